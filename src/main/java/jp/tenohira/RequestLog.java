package jp.tenohira;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Municipality;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * One line a request: method, route, status, duration, municipality. The route is the pattern, never the address, so no
 * receipt number, code or search word reaches the log. Switched off with {@code logging.level.tenohira.requests=warn}.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class RequestLog extends OncePerRequestFilter {

    private static final Logger REQUESTS = LoggerFactory.getLogger("tenohira.requests");

    private final Clock clock;

    RequestLog(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!REQUESTS.isInfoEnabled()) {
            chain.doFilter(request, response);
            return;
        }
        var began = clock.instant();
        try {
            chain.doFilter(request, response);
        } finally {
            REQUESTS.atInfo()
                    .addKeyValue("method", request.getMethod())
                    .addKeyValue("route", route(request))
                    .addKeyValue("status", response.getStatus())
                    .addKeyValue("ms", Duration.between(began, clock.instant()).toMillis())
                    .addKeyValue("municipality", municipality())
                    .log("request");
        }
    }

    private static String route(HttpServletRequest request) {
        var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? "-" : pattern.toString();
    }

    private static String municipality() {
        return CurrentMunicipality.find().map(Municipality::code).orElse("-");
    }
}
