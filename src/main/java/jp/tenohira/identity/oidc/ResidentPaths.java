package jp.tenohira.identity.oidc;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The addresses of signing in, and the pages one may come back to afterwards. */
public final class ResidentPaths {

    public static final String HOME = "/my";
    public static final String SIGN_IN = "/my/sign-in";
    /** Followed by a provider's id: leads to the provider. */
    public static final String WITH = "/my/sign-in/with";

    public static final String CONSENT = "/my/consent";

    private static final int LONGEST = 500;
    private static final Pattern OWN_PAGE =
            Pattern.compile("/(my|apply|procedures|status|receipts|resume)(/[\\w./-]*)?(\\?[!-~&&[^\\\\]]*)?");

    private ResidentPaths() {}

    /** A page of this city hall to go back to. Anything that could lead to another host, or into signing in again, is none. */
    public static Optional<String> returning(@Nullable String path) {
        return Optional.ofNullable(path)
                .filter(p -> p.length() <= LONGEST)
                .filter(p -> OWN_PAGE.matcher(p).matches())
                .filter(p -> !p.contains("//") && !p.contains("/.."))
                .filter(p -> !p.startsWith("/my/sign-") && !p.startsWith(CONSENT));
    }
}
