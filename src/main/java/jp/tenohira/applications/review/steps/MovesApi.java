package jp.tenohira.applications.review.steps;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.tenohira.applications.CaseOutcome;
import jp.tenohira.applications.Step;
import jp.tenohira.applications.casefile.Casefile;
import jp.tenohira.applications.casefile.MoveRefused;
import jp.tenohira.applications.casefile.MoveRequest;
import jp.tenohira.applications.desk.Desk;
import jp.tenohira.applications.desk.OwnCases;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.ApiClient;
import jp.tenohira.identity.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Moves cases for business systems: the steps of the life of a case that staff make, with the rights of the token's role and section. The same
 * key of the same token moves a case once; sent again, it is answered as the first time.
 */
@RestController
class MovesApi {

    private final OwnCases ownCases;
    private final CaseSteps steps;
    private final MoveKeys keys;

    MovesApi(OwnCases ownCases, CaseSteps steps, MoveKeys keys) {
        this.ownCases = ownCases;
        this.steps = steps;
        this.keys = keys;
    }

    /**
     * What a system asks for.
     *
     * @param version of the case it saw; absent for whichever it is
     */
    record Asked(
            @Nullable String step,
            @Nullable Integer version,
            @Nullable String reason,
            @Nullable String outcome) {}

    /** Where the case is then. */
    record Moved(String receipt, String state, @Nullable String outcome, int version) {}

    @PostMapping("/api/v1/applications/{receipt}/moves")
    @Transactional
    public ResponseEntity<?> move(
            @PathVariable String receipt,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            ApiClient client,
            @RequestBody Asked asked) {
        var staff = client.staff();
        var token = client.tokenId();
        if (staff == null || token == null || !client.may(Scope.CASES_WRITE.code())) {
            return problem(HttpStatus.FORBIDDEN, "The token lacks the scope " + Scope.CASES_WRITE.code());
        }
        if (key == null || !key.matches("[!-~]{1,200}")) {
            return problem(
                    HttpStatus.BAD_REQUEST, "The header Idempotency-Key must name this move (1 to 200 characters)");
        }
        var desk = Desk.of(staff);
        var casefile = ownCases.find(desk, receipt);
        if (casefile.isEmpty()) {
            return problem(HttpStatus.NOT_FOUND, "There is no such application of the token's section");
        }
        var digest = MoveKeys.digest(receipt, asked);
        var before = keys.take(token, key);
        if (before.isPresent()) {
            return before.get().sameAs(digest)
                    ? ResponseEntity.ok(before.get().answer())
                    : problem(HttpStatus.CONFLICT, "The Idempotency-Key was used for another move");
        }
        return switch (request(desk, casefile.get(), asked)) {
            case Outcome.Refused<MoveRequest, String>(var why) -> problem(HttpStatus.UNPROCESSABLE_CONTENT, why);
            case Outcome.Accepted<MoveRequest, String>(var request) ->
                switch (steps.take(desk, casefile.get(), request)) {
                    case Outcome.Accepted<Casefile, MoveRefused>(var moved) -> {
                        var answer = answer(moved);
                        keys.keep(token, key, digest, moved.id(), answer);
                        yield ResponseEntity.ok(answer);
                    }
                    case Outcome.Refused<Casefile, MoveRefused>(var why) ->
                        problem(HttpStatus.valueOf(StepWords.status(why)), words(why));
                };
        };
    }

    private static Outcome<MoveRequest, String> request(Desk desk, Casefile casefile, Asked asked) {
        var version = asked.version() == null ? casefile.version() : asked.version();
        var reason = asked.reason() == null ? "" : asked.reason().strip();
        var step = Arrays.stream(Step.values())
                .filter(one -> one.name().equals(asked.step()))
                .findFirst();
        if (step.isEmpty()) {
            return Outcome.refused("\"step\" must be one of ACCEPT, APPROVE, SEND_BACK, DECIDE, NOTIFY");
        }
        if (reason.length() > MoveRequest.LONGEST_REASON) {
            return Outcome.refused("\"reason\" has at most " + MoveRequest.LONGEST_REASON + " characters");
        }
        var actor = desk.actor();
        return switch (step.get()) {
            case ACCEPT -> Outcome.accepted(MoveRequest.accept(casefile.id(), version, actor));
            case APPROVE ->
                Outcome.accepted(MoveRequest.approve(casefile.id(), version, actor, reason.isEmpty() ? null : reason));
            case SEND_BACK -> Outcome.accepted(MoveRequest.sendBack(casefile.id(), version, actor, reason, List.of()));
            case NOTIFY -> Outcome.accepted(MoveRequest.notifyResident(casefile.id(), version, actor));
            case DECIDE ->
                outcome(asked.outcome())
                        .<Outcome<MoveRequest, String>>map(outcome -> Outcome.accepted(MoveRequest.decide(
                                casefile.id(), version, actor, outcome, reason.isEmpty() ? null : reason)))
                        .orElseGet(() -> Outcome.refused("\"outcome\" must be ADMIT, WAITING_LIST or REFUSE"));
            case SUBMIT, ASSIGN, STEP_BACK, RESUBMIT, WITHDRAW ->
                Outcome.refused("The step " + step.get() + " is not for systems to make");
        };
    }

    private static Optional<CaseOutcome> outcome(@Nullable String word) {
        return Arrays.stream(CaseOutcome.values())
                .filter(one -> one.name().equals(word))
                .findFirst();
    }

    private static Moved answer(Casefile casefile) {
        var outcome = casefile.outcome();
        return new Moved(
                casefile.receipt().value(),
                casefile.state().name(),
                outcome == null ? null : outcome.name(),
                casefile.version());
    }

    private static String words(MoveRefused why) {
        return switch (why) {
            case MoveRefused.NoSuchCase() -> "There is no such application";
            case MoveRefused.ChangedMeanwhile(var version, var state) ->
                "The case was moved meanwhile: it is " + state + ", version " + version;
            case MoveRefused.NotNow(var state, var step) -> "A case that is " + state + " cannot " + step;
            case MoveRefused.NotBy(var step, var allowed) -> "The step " + step + " is for " + allowed;
            case MoveRefused.ReasonMissing(var step) -> "The step " + step + " needs a reason";
            case MoveRefused.PathOpen(var stage) -> "The decision path is open at its step " + stage;
            case MoveRefused.NotApproved(var refused) -> "The step cannot be approved by this token: " + refused;
            case MoveRefused.NoSuchStage(var stage) -> "The decision path has no step " + stage;
            case MoveRefused.Unpaid(var fees) ->
                "Fees are not paid: "
                        + fees.stream().map(fee -> fee.in(Lang.EN)).collect(Collectors.joining(", "));
            case MoveRefused.OutcomeMissing() -> "A decision needs an outcome";
        };
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String detail) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(status, detail));
    }
}
