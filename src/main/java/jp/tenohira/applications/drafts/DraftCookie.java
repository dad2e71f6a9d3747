package jp.tenohira.applications.drafts;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The cookie that carries a draft's key; sent to that draft's pages only, and never readable by scripts. */
public final class DraftCookie {

    private static final String NAME = "draft";

    private DraftCookie() {}

    public static void set(UUID draft, DraftKey key, HttpServletRequest request, HttpServletResponse response) {
        set(draft, key, Drafts.KEPT, request, response);
    }

    /** For a draft that has an owner: it lasts until the browser is closed, and bridges a session that ran out. */
    public static void setForNow(UUID draft, DraftKey key, HttpServletRequest request, HttpServletResponse response) {
        set(draft, key, Duration.ofSeconds(-1), request, response);
    }

    private static void set(
            UUID draft, DraftKey key, Duration kept, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(NAME, key.value())
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/apply/" + draft)
                .maxAge(kept)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    public static Optional<DraftKey> of(HttpServletRequest request) {
        Cookie @Nullable [] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .map(cookie -> new DraftKey(cookie.getValue()))
                        .findFirst();
    }
}
