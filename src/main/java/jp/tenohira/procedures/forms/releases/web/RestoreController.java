package jp.tenohira.procedures.forms.releases.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Staff;
import jp.tenohira.procedures.forms.Forms;
import jp.tenohira.procedures.forms.releases.Proposal;
import jp.tenohira.procedures.forms.releases.ReleaseRefused;
import jp.tenohira.procedures.forms.releases.Releases;
import jp.tenohira.procedures.forms.releases.pages.ProposalPage.Deed;
import jp.tenohira.procedures.forms.releases.pages.RestorePage;
import jp.tenohira.procedures.forms.releases.web.ReleaseDesk.Visit;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Proposes an earlier version as it was, after showing what that would change. */
@Controller
class RestoreController {

    private static final String RESTORE = ReleaseDesk.ONE + "/versions/{version:[1-9][0-9]{0,5}}/restore";

    private final ReleaseDesk desk;
    private final Releases releases;
    private final Forms forms;
    private final Differences differences;
    private final Refusals refusals;

    RestoreController(ReleaseDesk desk, Releases releases, Forms forms, Differences differences, Refusals refusals) {
        this.desk = desk;
        this.releases = releases;
        this.forms = forms;
        this.differences = differences;
        this.refusals = refusals;
    }

    @GetMapping(RESTORE)
    ModelAndView ask(
            @PathVariable String code, @PathVariable int version, Staff staff, Lang lang, HttpServletRequest request) {
        var visit = desk.visit(code, staff, lang, request);
        return page(visit, version, desk.text(lang, "restore.note", version), null, HttpStatus.OK);
    }

    @PostMapping(RESTORE)
    ModelAndView propose(
            @PathVariable String code,
            @PathVariable int version,
            @RequestParam(defaultValue = "") String note,
            Staff staff,
            Lang lang,
            HttpServletRequest request) {
        var visit = desk.visit(code, staff, lang, request);
        return switch (releases.proposeAgain(code, version, note, staff)) {
            case Outcome.Accepted<Proposal, ReleaseRefused>(var proposal) ->
                new ModelAndView("redirect:" + visit.address("/proposals/" + proposal.number()));
            case Outcome.Refused<Proposal, ReleaseRefused>(var why) ->
                page(visit, version, note, why, HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private ModelAndView page(Visit visit, int version, String note, @Nullable ReleaseRefused why, HttpStatus status) {
        var lang = visit.lang();
        var code = visit.procedure().code();
        if (releases.history(code).stream().noneMatch(known -> known.version() == version)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var inForce = releases.inForce(code);
        var changes = differences.of(forms.version(code, inForce), forms.version(code, version));
        var title = desk.text(lang, "restore.title", version);
        var wrong = why instanceof ReleaseRefused.WordsNeeded needed ? refusals.said(lang, needed) : null;
        var page = new RestorePage(
                desk.frame(visit, title).withErrors(wrong != null),
                desk.way(visit, title),
                wrong == null ? ErrorSummary.NONE : new ErrorSummary(List.of(new Problem("note", wrong))),
                why == null || wrong != null ? null : Notice.error("", refusals.said(lang, why)),
                differences.table(lang, changes, desk.text(lang, "changes.from", inForce, changes.size())),
                new Deed(
                        title,
                        desk.text(lang, "restore.text", version),
                        visit.address("/versions/" + version + "/restore"),
                        inForce,
                        List.of(desk.words(
                                lang,
                                "note",
                                desk.text(lang, "column.note"),
                                desk.text(lang, "words.hint"),
                                note,
                                wrong)),
                        Button.primary(desk.text(lang, "restore.do"))));
        return new ModelAndView("procedures/releases/restore", Map.of("page", page), status);
    }
}
