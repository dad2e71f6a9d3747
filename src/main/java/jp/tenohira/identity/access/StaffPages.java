package jp.tenohira.identity.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The addresses that only staff have business at. */
final class StaffPages {

    private static final RequestMatcher MATCHER = new OrRequestMatcher(List.of(
            PathPatternRequestMatcher.pathPattern("/staff/**"),
            PathPatternRequestMatcher.pathPattern("/headquarters/**"),
            PathPatternRequestMatcher.pathPattern("/actuator/**")));

    private StaffPages() {}

    static boolean matches(HttpServletRequest request) {
        return MATCHER.matches(request);
    }
}
