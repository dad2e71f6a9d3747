package jp.tenohira.payments.settlement.web.days;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.settlement.accounts.Offices;
import jp.tenohira.payments.settlement.days.Closings;
import jp.tenohira.payments.settlement.days.Closings.ClosingRefused;
import jp.tenohira.payments.settlement.days.Day;
import jp.tenohira.payments.settlement.journal.Posting;
import jp.tenohira.payments.settlement.papers.Papers;
import jp.tenohira.payments.settlement.web.Decisions;
import jp.tenohira.payments.settlement.web.Decisions.Matter;
import jp.tenohira.payments.settlement.web.Fields;
import jp.tenohira.payments.settlement.web.SettlementDesk;
import jp.tenohira.ui.components.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Closing, correcting, approving and sending back a day. */
@Controller
@RequestMapping(DayController.ONE)
class ClosingController {

    private final SettlementDesk desk;
    private final DayController page;
    private final DaysOfFacility facilities;
    private final Closings closings;
    private final Decisions decisions;
    private final Papers papers;

    ClosingController(
            SettlementDesk desk,
            DayController page,
            DaysOfFacility facilities,
            Closings closings,
            Decisions decisions,
            Papers papers) {
        this.desk = desk;
        this.page = page;
        this.facilities = facilities;
        this.closings = closings;
        this.decisions = decisions;
        this.papers = papers;
    }

    @PostMapping("/close")
    ModelAndView close(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @PathVariable String facility,
            @PathVariable LocalDate day) {
        var found = facilities.of(staff, facility, day);
        return answer(matter(request, lang, staff, found), "closed", closings.close(found.of(), staff));
    }

    @PostMapping("/correct")
    ModelAndView correct(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @PathVariable String facility,
            @PathVariable LocalDate day,
            @RequestParam(defaultValue = "") String correction) {
        var found = facilities.of(staff, facility, day);
        var matter = matter(request, lang, staff, found);
        var reason = Fields.words(correction, SettlementDesk.LONGEST_WORDS);
        if (reason.isEmpty()) {
            return matter.again()
                    .shown(Map.of("correction", correction), List.of(decisions.wrongWords(lang, "correction")));
        }
        return answer(matter, "corrected", closings.correct(found.of(), reason.get(), staff));
    }

    private ModelAndView answer(Matter matter, String done, Outcome<Posting, ClosingRefused> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<Posting, ClosingRefused>(var posting) ->
                decisions.answer(matter, done, Outcome.accepted(posting));
            case Outcome.Refused<Posting, ClosingRefused>(ClosingRefused.NotPosted(var why)) ->
                decisions.answer(matter, done, Outcome.refused(why));
            case Outcome.Refused<Posting, ClosingRefused>(ClosingRefused.NotReady(var state)) -> {
                var lang = matter.lang();
                var sentence = desk.text(lang, "refused.notReady", state.label().in(lang));
                yield matter.again().shown(Map.of(), List.of(new Problem("main", sentence)));
            }
        };
    }

    @PostMapping("/approve")
    ModelAndView approve(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @PathVariable String facility,
            @PathVariable LocalDate day,
            @RequestParam(defaultValue = "") String posting) {
        var matter = matter(request, lang, staff, facilities.of(staff, facility, day));
        return decisions.approve(matter, posting, id -> papers.approve(id, staff));
    }

    @PostMapping("/send-back")
    ModelAndView sendBack(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @PathVariable String facility,
            @PathVariable LocalDate day,
            @RequestParam(defaultValue = "") String posting,
            @RequestParam(defaultValue = "") String why) {
        return decisions.sendBack(matter(request, lang, staff, facilities.of(staff, facility, day)), posting, why);
    }

    private Matter matter(HttpServletRequest request, Lang lang, Staff staff, Day day) {
        var of = day.of();
        return new Matter(
                lang,
                staff,
                "settlement",
                DaysOfFacility.subject(of),
                day.last(),
                Offices.approves(staff, of.section()),
                DayView.address(of),
                (asked, problems) -> page.shown(
                        request, lang, staff, facilities.of(staff, of.facility(), of.day()), "", asked, problems));
    }
}
