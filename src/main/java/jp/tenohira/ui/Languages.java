package jp.tenohira.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.tenohira.core.Lang;
import org.jspecify.annotations.Nullable;

/**
 * In which language a request is answered: {@code ?lang=}, else the cookie, else the browser's wish, else Japanese. Where the
 * page is for staff, it is the nearest language of {@link Lang#OF_STAFF}.
 */
public final class Languages {

    static final String COOKIE = "lang";
    private static final Pattern IN_QUERY = Pattern.compile("(?:^|&)lang=("
            + Arrays.stream(Lang.values()).map(Lang::code).collect(Collectors.joining("|"))
            + ")(?=&|$)");

    /** Pages and answers that speak the languages of staff; open data do too. */
    private static final Pattern OF_STAFF = Pattern.compile("/(?:staff|headquarters|ui|api|open-data)(?:[/?].*)?");

    private Languages() {}

    public static Lang of(HttpServletRequest request) {
        var lang = asked(request).or(() -> remembered(request)).orElseGet(() -> wished(request));
        return ofStaff(path(request)) ? lang.ofStaff() : lang;
    }

    /** Whether the page at this path speaks the languages of staff only. */
    static boolean ofStaff(String path) {
        return OF_STAFF.matcher(path).matches();
    }

    /** The language asked for in the query; read from there only, so that no request body is touched. */
    static Optional<Lang> asked(HttpServletRequest request) {
        var query = request.getQueryString();
        if (query == null) {
            return Optional.empty();
        }
        var matcher = IN_QUERY.matcher(query);
        return matcher.find() ? Optional.of(Lang.of(matcher.group(1))) : Optional.empty();
    }

    /** The path that was asked for, also on the page of its error. */
    static String path(HttpServletRequest request) {
        var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed instanceof String uri ? uri : request.getRequestURI();
    }

    static String pathWithoutLanguage(String path, @Nullable String query) {
        var rest = query == null ? "" : IN_QUERY.matcher(query).replaceAll("").replaceFirst("^&", "");
        return rest.isEmpty() ? path : path + "?" + rest;
    }

    private static Optional<Lang> remembered(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        var codes = Arrays.stream(Lang.values()).map(Lang::code).collect(Collectors.toSet());
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE) && codes.contains(cookie.getValue()))
                .map(cookie -> Lang.of(cookie.getValue()))
                .findFirst();
    }

    private static Lang wished(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Lang.JA;
        }
        for (var locales = request.getLocales(); locales.hasMoreElements(); ) {
            var lang = Lang.find(locales.nextElement().toLanguageTag());
            if (lang.isPresent()) {
                return lang.get();
            }
        }
        return Lang.JA;
    }
}
