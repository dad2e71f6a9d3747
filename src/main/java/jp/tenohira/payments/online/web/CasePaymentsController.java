package jp.tenohira.payments.online.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.tenohira.applications.dues.CaseFees;
import jp.tenohira.applications.dues.FeeCase;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.desk.PaymentDesk;
import jp.tenohira.payments.online.book.OnlinePayment;
import jp.tenohira.payments.online.book.PaymentBook;
import jp.tenohira.payments.online.refunds.Refund;
import jp.tenohira.payments.online.refunds.RefundRefused;
import jp.tenohira.payments.online.refunds.Refunds;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The payments of a case for its section: the chain from the fee to the entry of revenue, and refunds. */
@Controller
class CasePaymentsController {

    private static final String PATH = "/staff/cases/{receipt}/payments";

    private final CaseFees fees;
    private final PaymentBook book;
    private final Refunds refunds;
    private final CasePaymentsView view;
    private final AuditTrail audit;
    private final Messages messages;

    CasePaymentsController(
            CaseFees fees,
            PaymentBook book,
            Refunds refunds,
            CasePaymentsView view,
            AuditTrail audit,
            Messages messages) {
        this.fees = fees;
        this.book = book;
        this.refunds = refunds;
        this.view = view;
        this.audit = audit;
        this.messages = messages;
    }

    @GetMapping(PATH)
    ModelAndView show(
            Staff staff,
            Lang lang,
            @PathVariable String receipt,
            @RequestParam(defaultValue = "") String done,
            HttpServletRequest request) {
        var of = own(staff, receipt);
        audit.record(staff, "case.payments-opened", of.receipt().value(), Map.of());
        var said = done.matches("proposed|approved|rejected") ? done : "";
        return PaymentDesk.view(view.page(request, lang, staff, of, Map.of(), List.of(), said));
    }

    @PostMapping(PATH + "/{payment}/refunds")
    ModelAndView propose(
            Staff staff,
            Lang lang,
            @PathVariable String receipt,
            @PathVariable String payment,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request) {
        var of = own(staff, receipt);
        own(of, payment);
        var yen = typed.getOrDefault("yen-" + payment, "").strip();
        var outcome = refunds.propose(
                staff,
                payment,
                yen.matches("[0-9]{1,9}") ? Long.parseLong(yen) : 0,
                typed.getOrDefault("reason-" + payment, ""));
        return answer(staff, lang, of, payment, typed, outcome, "proposed", request);
    }

    @PostMapping(PATH + "/refunds/{refund}/{decision:approve|reject}")
    ModelAndView decide(
            Staff staff,
            Lang lang,
            @PathVariable String receipt,
            @PathVariable String refund,
            @PathVariable String decision,
            HttpServletRequest request) {
        var of = own(staff, receipt);
        var known = book.ofCase(of.receipt().value()).stream()
                .anyMatch(payment -> refunds.of(payment).stream()
                        .anyMatch(one -> one.reference().equals(refund)));
        if (!known) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var approved = decision.equals("approve");
        var outcome = refunds.decide(staff, refund, approved);
        return answer(staff, lang, of, refund, Map.of(), outcome, approved ? "approved" : "rejected", request);
    }

    private ModelAndView answer(
            Staff staff,
            Lang lang,
            FeeCase of,
            String subject,
            Map<String, String> typed,
            Outcome<Refund, RefundRefused> outcome,
            String done,
            HttpServletRequest request) {
        return switch (outcome) {
            case Outcome.Accepted<Refund, RefundRefused> _ ->
                new ModelAndView("redirect:/staff/cases/" + of.receipt() + "/payments?done=" + done);
            case Outcome.Refused<Refund, RefundRefused>(var why) ->
                PaymentDesk.view(view.page(request, lang, staff, of, typed, List.of(problem(lang, subject, why)), ""));
        };
    }

    private Problem problem(Lang lang, String subject, RefundRefused why) {
        var field = switch (why) {
            case REASON_MISSING -> "reason-" + subject;
            case TOO_MUCH -> "yen-" + subject;
            case NO_SUCH_PAYMENT, NO_SUCH_REFUND, OWN_PROPOSAL, DECIDED -> "main";
        };
        var key = "online.wrong." + why.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Problem(field, messages.in(lang, key));
    }

    /** From a payment or refund that stands in the accounts back to its case, for whoever may see that. */
    @GetMapping("/staff/payments/{payment}")
    ModelAndView find(Staff staff, @PathVariable String payment) {
        var found = book.find(payment)
                .or(() -> refunds.find(payment).flatMap(refund -> book.find(refund.payment())))
                .filter(one -> staff.sees(one.section()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new ModelAndView("redirect:/staff/cases/" + found.receipt() + "/payments#" + found.reference());
    }

    private FeeCase own(Staff staff, String receipt) {
        return fees.of(receipt, staff).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private OnlinePayment own(FeeCase of, String payment) {
        return book.find(payment)
                .filter(one -> one.receipt().equals(of.receipt()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
