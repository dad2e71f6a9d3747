package jp.tenohira.identity.access;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A page of this city hall to go back to after signing in. Anything that could lead to another host is none. */
public final class LocalPath {

    private static final int LONGEST = 1_000;
    private static final Pattern STAFF_PAGE = Pattern.compile("/(staff|headquarters)(/[\\w./-]*)?(\\?[!-~]*)?");

    private LocalPath() {}

    public static Optional<String> of(@Nullable String path) {
        return Optional.ofNullable(path)
                .filter(p -> p.length() <= LONGEST)
                .filter(p -> STAFF_PAGE.matcher(p).matches())
                .filter(p -> !p.contains("//") && !p.contains("/..") && !p.startsWith("/staff/sign-"));
    }
}
