package jp.tenohira.identity.tokens;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import jp.tenohira.identity.ApiClient;
import jp.tenohira.identity.tokens.ApiTokens.Token;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A request that carried a usable API token. */
final class TokenAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient ApiClient client;
    private final UUID token;

    TokenAuthentication(Token token) {
        super(Stream.concat(
                        Stream.of(token.role().authority()),
                        token.scopes().stream().map(scope -> "SCOPE_" + scope))
                .map(SimpleGrantedAuthority::new)
                .toList());
        this.client = new ApiClient(token.id(), token.scopes(), token.staff());
        this.token = token.id();
        setAuthenticated(true);
    }

    @Override
    public ApiClient getPrincipal() {
        return client;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public String getName() {
        return token.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TokenAuthentication that && token.equals(that.token) && super.equals(other);
    }

    @Override
    public int hashCode() {
        return Objects.hash(token);
    }
}
