package jp.tenohira.applications.fees;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import jp.tenohira.applications.casefile.Casefile;
import jp.tenohira.applications.desk.Desk;
import jp.tenohira.applications.desk.OwnCases;
import jp.tenohira.applications.dues.Charge;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page of a case's fees, where staff record what was paid at the counter. */
@Controller
@RequestMapping("/staff/cases/{receipt}/fees")
class FeesController {

    private static final String PAGE = "applications/fees/fees";

    private final OwnCases ownCases;
    private final Charges charges;
    private final FeesView view;
    private final AuditTrail audit;

    FeesController(OwnCases ownCases, Charges charges, FeesView view, AuditTrail audit) {
        this.ownCases = ownCases;
        this.charges = charges;
        this.view = view;
        this.audit = audit;
    }

    @GetMapping
    String fees(
            Staff staff,
            Lang lang,
            @PathVariable String receipt,
            @RequestParam(defaultValue = "") String done,
            HttpServletRequest request,
            Model model) {
        var casefile = own(staff, receipt);
        audit.record(staff, "case.fees-opened", casefile.receipt().value(), Map.of());
        var said = done.matches("paid|refunded") ? done : "";
        model.addAttribute("page", view.of(staff, lang, casefile, FeesView.Tried.nothing(said), request));
        return PAGE;
    }

    @PostMapping("/{fee}/paid")
    String paid(
            Staff staff,
            Lang lang,
            @PathVariable String receipt,
            @PathVariable String fee,
            @RequestParam Map<String, String> asked,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var casefile = own(staff, receipt);
        var reference = asked.getOrDefault("reference", "");
        var outcome = charges.paidAtTheCounter(staff, casefile.id(), casefile.receipt(), fee, reference);
        return answer(staff, lang, casefile, fee, asked, outcome, "paid", request, response, model);
    }

    @PostMapping("/{fee}/refunded")
    String refunded(
            Staff staff,
            Lang lang,
            @PathVariable String receipt,
            @PathVariable String fee,
            @RequestParam Map<String, String> asked,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var casefile = own(staff, receipt);
        var outcome = charges.refundedAtTheCounter(
                staff,
                casefile.id(),
                casefile.receipt(),
                fee,
                asked.getOrDefault("reference", ""),
                asked.getOrDefault("reason", "").strip());
        return answer(staff, lang, casefile, fee, asked, outcome, "refunded", request, response, model);
    }

    private String answer(
            Staff staff,
            Lang lang,
            Casefile casefile,
            String fee,
            Map<String, String> asked,
            Outcome<Charge, PaymentRefused> outcome,
            String done,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return switch (outcome) {
            case Outcome.Accepted<Charge, PaymentRefused> _ ->
                "redirect:/staff/cases/" + casefile.receipt().value() + "/fees?done=" + done;
            case Outcome.Refused<Charge, PaymentRefused>(var why) -> {
                if (why == PaymentRefused.NO_SUCH_FEE) {
                    throw new ResponseStatusException(HttpStatus.NOT_FOUND);
                }
                response.setStatus(422);
                model.addAttribute(
                        "page", view.of(staff, lang, casefile, new FeesView.Tried("", fee, why, asked), request));
                yield PAGE;
            }
        };
    }

    private Casefile own(Staff staff, String receipt) {
        return ownCases.find(Desk.of(staff), receipt)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
