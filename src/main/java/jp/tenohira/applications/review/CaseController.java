package jp.tenohira.applications.review;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.applications.attachments.Attachments;
import jp.tenohira.applications.attachments.FileAnswer;
import jp.tenohira.applications.casefile.Casefile;
import jp.tenohira.applications.desk.Desk;
import jp.tenohira.applications.desk.OwnCases;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page of a case and its files. Every look is in the audit trail. */
@Controller
class CaseController {

    private final OwnCases ownCases;
    private final CaseView view;
    private final Attachments attachments;
    private final AuditTrail audit;

    CaseController(OwnCases ownCases, CaseView view, Attachments attachments, AuditTrail audit) {
        this.ownCases = ownCases;
        this.view = view;
        this.attachments = attachments;
        this.audit = audit;
    }

    @GetMapping("/staff/cases/{receipt}")
    String open(
            Staff staff,
            Lang lang,
            @PathVariable String receipt,
            @RequestParam Map<String, String> asked,
            HttpServletRequest request,
            Model model) {
        var desk = Desk.of(staff);
        var casefile = own(desk, receipt);
        audit.record(staff, "case.opened", casefile.receipt().value(), Map.of());
        model.addAttribute("page", view.of(desk, lang, casefile, asked, CaseView.Said.of(asked), request));
        return "applications/review/case";
    }

    @GetMapping("/staff/cases/{receipt}/attachments/{id}")
    ResponseEntity<byte[]> attachment(Staff staff, @PathVariable String receipt, @PathVariable UUID id) {
        var casefile = own(Desk.of(staff), receipt);
        var file = attachments
                .ofCase(casefile.id(), id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        audit.record(staff, "case.attachment-opened", casefile.receipt().value(), Map.of("attachment", id.toString()));
        return FileAnswer.of(file);
    }

    private Casefile own(Desk desk, String receipt) {
        return ownCases.find(desk, receipt).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
