package jp.tenohira.applications.waitingroom;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The cookie by which a browser keeps its place in the line of a procedure. */
public final class LineCookie {

    private static final Duration KEPT = Duration.ofDays(2);

    private LineCookie() {}

    public static void set(String procedure, String token, HttpServletRequest request, HttpServletResponse response) {
        add(procedure, token, KEPT, request, response);
    }

    public static void end(String procedure, HttpServletRequest request, HttpServletResponse response) {
        add(procedure, "", Duration.ZERO, request, response);
    }

    public static Optional<String> of(String procedure, HttpServletRequest request) {
        Cookie @Nullable [] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name(procedure)))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    private static void add(
            String procedure, String value, Duration kept, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(name(procedure), value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/")
                .maxAge(kept)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static String name(String procedure) {
        return "line-" + procedure;
    }
}
