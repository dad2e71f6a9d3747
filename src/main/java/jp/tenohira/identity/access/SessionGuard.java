package jp.tenohira.identity.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.tenohira.identity.accounts.SignedInAccounts;
import jp.tenohira.identity.accounts.StaffAuthentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session whose time or account is over, and lets a change of role or section take effect at once. */
final class SessionGuard extends OncePerRequestFilter {

    private final SignedInAccounts accounts;

    SessionGuard(SignedInAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !StaffPages.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof StaffAuthentication signIn) {
            var context = SecurityContextHolder.createEmptyContext();
            accounts.current(signIn).ifPresentOrElse(context::setAuthentication, () -> end(request));
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }

    private static void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        request.setAttribute(PageRefusals.SESSION_OVER, true);
    }
}
