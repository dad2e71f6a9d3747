package jp.tenohira.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * The framework's own refusals (unknown address, wrong method, body too large): problem+json below {@code /api/}, the error
 * page everywhere else.
 */
@ControllerAdvice
class ApiProblems extends ResponseEntityExceptionHandler {

    static boolean isApi(HttpServletRequest request) {
        var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var path = failed instanceof String uri ? uri : request.getRequestURI();
        return path.startsWith(request.getContextPath() + "/api/");
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest webRequest) {
        var request = (ServletWebRequest) webRequest;
        if (isApi(request.getRequest())) {
            return super.handleExceptionInternal(failure, body, headers, status, webRequest);
        }
        var response = request.getResponse();
        if (response != null && !response.isCommitted()) {
            headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            try {
                response.sendError(status.value());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return null;
    }
}
