package jp.tenohira.payments.settlement.web.office;

import java.util.Map;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.settlement.papers.Papers;
import jp.tenohira.payments.settlement.web.PaperFile;
import jp.tenohira.payments.settlement.web.SettlementDesk;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Prints the summary of a month; a draft while it is open. */
@Controller
class MonthPaperController {

    private final SettlementDesk desk;
    private final Papers papers;
    private final PaperFile file;
    private final AuditTrail audit;

    MonthPaperController(SettlementDesk desk, Papers papers, PaperFile file, AuditTrail audit) {
        this.desk = desk;
        this.papers = papers;
        this.file = file;
        this.audit = audit;
    }

    @GetMapping(SettlementDesk.MONTHS + "/paper")
    ResponseEntity<byte[]> paper(Staff staff, @RequestParam(name = "month", defaultValue = "") String asked) {
        desk.mustAccount(staff);
        var month = desk.month(asked);
        audit.record(staff, "settlement.month-printed", month.toString(), Map.of());
        return file.of(papers.of(month), "settlement-" + month);
    }
}
