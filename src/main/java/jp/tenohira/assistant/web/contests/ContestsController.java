package jp.tenohira.assistant.web.contests;

import static jp.tenohira.assistant.web.desk.DeskWords.CONTESTS;
import static jp.tenohira.assistant.web.desk.DeskWords.t;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import jp.tenohira.assistant.Finding;
import jp.tenohira.assistant.Guard;
import jp.tenohira.assistant.contests.Contest;
import jp.tenohira.assistant.contests.ContestedFindings;
import jp.tenohira.assistant.pages.DeskPage;
import jp.tenohira.assistant.pages.DeskPage.Form;
import jp.tenohira.assistant.pages.DeskPage.Part;
import jp.tenohira.assistant.web.desk.DeskWords;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.SummaryList;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Contesting what the guard found, and deciding about it as the head of the section. */
@Controller
class ContestsController {

    private static final int LONGEST_REASON = 500;

    private final ContestedFindings contests;
    private final Guard guard;
    private final DeskWords words;

    ContestsController(ContestedFindings contests, Guard guard, DeskWords words) {
        this.contests = contests;
        this.guard = guard;
        this.words = words;
    }

    @GetMapping(CONTESTS)
    ModelAndView list(
            HttpServletRequest request, Lang lang, Staff staff, @RequestParam(defaultValue = "") String done) {
        mustBeOfSection(staff);
        var frame = words.frame(request, lang, staff, "contests.title").at(CONTESTS);
        var notices = List.of("filed", "decided").contains(done)
                ? List.of(Notice.success(t(frame, "contests." + done), ""))
                : List.<Notice>of();
        var all = contests.of(staff);
        var parts = new java.util.ArrayList<Part>();
        parts.add(DeskWords.part(frame, "", "contests.lead"));
        all.forEach(contest -> parts.add(part(frame, staff, contest)));
        if (all.isEmpty()) {
            parts.add(DeskWords.part(frame, "", "contests.none"));
        }
        return new ModelAndView(
                "assistant/desk",
                "page",
                new DeskPage(frame, words.tabs(frame, staff, CONTESTS), List.of(), notices, parts));
    }

    /** The text is read again; the finding is named by its kind and words. */
    @PostMapping(CONTESTS)
    ModelAndView contest(
            Staff staff,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String finding,
            @RequestParam(defaultValue = "") String reason) {
        mustBeOfSection(staff);
        if (text.length() > Guard.LONGEST || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var contested = guard.inspect(text, 1).findings().stream()
                .filter(Finding::blocks)
                .filter(one -> ContestedFindings.name(text, one).equals(finding))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT));
        contests.contest(staff, text, contested, reason.strip());
        return new ModelAndView("redirect:" + CONTESTS + "?done=filed");
    }

    @PostMapping(CONTESTS + "/{contest}")
    ModelAndView decide(Staff staff, @PathVariable UUID contest, @RequestParam(defaultValue = "") String decision) {
        mustBeOfSection(staff);
        if (staff.role() != Role.HEAD) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        if (!List.of("release", "uphold").contains(decision)) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!contests.decide(staff, contest, decision.equals("release"))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new ModelAndView("redirect:" + CONTESTS + "?done=decided");
    }

    private static Part part(Frame frame, Staff staff, Contest contest) {
        var around = contest.around();
        var until = contest.until();
        var rows = new java.util.ArrayList<SummaryList.Row>();
        if (around != null) {
            rows.add(new SummaryList.Row(t(frame, "contests.words"), String.valueOf(contest.words())));
            rows.add(new SummaryList.Row(t(frame, "contests.around"), around));
        }
        rows.add(new SummaryList.Row(t(frame, "contests.reason"), contest.reason()));
        rows.add(new SummaryList.Row(
                t(frame, "contests.by"), contest.personName() + "　" + DeskWords.time(contest.at())));
        rows.add(new SummaryList.Row(
                t(frame, "contests.decision"),
                t(frame, "contests." + decided(contest))
                        + (contest.decidedName().isEmpty() ? "" : "　" + contest.decidedName())
                        + (until == null ? "" : "　" + t(frame, "contests.until", DeskWords.time(until)))));
        var part = Part.text(DeskWords.kind(frame, contest.kind()), "").with(new SummaryList(rows));
        var decides = contest.decision() == Contest.Decision.OPEN
                && staff.role() == Role.HEAD
                && !contest.person().equals(staff.id());
        return decides ? part.with(decision(frame, contest)) : part;
    }

    private static String decided(Contest contest) {
        return switch (contest.decision()) {
            case OPEN -> "undecided";
            case RELEASED -> "released";
            case UPHELD -> "upheld";
        };
    }

    private static Form decision(Frame frame, Contest contest) {
        return new Form(
                CONTESTS + "/" + contest.id(),
                List.of(),
                List.of(),
                List.of(
                        Button.primary(t(frame, "contests.release")).sending("decision", "release"),
                        Button.secondary(t(frame, "contests.uphold")).sending("decision", "uphold")));
    }

    private static void mustBeOfSection(Staff staff) {
        if (!staff.role().ofSection()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
