package jp.tenohira.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import jp.tenohira.core.Lang;
import jp.tenohira.ui.pages.ErrorPage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * What a reader sees when something cannot be shown: what happened and what to do, in plain words. The API answers the same
 * as problem+json. Neither tells anything about the inside; a failure carries a reference that the log knows too.
 */
@Controller
class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final Frames frames;
    private final Messages messages;

    ErrorPages(Frames frames, Messages messages) {
        this.frames = frames;
        this.messages = messages;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request, Lang lang) {
        var status = status(request);
        var reference = status.is5xxServerError() ? noted(request, status) : null;
        return ApiProblems.isApi(request) ? problem(status, lang) : page(request, status, lang, reference);
    }

    private ModelAndView page(HttpServletRequest request, HttpStatus status, Lang lang, @Nullable String reference) {
        var key = key(status);
        var frame = frames.error(request, lang, messages.in(lang, key + ".title"));
        var page = new ErrorPage(frame, status.value(), messages.in(lang, key + ".text"), reference);
        return new ModelAndView("ui/error", Map.of("page", page), status);
    }

    private ResponseEntity<ProblemDetail> problem(HttpStatus status, Lang lang) {
        var problem = ProblemDetail.forStatusAndDetail(status, messages.in(lang, key(status) + ".text"));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** The key of the wording for a status: its own, or that of its class. */
    private String key(HttpStatusCode status) {
        var own = "ui.error." + status.value();
        return messages.has(own + ".title") ? own : status.is5xxServerError() ? "ui.error.500" : "ui.error.400";
    }

    private static HttpStatus status(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return status == null || !status.isError() ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private static String noted(HttpServletRequest request, HttpStatus status) {
        var reference = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        LOG.error(
                "Answered {} (reference {}, {})",
                status.value(),
                reference,
                kind(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION)));
        return reference;
    }

    /** What failed and where, without its message, which may say what somebody typed. */
    private static String kind(@Nullable Object failure) {
        if (!(failure instanceof Throwable thrown)) {
            return "";
        }
        var cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        var where = Arrays.stream(cause.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("jp.tenohira."))
                .findFirst()
                .map(frame -> " at " + frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber())
                .orElse("");
        return thrown.getClass().getName() + " by " + cause.getClass().getName() + where;
    }
}
