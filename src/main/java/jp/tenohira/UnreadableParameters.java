package jp.tenohira;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Parameters that are no UTF-8, too many (400) or too large (413) are the sender's mistake. Left alone, the server would answer 500 and write
 * what was sent into its log.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class UnreadableParameters extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (InvalidParameterException e) {
            refuse(response, e);
        } catch (ServletException e) {
            if (!(e.getCause() instanceof InvalidParameterException unreadable)) {
                throw e;
            }
            refuse(response, unreadable);
        }
    }

    private static void refuse(HttpServletResponse response, InvalidParameterException why) throws IOException {
        if (!response.isCommitted()) {
            response.resetBuffer();
            response.sendError(why.getErrorCode());
        }
    }
}
