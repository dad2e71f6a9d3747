package jp.tenohira.payments.settlement.web.office;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.settlement.cash.CashDeposits;
import jp.tenohira.payments.settlement.cash.CashDeposits.Standing;
import jp.tenohira.payments.settlement.journal.Journal;
import jp.tenohira.payments.settlement.journal.Posting;
import jp.tenohira.payments.settlement.journal.PostingRefused;
import jp.tenohira.payments.settlement.web.Fields;
import jp.tenohira.payments.settlement.web.SettlementDesk;
import jp.tenohira.ui.components.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The cash of one day that went to the bank, and a head's decision on how it was received. */
@Controller
class CashDayController {

    private static final String ONE =
            SettlementDesk.CASH + "/{tillSection}/{facility}/{day:[0-9]{4}-[0-9]{2}-[0-9]{2}}";

    private final SettlementDesk desk;
    private final CashView view;
    private final CashDeposits deposits;
    private final Journal journal;
    private final AuditTrail audit;

    CashDayController(SettlementDesk desk, CashView view, CashDeposits deposits, Journal journal, AuditTrail audit) {
        this.desk = desk;
        this.view = view;
        this.deposits = deposits;
        this.journal = journal;
        this.audit = audit;
    }

    @GetMapping(ONE)
    ModelAndView one(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @PathVariable String tillSection,
            @PathVariable String facility,
            @PathVariable LocalDate day,
            @RequestParam(defaultValue = "") String done) {
        return shownOne(request, lang, staff, found(staff, tillSection, facility, day), done, Map.of(), List.of());
    }

    private Standing found(Staff staff, String section, String facility, LocalDate day) {
        desk.mustAccount(staff);
        return deposits.of(section, facility, day).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView shownOne(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            Standing day,
            String done,
            Map<String, String> asked,
            List<Problem> problems) {
        return desk.below(
                request,
                lang,
                staff,
                desk.under(
                        lang,
                        "cash",
                        SettlementDesk.CASH,
                        view.title(lang, day.deposit().subject())),
                problems,
                desk.done(lang, done),
                view.one(lang, staff, day, decides(staff), asked, problems));
    }

    private static boolean decides(Staff staff) {
        return staff.role() == Role.HEAD;
    }

    @PostMapping(ONE + "/approve")
    ModelAndView approve(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @PathVariable String tillSection,
            @PathVariable String facility,
            @PathVariable LocalDate day,
            @RequestParam(defaultValue = "") String posting) {
        var of = found(staff, tillSection, facility, day);
        return answer(request, lang, staff, of, "approved", journal.approve(id(staff, of, posting), staff));
    }

    @PostMapping(ONE + "/send-back")
    ModelAndView sendBack(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @PathVariable String tillSection,
            @PathVariable String facility,
            @PathVariable LocalDate day,
            @RequestParam(defaultValue = "") String posting,
            @RequestParam(defaultValue = "") String why) {
        var of = found(staff, tillSection, facility, day);
        var id = id(staff, of, posting);
        var reason = Fields.words(why, SettlementDesk.LONGEST_WORDS);
        if (reason.isEmpty()) {
            var problem = new Problem("why", desk.text(lang, "wrong.words", SettlementDesk.LONGEST_WORDS));
            return shownOne(request, lang, staff, of, "", Map.of("why", why), List.of(problem));
        }
        return answer(request, lang, staff, of, "sent-back", journal.sendBack(id, staff, reason.get()));
    }

    private static UUID id(Staff staff, Standing day, String posting) {
        if (!decides(staff)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return day.receipt()
                .map(Posting::id)
                .filter(id -> id.toString().equals(posting))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT));
    }

    private ModelAndView answer(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            Standing day,
            String done,
            Outcome<Posting, PostingRefused> outcome) {
        var of = day.deposit().subject();
        return switch (outcome) {
            case Outcome.Accepted<Posting, PostingRefused>(var posting) -> {
                audit.record(
                        staff,
                        "cash." + done,
                        CashView.key(of),
                        Map.of("posting", posting.id().toString()));
                yield new ModelAndView("redirect:" + CashView.address(of) + "?done=" + done);
            }
            case Outcome.Refused<Posting, PostingRefused>(var why) ->
                shownOne(
                        request,
                        lang,
                        staff,
                        day,
                        "",
                        Map.of(),
                        List.of(new Problem("main", desk.sentence(lang, why))));
        };
    }
}
