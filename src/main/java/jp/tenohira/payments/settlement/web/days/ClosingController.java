package jp.tenohira.payments.settlement.web.days;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.settlement.accounts.Offices;
import jp.tenohira.payments.settlement.days.Closings;
import jp.tenohira.payments.settlement.days.Closings.ClosingRefused;
import jp.tenohira.payments.settlement.days.Day;
import jp.tenohira.payments.settlement.journal.Journal;
import jp.tenohira.payments.settlement.journal.Posting;
import jp.tenohira.payments.settlement.journal.PostingRefused;
import jp.tenohira.payments.settlement.papers.Papers;
import jp.tenohira.payments.settlement.web.Fields;
import jp.tenohira.payments.settlement.web.SettlementDesk;
import jp.tenohira.ui.components.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Closing, correcting, approving and sending back a day. */
@Controller
@RequestMapping(DayController.ONE)
class ClosingController {

    private final SettlementDesk desk;
    private final DayController page;
    private final DaysOfFacility facilities;
    private final Closings closings;
    private final Journal journal;
    private final Papers papers;
    private final AuditTrail audit;

    ClosingController(
            SettlementDesk desk,
            DayController page,
            DaysOfFacility facilities,
            Closings closings,
            Journal journal,
            Papers papers,
            AuditTrail audit) {
        this.desk = desk;
        this.page = page;
        this.facilities = facilities;
        this.closings = closings;
        this.journal = journal;
        this.papers = papers;
        this.audit = audit;
    }

    @PostMapping("/close")
    ModelAndView close(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @PathVariable String facility,
            @PathVariable LocalDate day) {
        var found = facilities.of(staff, facility, day);
        return answer(request, lang, staff, found, "closed", closings.close(found.of(), staff));
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
        var reason = Fields.words(correction, SettlementDesk.LONGEST_WORDS);
        if (reason.isEmpty()) {
            return wrong(request, lang, staff, found, "correction", correction);
        }
        return answer(request, lang, staff, found, "corrected", closings.correct(found.of(), reason.get(), staff));
    }

    private ModelAndView answer(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            Day day,
            String done,
            Outcome<Posting, ClosingRefused> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<Posting, ClosingRefused> _ -> {
                record(staff, day, "settlement." + done);
                yield DayController.back(day, done);
            }
            case Outcome.Refused<Posting, ClosingRefused>(var why) ->
                refused(
                        request,
                        lang,
                        staff,
                        day,
                        switch (why) {
                            case ClosingRefused.NotReady(var state) ->
                                desk.text(
                                        lang, "refused.notReady", state.label().in(lang));
                            case ClosingRefused.NotPosted(var posting) -> desk.sentence(lang, posting);
                        });
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
        var found = mayDecide(staff, facility, day);
        return decided(request, lang, staff, found, "approved", papers.approve(id(found, posting), staff));
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
        var found = mayDecide(staff, facility, day);
        var reason = Fields.words(why, SettlementDesk.LONGEST_WORDS);
        if (reason.isEmpty()) {
            return wrong(request, lang, staff, found, "why", why);
        }
        return decided(
                request, lang, staff, found, "sent-back", journal.sendBack(id(found, posting), staff, reason.get()));
    }

    private Day mayDecide(Staff staff, String facility, LocalDate day) {
        var found = facilities.of(staff, facility, day);
        if (!Offices.approves(staff, found.of().section())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return found;
    }

    /** The posting that was looked at; one of another day is not this page's. */
    private static UUID id(Day day, String posting) {
        return day.last()
                .map(Posting::id)
                .filter(id -> id.toString().equals(posting))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT));
    }

    private ModelAndView decided(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            Day day,
            String done,
            Outcome<Posting, PostingRefused> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<Posting, PostingRefused> _ -> {
                record(staff, day, "settlement." + done);
                yield DayController.back(day, done);
            }
            case Outcome.Refused<Posting, PostingRefused>(var why) ->
                refused(request, lang, staff, day, desk.sentence(lang, why));
        };
    }

    private ModelAndView wrong(
            HttpServletRequest request, Lang lang, Staff staff, Day day, String field, String typed) {
        return page.shown(
                request,
                lang,
                staff,
                day,
                "",
                Map.of(field, typed),
                List.of(new Problem(field, desk.text(lang, "wrong.words", SettlementDesk.LONGEST_WORDS))));
    }

    private ModelAndView refused(HttpServletRequest request, Lang lang, Staff staff, Day day, String sentence) {
        return page.shown(
                request,
                lang,
                staff,
                facilities.of(staff, day.of().facility(), day.of().day()),
                "",
                Map.of(),
                List.of(new Problem("main", sentence)));
    }

    private void record(Staff staff, Day day, String what) {
        audit.record(staff, what, DaysOfFacility.subject(day.of()), Map.of());
    }
}
