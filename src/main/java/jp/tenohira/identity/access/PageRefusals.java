package jp.tenohira.identity.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a person sees who may not: nobody signed in is sent to the sign-in page and back afterwards, the wrong role sees
 * the 403 page, and an address that no rule names is simply not found.
 */
@Component
class PageRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    static final String SIGN_IN = "/staff/sign-in";

    private static final RequestMatcher MY_PAGES = PathPatternRequestMatcher.pathPattern("/my/**");

    /** Request attribute that says the session was ended by us, at this request. */
    static final String SESSION_OVER = PageRefusals.class.getName() + ".sessionOver";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (MY_PAGES.matches(request) || why instanceof AuthenticationCredentialsNotFoundException) {
            askResident(request, response);
            return;
        }
        if (!StaffPages.matches(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var target = UriComponentsBuilder.fromPath(SIGN_IN);
        returnPath(request).ifPresent(path -> target.queryParam("return", "{path}"));
        if (sessionIsOver(request)) {
            target.queryParam("reason", "timeout");
        }
        var address =
                target.encode().buildAndExpand(returnPath(request).orElse("")).toUriString();
        if (request.getHeader("HX-Request") != null) {
            // A part of a page cannot show the sign-in page; htmx then loads it as a whole.
            response.setHeader(
                    "HX-Redirect",
                    UriComponentsBuilder.fromPath(SIGN_IN)
                            .queryParam("reason", "timeout")
                            .toUriString());
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        response.sendRedirect(address);
    }

    /** A resident who is not signed in, or no longer. */
    private static void askResident(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var target = UriComponentsBuilder.fromPath("/my/sign-in").queryParam("return", "{path}");
        if (request.getRequestedSessionId() != null) {
            target.queryParam("reason", "timeout");
        }
        var path = HttpMethod.GET.matches(request.getMethod()) ? request.getRequestURI() : "/my";
        response.sendRedirect(target.encode().buildAndExpand(path).toUriString());
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        var refused = why instanceof CsrfException || StaffPages.matches(request) || MY_PAGES.matches(request);
        response.sendError(refused ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_NOT_FOUND);
    }

    private static Optional<String> returnPath(HttpServletRequest request) {
        if (!HttpMethod.GET.matches(request.getMethod())) {
            return Optional.empty();
        }
        var query = request.getQueryString();
        return LocalPath.of(request.getRequestURI() + (query == null ? "" : "?" + query));
    }

    private static boolean sessionIsOver(HttpServletRequest request) {
        return request.getAttribute(SESSION_OVER) != null
                || request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    }
}
