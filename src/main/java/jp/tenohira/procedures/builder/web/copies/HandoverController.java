package jp.tenohira.procedures.builder.web.copies;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Staff;
import jp.tenohira.procedures.builder.Workbench;
import jp.tenohira.procedures.builder.web.Words;
import jp.tenohira.procedures.builder.web.copies.HandoverView.Told;
import jp.tenohira.procedures.forms.releases.Proposal;
import jp.tenohira.procedures.forms.releases.ReleaseRefused;
import jp.tenohira.procedures.forms.releases.Releases;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Hands a form over: it becomes a proposal, which a section head compares with the version in force and releases. */
@Controller
class HandoverController {

    private static final String PUBLISH = Words.LIST + "/{copy}/publish";

    private final Workbench workbench;
    private final Releases releases;
    private final HandoverView view;

    HandoverController(Workbench workbench, Releases releases, HandoverView view) {
        this.workbench = workbench;
        this.releases = releases;
        this.view = view;
    }

    @GetMapping(PUBLISH)
    ModelAndView ask(Staff staff, Lang lang, @PathVariable UUID copy, HttpServletRequest request) {
        return view.page(request, lang, workbench.open(staff, copy), "", Told.NOTHING, HttpStatus.OK);
    }

    @PostMapping(PUBLISH)
    ModelAndView propose(
            Staff staff,
            Lang lang,
            @PathVariable UUID copy,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String note,
            HttpServletRequest request) {
        var opened = workbench.open(staff, copy);
        if (version != opened.copy().version()) {
            return view.page(request, lang, opened, note, Told.of("changed"), HttpStatus.CONFLICT);
        }
        var code = opened.procedure().code();
        return switch (releases.propose(code, opened.copy().document().yaml(), note, staff)) {
            case Outcome.Accepted<Proposal, ReleaseRefused>(var proposal) ->
                view.page(request, lang, opened, "", Told.done("proposed", proposal.number()), HttpStatus.OK);
            case Outcome.Refused<Proposal, ReleaseRefused>(var why) ->
                view.page(request, lang, opened, note, told(why), HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private static Told told(ReleaseRefused why) {
        return switch (why) {
            case ReleaseRefused.Problems(var _) -> Told.NOTHING;
            case ReleaseRefused.NotYours() -> Told.of("notYours");
            case ReleaseRefused.Unchanged(int version) -> Told.of("unchanged", version);
            case ReleaseRefused.WordsNeeded(int most) -> Told.atNote("words", most);
            case ReleaseRefused.TooManyWaiting(int most) -> Told.of("tooMany", most);
            case ReleaseRefused.UnknownProcedure(var _) -> Told.of("notYours");
            case ReleaseRefused.Unknown() -> Told.of("notYours");
            case ReleaseRefused.AlreadyDecided(var _) -> Told.of("changed");
            case ReleaseRefused.OwnProposal() -> Told.of("notYours");
            case ReleaseRefused.MovedOn(int inForce) -> Told.of("unchanged", inForce);
        };
    }
}
