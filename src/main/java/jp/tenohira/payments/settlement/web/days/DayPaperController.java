package jp.tenohira.payments.settlement.web.days;

import java.time.LocalDate;
import java.util.Map;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.settlement.journal.Journal;
import jp.tenohira.payments.settlement.journal.Posting;
import jp.tenohira.payments.settlement.papers.Papers;
import jp.tenohira.payments.settlement.web.PaperFile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Prints 調定書: that of a closing, without one asked for that of the last one that stands. */
@Controller
class DayPaperController {

    private final DaysOfFacility facilities;
    private final Journal journal;
    private final Papers papers;
    private final PaperFile file;
    private final AuditTrail audit;

    DayPaperController(DaysOfFacility facilities, Journal journal, Papers papers, PaperFile file, AuditTrail audit) {
        this.facilities = facilities;
        this.journal = journal;
        this.papers = papers;
        this.file = file;
        this.audit = audit;
    }

    @GetMapping(DayController.ONE + "/paper")
    ResponseEntity<byte[]> paper(
            Staff staff,
            @PathVariable String facility,
            @PathVariable LocalDate day,
            @RequestParam(defaultValue = "") String posting) {
        var found = facilities.of(staff, facility, day);
        var wanted = journal.rounds(found.of().subject()).reversed().stream()
                .filter(Posting::stands)
                .filter(one -> posting.isEmpty() || one.id().toString().equals(posting))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        audit.record(
                staff,
                "settlement.paper-printed",
                DaysOfFacility.subject(found.of()),
                Map.of("round", Integer.toString(wanted.round())));
        return file.of(papers.of(wanted), "settlement-" + day + "-" + wanted.round());
    }
}
