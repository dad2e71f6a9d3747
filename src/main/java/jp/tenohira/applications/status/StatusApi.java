package jp.tenohira.applications.status;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import jp.tenohira.applications.CaseState;
import jp.tenohira.applications.ReceiptNumber;
import jp.tenohira.applications.casefile.CaseMessage;
import jp.tenohira.applications.casefile.Casefile;
import jp.tenohira.applications.casefile.Casefiles;
import jp.tenohira.applications.places.PlaceData;
import jp.tenohira.applications.places.Places;
import jp.tenohira.applications.receipts.Receipt;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.ApiClient;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where an application stands, for its resident's programs and for those of the section in charge. */
@RestController
class StatusApi {

    private final Casefiles casefiles;
    private final Places places;
    private final Door door;
    private final AuditTrail audit;

    StatusApi(Casefiles casefiles, Places places, Door door, AuditTrail audit) {
        this.casefiles = casefiles;
        this.places = places;
        this.door = door;
        this.audit = audit;
    }

    record Application(
            String receipt,
            String procedure,
            String state,
            @Nullable String outcome,
            String submittedAt,
            @Nullable PlaceData place,
            List<Message> messages) {}

    record Message(String at, String from, String body) {}

    @GetMapping("/api/v1/applications/{receipt}")
    ResponseEntity<?> application(
            @PathVariable String receipt,
            @RequestHeader(name = "Application-Code", required = false) @Nullable String code,
            ApiClient client,
            HttpServletRequest request) {
        if (client.staff() != null && !client.may(Scope.CASES_READ.code())) {
            return problem(HttpStatus.FORBIDDEN, "The token does not have the scope " + Scope.CASES_READ.code());
        }
        if (client.staff() != null) {
            return forStaff(receipt, client)
                    .<ResponseEntity<?>>map(this::answer)
                    .orElseGet(StatusApi::notFound);
        }
        return switch (door.byCode(receipt, code == null ? "" : code, request)) {
            case Outcome.Accepted<Casefile, Door.Closed>(var casefile) -> answer(casefile);
            case Outcome.Refused<Casefile, Door.Closed>(var why) ->
                why == Door.Closed.TOO_MANY
                        ? problem(HttpStatus.TOO_MANY_REQUESTS, "Too many tries. Wait half an hour.")
                        : notFound();
        };
    }

    private Optional<Casefile> forStaff(String receipt, ApiClient client) {
        var staff = client.staff();
        var found = ReceiptNumber.parse(receipt)
                .flatMap(casefiles::find)
                .filter(casefile -> staff != null && staff.sees(casefile.section()));
        if (staff != null) {
            found.ifPresent(casefile ->
                    audit.record(staff, "case.read", casefile.receipt().value(), java.util.Map.of("by", "api")));
        }
        return found;
    }

    private ResponseEntity<Application> answer(Casefile casefile) {
        var outcome = casefile.state() == CaseState.NOTIFIED ? casefile.outcome() : null;
        return ResponseEntity.ok(new Application(
                casefile.receipt().value(),
                casefile.procedure(),
                casefile.state().name(),
                outcome == null ? null : outcome.name(),
                Receipt.time(casefile.submittedAt()),
                places.of(casefile.id()).map(PlaceData::of).orElse(null),
                casefiles.messages(casefile.id()).stream()
                        .map(StatusApi::message)
                        .toList()));
    }

    private static Message message(CaseMessage message) {
        return new Message(Receipt.time(message.at()), message.direction().name(), message.body());
    }

    private static ResponseEntity<ProblemDetail> notFound() {
        return problem(HttpStatus.NOT_FOUND, "There is no such application, or the code does not open it");
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String detail) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(status, detail));
    }
}
