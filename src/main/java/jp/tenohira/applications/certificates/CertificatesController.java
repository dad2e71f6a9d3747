package jp.tenohira.applications.certificates;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.applications.casefile.Casefile;
import jp.tenohira.applications.certificates.Issued.Change;
import jp.tenohira.applications.desk.Desk;
import jp.tenohira.applications.desk.OwnCases;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The certificates of a case for its section: issued, looked at, reissued, corrected, revoked. */
@Controller
@RequestMapping("/staff/cases/{receipt}/certificates")
class CertificatesController {

    private static final String PAGE = "applications/certificates/certificates";

    private final OwnCases ownCases;
    private final Issuing issuing;
    private final CertificatesView view;
    private final AuditTrail audit;

    CertificatesController(OwnCases ownCases, Issuing issuing, CertificatesView view, AuditTrail audit) {
        this.ownCases = ownCases;
        this.issuing = issuing;
        this.view = view;
        this.audit = audit;
    }

    @GetMapping
    String list(
            Staff staff,
            Lang lang,
            @PathVariable String receipt,
            @RequestParam(defaultValue = "") String done,
            HttpServletRequest request,
            Model model) {
        var casefile = own(staff, receipt);
        audit.record(staff, "case.certificates-opened", casefile.receipt().value(), Map.of());
        var said = done.matches("issued|changed|revoked") ? done : "";
        model.addAttribute("page", view.of(staff, lang, casefile, CertificatesView.Tried.nothing(said), request));
        return PAGE;
    }

    @GetMapping("/preview/{kind}.pdf")
    ResponseEntity<byte[]> preview(Staff staff, @PathVariable String receipt, @PathVariable String kind) {
        var casefile = own(staff, receipt);
        audit.record(staff, "case.certificate-previewed", casefile.receipt().value(), Map.of("kind", kind));
        return pdf(Issuing.granted(casefile) ? issuing.preview(casefile, kind) : Optional.empty());
    }

    @GetMapping("/{certificate}/{version}.pdf")
    ResponseEntity<byte[]> document(
            Staff staff, @PathVariable String receipt, @PathVariable UUID certificate, @PathVariable int version) {
        var casefile = own(staff, receipt);
        audit.record(
                staff,
                "case.certificate-opened",
                casefile.receipt().value(),
                Map.of("certificate", certificate.toString(), "version", Integer.toString(version)));
        return pdf(issuing.pdf(casefile, certificate, version));
    }

    @PostMapping("/issue/{kind}")
    String issue(
            Staff staff,
            Lang lang,
            @PathVariable String receipt,
            @PathVariable String kind,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var casefile = own(staff, receipt);
        var outcome = issuing.issue(Desk.of(staff), casefile, kind);
        return answer(staff, lang, casefile, Map.of(), "", outcome, "issued", request, response, model);
    }

    @PostMapping("/{certificate}/change")
    String change(
            Staff staff,
            Lang lang,
            @PathVariable String receipt,
            @PathVariable UUID certificate,
            @RequestParam Map<String, String> asked,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var casefile = own(staff, receipt);
        var reason = asked.getOrDefault("reason", "").strip();
        var desk = Desk.of(staff);
        var change = asked.getOrDefault("change", "");
        var outcome = switch (change) {
            case "REISSUED", "CORRECTED" -> issuing.change(desk, casefile, certificate, Change.valueOf(change), reason);
            case "REVOKED" -> issuing.revoke(desk, casefile, certificate, reason);
            default -> Outcome.<Issued, IssueRefused>refused(new IssueRefused.ChangeMissing());
        };
        var done = change.equals("REVOKED") ? "revoked" : "changed";
        return answer(staff, lang, casefile, asked, certificate.toString(), outcome, done, request, response, model);
    }

    private String answer(
            Staff staff,
            Lang lang,
            Casefile casefile,
            Map<String, String> asked,
            String certificate,
            Outcome<Issued, IssueRefused> outcome,
            String done,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return switch (outcome) {
            case Outcome.Accepted<Issued, IssueRefused> _ ->
                "redirect:/staff/cases/" + casefile.receipt().value() + "/certificates?done=" + done;
            case Outcome.Refused<Issued, IssueRefused>(var why) -> {
                response.setStatus(CertificatesView.status(why));
                model.addAttribute(
                        "page",
                        view.of(
                                staff,
                                lang,
                                casefile,
                                new CertificatesView.Tried("", certificate, why, asked),
                                request));
                yield PAGE;
            }
        };
    }

    private static ResponseEntity<byte[]> pdf(Optional<byte[]> document) {
        return document.map(pdf -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_PDF)
                        .cacheControl(CacheControl.noStore().cachePrivate())
                        .header("Content-Disposition", "inline; filename=\"certificate.pdf\"")
                        .body(pdf))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Casefile own(Staff staff, String receipt) {
        return ownCases.find(Desk.of(staff), receipt)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
