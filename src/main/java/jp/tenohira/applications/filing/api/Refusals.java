package jp.tenohira.applications.filing.api;

import java.util.List;
import java.util.Map;
import jp.tenohira.applications.filing.SubmissionRefused;
import jp.tenohira.applications.receipts.Receipt;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.forms.FieldError;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Each refusal as one status and one sentence (RFC 9457). */
final class Refusals {

    private static final int MOST_ERRORS = 200;
    private static final String RETRY_SECONDS = "2";

    private Refusals() {}

    static ResponseEntity<ProblemDetail> of(SubmissionRefused why, Lang lang) {
        return switch (why) {
            case SubmissionRefused.NotOffered() -> problem(HttpStatus.NOT_FOUND, "This procedure is not filed online");
            case SubmissionRefused.ReceptionClosed closed ->
                problem(HttpStatus.UNPROCESSABLE_CONTENT, sentence(closed));
            case SubmissionRefused.PriceMissing(var codes) ->
                problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "No price is in force for %s; applications are not received until the price list has one"
                                .formatted(String.join(", ", codes)));
            case SubmissionRefused.NoPlace(var places, var waiting) ->
                problem(
                        HttpStatus.CONFLICT,
                        "All %d places are given and the waiting list (%d) is full".formatted(places, waiting));
            case SubmissionRefused.SignInNeeded() ->
                problem(HttpStatus.FORBIDDEN, "This procedure is applied for on the pages, signed in");
            case SubmissionRefused.KeyUsed() ->
                problem(HttpStatus.CONFLICT, "This Idempotency-Key was used for another content");
            case SubmissionRefused.Overloaded() -> overloaded();
            case SubmissionRefused.AnswersInvalid(var errors) -> invalid(errors, lang);
        };
    }

    static ResponseEntity<ProblemDetail> problem(HttpStatus status, String detail) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(status, detail));
    }

    /** Closes the connection, so that what was announced is not sent on. */
    static ResponseEntity<ProblemDetail> tooLarge() {
        return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE)
                .header(HttpHeaders.CONNECTION, "close")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(
                        HttpStatus.CONTENT_TOO_LARGE, "A filing may have at most 45 MB, files included"));
    }

    static ResponseEntity<ProblemDetail> overloaded() {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "More applications arrive than can be written now. Send the same again with the same key."));
    }

    private static ResponseEntity<ProblemDetail> invalid(List<FieldError> errors, Lang lang) {
        var status = HttpStatus.UNPROCESSABLE_CONTENT;
        var problem =
                ProblemDetail.forStatusAndDetail(status, "The answers do not fit the form; errors names each field");
        problem.setProperty(
                "errors",
                errors.stream()
                        .limit(MOST_ERRORS)
                        .map(error -> Map.of(
                                "field", error.path().toString(),
                                "message", error.message().in(lang)))
                        .toList());
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static String sentence(SubmissionRefused.ReceptionClosed closed) {
        var opens = closed.opensAt() == null ? "" : " It opens at " + Receipt.time(closed.opensAt()) + ".";
        var closes = closed.closesAt() == null ? "" : " It closed at " + Receipt.time(closed.closesAt()) + ".";
        return "Applications are not received at this time." + opens + closes;
    }
}
