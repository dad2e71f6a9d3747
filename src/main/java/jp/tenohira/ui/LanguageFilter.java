package jp.tenohira.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Remembers a language chosen by {@code ?lang=} and tells caches that the answer depends on it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class LanguageFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Languages.asked(request)
                .ifPresent(lang -> response.addHeader(
                        HttpHeaders.SET_COOKIE,
                        ResponseCookie.from(Languages.COOKIE, lang.code())
                                .path("/")
                                .maxAge(Duration.ofDays(365))
                                .sameSite("Lax")
                                .httpOnly(true)
                                .secure(request.isSecure())
                                .build()
                                .toString()));
        chain.doFilter(request, response);
    }
}
