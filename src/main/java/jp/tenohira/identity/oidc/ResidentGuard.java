package jp.tenohira.identity.oidc;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import jp.tenohira.identity.residents.Residents;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a resident's session when its time or the account is over. Files of the pages' look need no question. */
final class ResidentGuard extends OncePerRequestFilter {

    /** However busy a session is, it ends after this. */
    static final Duration LONGEST_SESSION = Duration.ofHours(8);

    private final Residents residents;
    private final Clock clock;

    ResidentGuard(Residents residents, Clock clock) {
        this.residents = residents;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/assets/") || path.startsWith("/webjars/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // Without a session there is nobody; asking for the context would look for one in the records.
        if (request.getRequestedSessionId() != null) {
            var authentication = SecurityContextHolder.getContext().getAuthentication();
            if (authentication != null && authentication.getPrincipal() instanceof ResidentUser user && isOver(user)) {
                SecurityContextHolder.clearContext();
                var session = request.getSession(false);
                if (session != null) {
                    session.invalidate();
                }
            }
        }
        chain.doFilter(request, response);
    }

    private boolean isOver(ResidentUser user) {
        return clock.instant().isAfter(user.signedInAt().plus(LONGEST_SESSION)) || !residents.exists(user.resident());
    }
}
