package jp.tenohira.payments.settlement.web.office;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.settlement.cash.CashDeposits;
import jp.tenohira.payments.settlement.cash.CashDeposits.Standing;
import jp.tenohira.payments.settlement.web.Decisions;
import jp.tenohira.payments.settlement.web.Decisions.Matter;
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
    private final Decisions decisions;

    CashDayController(SettlementDesk desk, CashView view, CashDeposits deposits, Decisions decisions) {
        this.desk = desk;
        this.view = view;
        this.deposits = deposits;
        this.decisions = decisions;
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
        return decisions.approve(matter(request, lang, staff, found(staff, tillSection, facility, day)), posting);
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
        return decisions.sendBack(matter(request, lang, staff, found(staff, tillSection, facility, day)), posting, why);
    }

    private Matter matter(HttpServletRequest request, Lang lang, Staff staff, Standing day) {
        var of = day.deposit().subject();
        return new Matter(
                lang,
                staff,
                "cash",
                CashView.key(of),
                day.receipt(),
                decides(staff),
                CashView.address(of),
                (asked, problems) -> shownOne(request, lang, staff, day, "", asked, problems));
    }
}
