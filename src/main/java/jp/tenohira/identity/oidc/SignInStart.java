package jp.tenohira.identity.oidc;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import jp.tenohira.identity.RateLimits;
import jp.tenohira.identity.RateLimits.Limit;
import jp.tenohira.identity.oidc.providers.Providers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks before anybody is sent to a provider or taken back from one: not too often from one address, and only when the
 * provider answers. Each begun sign-in keeps a session for a while, so they are counted.
 */
final class SignInStart extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(SignInStart.class);

    /** Two requests a sign-in. Telephones of one carrier share an address by the thousand, so a family is not what it counts. */
    private static final Limit OF_ADDRESS = new Limit(3_000, Duration.ofHours(1));

    private final Providers providers;
    private final RateLimits limits;

    SignInStart(Providers providers, RateLimits limits) {
        this.providers = providers;
        this.limits = limits;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(ResidentPaths.WITH + "/")
                && !request.getRequestURI().startsWith(Providers.BACK + "/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var provider = providers.find(request.getRequestURI().replaceFirst(".*/", ""));
        if (provider.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (!limits.tryTake("resident-sign-in", request.getRemoteAddr(), OF_ADDRESS)) {
            response.sendRedirect(ResidentPaths.SIGN_IN + "?reason=too-many");
            return;
        }
        try {
            providers.registration(provider.get());
        } catch (RuntimeException e) {
            LOG.warn(
                    "The provider {} could not be discovered: {}",
                    provider.get().id(),
                    e.getMessage());
            response.sendRedirect(ResidentPaths.SIGN_IN + "?reason=unreachable");
            return;
        }
        chain.doFilter(request, response);
    }
}
