package jp.tenohira.payments.settlement.web.days;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.settlement.days.Closings;
import jp.tenohira.payments.settlement.days.Day;
import jp.tenohira.payments.settlement.days.DayState;
import jp.tenohira.payments.settlement.pages.SettlementPage.Form;
import jp.tenohira.payments.settlement.pages.SettlementPage.Part;
import jp.tenohira.payments.settlement.web.Fields;
import jp.tenohira.payments.settlement.web.SettlementDesk;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.fields.ChoicesField;
import jp.tenohira.ui.fields.Option;
import jp.tenohira.ui.fields.TextField;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** States that tills were shut on days of which nothing came, one or many at once, and takes it back. */
@Controller
class ShutController {

    private final SettlementDesk desk;
    private final Fields fields;
    private final DayController page;
    private final DaysOfFacility facilities;
    private final Closings closings;
    private final AuditTrail audit;

    ShutController(
            SettlementDesk desk,
            Fields fields,
            DayController page,
            DaysOfFacility facilities,
            Closings closings,
            AuditTrail audit) {
        this.desk = desk;
        this.fields = fields;
        this.page = page;
        this.facilities = facilities;
        this.closings = closings;
        this.audit = audit;
    }

    @PostMapping(DayController.ONE + "/shut")
    ModelAndView shut(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @PathVariable String facility,
            @PathVariable LocalDate day,
            @RequestParam(defaultValue = "") String shutWords) {
        var found = facilities.of(staff, facility, day);
        var words = Fields.words(shutWords, SettlementDesk.LONGEST_WORDS);
        if (words.isEmpty()) {
            return page.shown(
                    request, lang, staff, found, "", Map.of("shutWords", shutWords), List.of(wordsMissing(lang)));
        }
        if (!closings.shut(found.of(), words.get(), staff)) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        record(staff, found, "settlement.shut");
        return DayController.back(found, "shut");
    }

    @PostMapping(DayController.ONE + "/not-shut")
    ModelAndView notShut(Staff staff, @PathVariable String facility, @PathVariable LocalDate day) {
        var found = facilities.of(staff, facility, day);
        if (!closings.notShut(found.of(), staff)) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        record(staff, found, "settlement.not-shut");
        return DayController.back(found, "not-shut");
    }

    @GetMapping(SettlementDesk.SHUT)
    ModelAndView list(HttpServletRequest request, Lang lang, Staff staff) {
        return shown(request, lang, staff, List.of(), "", List.of());
    }

    /** States it of each chosen day of which still nothing has come. */
    @PostMapping(SettlementDesk.SHUT)
    ModelAndView shutAll(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @RequestParam(required = false) List<String> till,
            @RequestParam(defaultValue = "") String shutWords) {
        var chosen = till == null ? List.<String>of() : till;
        var words = Fields.words(shutWords, SettlementDesk.LONGEST_WORDS);
        var problems = new ArrayList<Problem>();
        if (chosen.isEmpty()) {
            problems.add(new Problem("till", desk.text(lang, "wrong.till")));
        }
        if (words.isEmpty()) {
            problems.add(wordsMissing(lang));
        }
        if (!problems.isEmpty()) {
            return shown(request, lang, staff, chosen, shutWords, problems);
        }
        for (var day : waiting(staff)) {
            if (chosen.contains(value(day)) && closings.shut(day.of(), words.orElseThrow(), staff)) {
                record(staff, day, "settlement.shut");
            }
        }
        return new ModelAndView("redirect:" + SettlementDesk.PATH + "?done=shut");
    }

    private List<Day> waiting(Staff staff) {
        return facilities.listed(SettlementDesk.mustHaveSection(staff)).stream()
                .filter(day -> day.absent() && day.state() == DayState.INCOMPLETE)
                .toList();
    }

    private ModelAndView shown(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            List<String> chosen,
            String words,
            List<Problem> problems) {
        var named = desk.names(lang);
        var waiting = waiting(staff);
        var options = waiting.stream()
                .map(day -> new Option(
                        value(day),
                        desk.text(
                                lang,
                                "day.of",
                                named.facility(day.of().facility()),
                                JapaneseDates.dayAndWeekday(day.of().day(), lang))))
                .toList();
        var form = new Form(
                "",
                SettlementDesk.SHUT,
                false,
                Map.of(),
                List.of(
                        new ChoicesField(
                                "till",
                                "till",
                                desk.text(lang, "field.till"),
                                null,
                                Fields.error(problems, "till"),
                                true,
                                options,
                                chosen),
                        fields.text(lang, "shutWords", "shutWords", words, TextField.Kind.TEXT, problems)),
                Button.primary(desk.text(lang, "shutAll.yes")));
        return desk.below(
                request,
                lang,
                staff,
                desk.under(lang, "days", SettlementDesk.PATH, desk.text(lang, "shutAll")),
                problems,
                List.of(),
                List.of(
                        waiting.isEmpty()
                                ? Part.forms("", desk.text(lang, "shutAll.none"))
                                : Part.forms("", desk.text(lang, "absent.lead"), form)));
    }

    private static String value(Day day) {
        return day.of().day() + "/" + day.of().facility();
    }

    private Problem wordsMissing(Lang lang) {
        return new Problem("shutWords", desk.text(lang, "wrong.words", SettlementDesk.LONGEST_WORDS));
    }

    private void record(Staff staff, Day day, String what) {
        audit.record(staff, what, DaysOfFacility.subject(day.of()), Map.of());
    }
}
