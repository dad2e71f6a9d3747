package jp.tenohira.payments.settlement.web.days;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.settlement.accounts.AccountTables;
import jp.tenohira.payments.settlement.days.Closings;
import jp.tenohira.payments.settlement.days.Day;
import jp.tenohira.payments.settlement.days.Difference;
import jp.tenohira.payments.settlement.days.Reason;
import jp.tenohira.payments.settlement.days.Slip;
import jp.tenohira.payments.settlement.days.Slips;
import jp.tenohira.payments.settlement.web.Fields;
import jp.tenohira.payments.settlement.web.SettlementDesk;
import jp.tenohira.ui.components.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** One facility's day: its page, its slips and the reasons of its differences. */
@Controller
@RequestMapping(DayController.ONE)
class DayController {

    static final String ONE = SettlementDesk.DAYS + "/{facility}/{day:[0-9]{4}-[0-9]{2}-[0-9]{2}}";
    private static final int LONGEST_NUMBER = 40;

    private final SettlementDesk desk;
    private final DayView view;
    private final DaysOfFacility facilities;
    private final Closings closings;
    private final Slips slips;
    private final AuditTrail audit;

    DayController(
            SettlementDesk desk,
            DayView view,
            DaysOfFacility facilities,
            Closings closings,
            Slips slips,
            AuditTrail audit) {
        this.desk = desk;
        this.view = view;
        this.facilities = facilities;
        this.closings = closings;
        this.slips = slips;
        this.audit = audit;
    }

    @GetMapping
    ModelAndView page(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @PathVariable String facility,
            @PathVariable LocalDate day,
            @RequestParam(defaultValue = "") String done) {
        return shown(request, lang, staff, facilities.of(staff, facility, day), done, Map.of(), List.of());
    }

    ModelAndView shown(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            Day day,
            String done,
            Map<String, String> asked,
            List<Problem> problems) {
        return desk.below(
                request,
                lang,
                staff,
                desk.under(lang, "days", SettlementDesk.PATH, view.title(lang, day.of())),
                problems,
                desk.done(lang, done),
                view.parts(lang, staff, day, asked, problems));
    }

    @PostMapping("/slips")
    ModelAndView addSlip(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @PathVariable String facility,
            @PathVariable LocalDate day,
            @RequestParam Map<String, String> asked) {
        var found = facilities.of(staff, facility, day);
        var problems = new ArrayList<Problem>();
        var number = asked.getOrDefault("slipNumber", "").strip();
        if (number.isEmpty() || number.length() > LONGEST_NUMBER) {
            problems.add(new Problem("slipNumber", desk.text(lang, "wrong.slipNumber", LONGEST_NUMBER)));
        }
        var yen = Fields.yen(asked.getOrDefault("slipYen", ""));
        if (yen.isEmpty()) {
            problems.add(new Problem("slipYen", desk.text(lang, "wrong.yen")));
        }
        var on = AccountTables.day(asked.getOrDefault("depositedOn", ""));
        if (on.isEmpty()) {
            problems.add(new Problem("depositedOn", desk.text(lang, "wrong.day")));
        }
        if (!problems.isEmpty()) {
            return shown(request, lang, staff, found, "", asked, problems);
        }
        slips.put(new Slip(found.of(), number, yen.orElseThrow(), on.orElseThrow()), Slips.Source.TYPED, staff.name());
        record(staff, found, "deposit-slip.put");
        return back(found, "slip");
    }

    @PostMapping("/slips/withdraw")
    ModelAndView withdrawSlip(
            Staff staff,
            @PathVariable String facility,
            @PathVariable LocalDate day,
            @RequestParam(defaultValue = "") String slipNumber) {
        var found = facilities.of(staff, facility, day);
        slips.withdraw(found.of(), slipNumber, staff.name());
        record(staff, found, "deposit-slip.withdrawn");
        return new ModelAndView("redirect:" + SettlementDesk.PATH + "?done=slip-withdrawn");
    }

    @PostMapping("/explain")
    ModelAndView explain(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @PathVariable String facility,
            @PathVariable LocalDate day,
            @RequestParam Map<String, String> asked) {
        var found = facilities.of(staff, facility, day);
        var at = asked.getOrDefault("at", "0").matches("[0-9]{1,3}") ? asked.getOrDefault("at", "0") : "0";
        var reason = Reason.of(asked.getOrDefault("reason", ""));
        var words = Fields.words(asked.getOrDefault("words", ""), SettlementDesk.LONGEST_WORDS);
        var problems = new ArrayList<Problem>();
        if (reason.isEmpty()) {
            problems.add(new Problem("reason-" + at, desk.text(lang, "wrong.reason")));
        }
        if (words.isEmpty()) {
            problems.add(new Problem("words-" + at, desk.text(lang, "wrong.words", SettlementDesk.LONGEST_WORDS)));
        }
        if (!problems.isEmpty()) {
            return shown(request, lang, staff, found, "", asked, problems);
        }
        var explained = found.differences().stream()
                .map(Day.Judged::difference)
                .filter(one -> same(one, asked))
                .anyMatch(one -> closings.explain(found.of(), one, reason.orElseThrow(), words.orElseThrow(), staff));
        if (!explained) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        record(staff, found, "settlement.explained");
        return back(found, "explained");
    }

    private static boolean same(Difference difference, Map<String, String> asked) {
        return difference.kind().name().equals(asked.get("kind"))
                && difference.subject().equals(asked.getOrDefault("subject", ""))
                && Long.toString(difference.yen()).equals(asked.get("yen"));
    }

    private void record(Staff staff, Day day, String what) {
        audit.record(staff, what, DaysOfFacility.subject(day.of()), Map.of());
    }

    static ModelAndView back(Day day, String done) {
        return new ModelAndView("redirect:" + DayView.address(day.of()) + "?done=" + done);
    }
}
