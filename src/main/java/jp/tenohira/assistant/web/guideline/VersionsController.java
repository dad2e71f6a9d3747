package jp.tenohira.assistant.web.guideline;

import static jp.tenohira.assistant.web.guideline.GuidelineController.PATH;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import jp.tenohira.assistant.guideline.GuidelineChanges;
import jp.tenohira.assistant.guideline.GuidelineChanges.Refused;
import jp.tenohira.assistant.guideline.GuidelineVersion;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Staff;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The guideline's versions: proposed by one person, approved by another, compared and restored. */
@Controller
class VersionsController {

    static final String VERSIONS = PATH + "/versions";
    static final String PROPOSAL = PATH + "/proposal";

    private final GuidelineChanges changes;
    private final VersionsView view;
    private final GuidelineProposalView proposals;

    VersionsController(GuidelineChanges changes, VersionsView view, GuidelineProposalView proposals) {
        this.changes = changes;
        this.view = view;
        this.proposals = proposals;
    }

    @GetMapping(VERSIONS)
    ModelAndView all(HttpServletRequest request, Lang lang, Staff staff) {
        return desk(view.all(request, lang, staff), false);
    }

    @GetMapping(VERSIONS + "/{version}")
    ModelAndView one(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @PathVariable int version,
            @RequestParam(defaultValue = "0") int with) {
        return desk(view.one(request, lang, staff, found(version), with, null), false);
    }

    @PostMapping(VERSIONS + "/{version}")
    ModelAndView decide(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @PathVariable int version,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String note) {
        mustDecide(staff);
        var found = found(version);
        return switch (decision) {
            case "restore" -> done(request, lang, staff, found, changes.restore(staff, found, note));
            case "approve", "reject" ->
                done(request, lang, staff, found, changes.decide(staff, version, decision.equals("approve")));
            default -> throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private ModelAndView done(
            HttpServletRequest request, Lang lang, Staff staff, GuidelineVersion version, Outcome<?, Refused> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<?, Refused> _ -> new ModelAndView("redirect:" + VERSIONS);
            case Outcome.Refused<?, Refused>(var why) -> desk(view.one(request, lang, staff, version, 0, why), true);
        };
    }

    @GetMapping(PROPOSAL)
    ModelAndView write(HttpServletRequest request, Lang lang, Staff staff) {
        mustDecide(staff);
        return desk(proposals.page(request, lang, staff, proposals.now(), null), false);
    }

    @PostMapping(PROPOSAL)
    ModelAndView propose(HttpServletRequest request, Lang lang, Staff staff, @RequestParam Map<String, String> typed) {
        mustDecide(staff);
        var articles = proposals.articles(typed);
        var resting = GuidelineProposalView.resting(typed);
        var proposed = changes.propose(staff, articles, resting, typed.getOrDefault("note", ""));
        return switch (proposed) {
            case Outcome.Accepted<Integer, Refused>(var version) ->
                new ModelAndView("redirect:" + VERSIONS + "/" + version);
            case Outcome.Refused<Integer, Refused>(var why) ->
                desk(proposals.page(request, lang, staff, typed, why), true);
        };
    }

    private GuidelineVersion found(int version) {
        return changes.find(version).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static void mustDecide(Staff staff) {
        if (!GuidelineChanges.mayDecide(staff)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private static ModelAndView desk(Object page, boolean refused) {
        var shown = new ModelAndView("assistant/desk", "page", page);
        if (refused) {
            shown.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return shown;
    }
}
