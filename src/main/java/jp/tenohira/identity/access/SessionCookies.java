package jp.tenohira.identity.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.HttpSessionIdResolver;
import org.springframework.stereotype.Component;

/**
 * Two sessions that know nothing of each other: one for staff pages, one for residents' pages. Whoever is both, on one
 * computer, is never taken for one at the pages of the other.
 */
@Component
class SessionCookies implements HttpSessionIdResolver {

    private final HttpSessionIdResolver staff = cookie("tenohira-staff");
    private final HttpSessionIdResolver resident = cookie("tenohira-resident");

    @Override
    public List<String> resolveSessionIds(HttpServletRequest request) {
        return of(request).resolveSessionIds(request);
    }

    @Override
    public void setSessionId(HttpServletRequest request, HttpServletResponse response, String sessionId) {
        of(request).setSessionId(request, response, sessionId);
    }

    @Override
    public void expireSession(HttpServletRequest request, HttpServletResponse response) {
        of(request).expireSession(request, response);
    }

    private HttpSessionIdResolver of(HttpServletRequest request) {
        return StaffPages.matches(request) ? staff : resident;
    }

    private static HttpSessionIdResolver cookie(String name) {
        var cookies = new DefaultCookieSerializer();
        cookies.setCookieName(name);
        cookies.setUseHttpOnlyCookie(true);
        // Not Strict: the answer of an OpenID provider comes from another site and needs the session it began in.
        cookies.setSameSite("Lax");
        var resolver = new CookieHttpSessionIdResolver();
        resolver.setCookieSerializer(cookies);
        return resolver;
    }
}
