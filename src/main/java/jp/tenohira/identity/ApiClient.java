package jp.tenohira.identity;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The program an API request comes from; a controller takes it as an argument.
 *
 * @param tokenId null when the request carries no token
 * @param scopes what the token may do, such as {@code figures:read}
 * @param staff whom the token acts as; null without a token
 */
public record ApiClient(
        @Nullable UUID tokenId,
        Set<String> scopes,
        @Nullable Staff staff) {

    /** A client without a token: a resident's program. */
    public static final ApiClient ANONYMOUS = new ApiClient(null, Set.of(), null);

    public ApiClient {
        scopes = Set.copyOf(scopes);
    }

    public boolean may(String scope) {
        return scopes.contains(scope);
    }
}
