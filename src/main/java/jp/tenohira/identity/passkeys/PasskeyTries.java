package jp.tenohira.identity.passkeys;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import jp.tenohira.identity.RateLimits;
import jp.tenohira.identity.RateLimits.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Each try to sign in by passkey opens a session for its challenge; nobody may open them without end. */
final class PasskeyTries extends OncePerRequestFilter {

    private static final Limit OF_ADDRESS = new Limit(60, Duration.ofMinutes(5));

    private final RateLimits limits;
    private final String path;

    PasskeyTries(RateLimits limits, String path) {
        this.limits = limits;
        this.path = path;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(path);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (limits.tryTake("passkey", request.getRemoteAddr(), OF_ADDRESS)) {
            chain.doFilter(request, response);
        } else {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        }
    }
}
