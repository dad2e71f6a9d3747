package jp.tenohira.applications.filing.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import jp.tenohira.applications.Devices;
import jp.tenohira.applications.filing.Submission;
import jp.tenohira.applications.filing.SubmissionRefused;
import jp.tenohira.applications.filing.Submissions;
import jp.tenohira.applications.filing.Submitted;
import jp.tenohira.applications.filing.writing.Filed;
import jp.tenohira.applications.receipts.Receipt;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.ApiClient;
import jp.tenohira.identity.Scope;
import jp.tenohira.procedures.forms.Form;
import jp.tenohira.procedures.forms.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Filing over HTTP for programs; the pages file through the same {@link Submissions}. */
@RestController
class ApplicationsApi {

    private static final int LONGEST_KEY = 200;

    private final Submissions submissions;
    private final Forms forms;
    private final BodyLimits bodies;
    private final Clock clock;

    ApplicationsApi(Submissions submissions, Forms forms, BodyLimits bodies, Clock clock) {
        this.submissions = submissions;
        this.forms = forms;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** What a client gets for its application. */
    record Filed(
            String receipt,
            String code,
            String submittedAt,
            String sha256,
            String keyId,
            String signature,
            String status) {

        static Filed of(Submitted submitted) {
            var receipt = submitted.receipt();
            return new Filed(
                    receipt.number().value(),
                    submitted.code(),
                    Receipt.time(receipt.submittedAt()),
                    receipt.sha256(),
                    receipt.keyId(),
                    receipt.signature(),
                    "/status/" + receipt.number());
        }
    }

    @PostMapping("/api/v1/procedures/{code}/applications")
    ResponseEntity<?> file(
            @PathVariable String code,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            ApiClient client,
            Lang lang,
            HttpServletRequest request)
            throws IOException {
        if (key == null
                || key.isBlank()
                || key.length() > LONGEST_KEY
                || !key.chars().allMatch(c -> c > ' ' && c < 127)) {
            return Refusals.problem(
                    HttpStatus.BAD_REQUEST,
                    "The header Idempotency-Key must name this application (1 to 200 characters)");
        }
        var form = forms.find(code);
        if (form.isEmpty()) {
            return Refusals.problem(HttpStatus.NOT_FOUND, "There is no procedure to file under this code");
        }
        if (form.get().definition().waitingRoom().isPresent() && client.tokenId() == null) {
            return Refusals.problem(
                    HttpStatus.FORBIDDEN,
                    "People queue for this procedure: begin on its page, or file with a token of the city hall");
        }
        try {
            return bodies.read(request, body -> file(form.get(), key, client, lang, request, body));
        } catch (BodyLimits.TooLarge e) {
            return Refusals.tooLarge();
        } catch (BodyLimits.NoRoom e) {
            return Refusals.overloaded();
        } catch (ApplicationBody.Malformed e) {
            return Refusals.problem(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
        }
    }

    private ResponseEntity<?> file(
            Form form, String key, ApiClient client, Lang lang, HttpServletRequest request, byte[] bytes) {
        var body = ApplicationBody.read(bytes);
        if (body.filedAt() != null && !client.may(Scope.FILING_TIME.code())) {
            return Refusals.problem(HttpStatus.FORBIDDEN, "Only a token with the scope filing-time may state filedAt");
        }
        var at = body.filedAt() == null ? clock.instant() : body.filedAt();
        if (body.startedAt() != null && body.startedAt().isAfter(at)) {
            return Refusals.problem(HttpStatus.BAD_REQUEST, "\"startedAt\" must not be later than the filing");
        }
        var submission = new Submission(
                name(client, body),
                key,
                digest(form.procedure(), bytes),
                form,
                body.answers(),
                true,
                body.language() == null ? Lang.JA.code() : body.language(),
                body.device() == null ? Devices.of(request.getHeader("User-Agent")) : body.device(),
                body.startedAt(),
                body.filedAt(),
                null,
                null);
        return switch (submissions.submit(submission)) {
            case Outcome.Refused<Submitted, SubmissionRefused>(var why) -> Refusals.of(why, lang);
            case Outcome.Accepted<Submitted, SubmissionRefused>(var submitted) ->
                ResponseEntity.created(URI.create(
                                "/api/v1/applications/" + submitted.receipt().number()))
                        .body(Filed.of(submitted));
        };
    }

    /** A replay files the same applications whichever of its tokens it holds, so those share one name. */
    private static String name(ApiClient client, ApplicationBody body) {
        if (body.filedAt() != null) {
            return Scope.FILING_TIME.code();
        }
        return client.tokenId() == null ? "anonymous" : "token:" + client.tokenId();
    }

    private static byte[] digest(String procedure, byte[] body) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(procedure.getBytes(StandardCharsets.UTF_8));
            sha256.update((byte) '\n');
            return sha256.digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
