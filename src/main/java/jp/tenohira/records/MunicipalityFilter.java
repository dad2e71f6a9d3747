package jp.tenohira.records;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Municipalities;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Binds the municipality a request's host name leads to, before anything else touches a record. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class MunicipalityFilter extends OncePerRequestFilter {

    private final Municipalities municipalities;

    MunicipalityFilter(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var municipality = municipalities.ofHost(request.getServerName());
        if (municipality.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            CurrentMunicipality.call(municipality.get(), () -> {
                try {
                    chain.doFilter(request, response);
                } catch (IOException | ServletException e) {
                    throw new Passing(e);
                }
                return null;
            });
        } catch (Passing passing) {
            switch (passing.getCause()) {
                case IOException e -> throw e;
                case ServletException e -> throw e;
                case null, default -> throw passing;
            }
        }
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static final class Passing extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Passing(Exception cause) {
            super(cause);
        }
    }
}
