package jp.tenohira.applications.status;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import jp.tenohira.applications.Actor;
import jp.tenohira.applications.CaseLife;
import jp.tenohira.applications.CaseState;
import jp.tenohira.applications.Party;
import jp.tenohira.applications.Step;
import jp.tenohira.applications.casefile.Casefile;
import jp.tenohira.applications.casefile.Casefiles;
import jp.tenohira.applications.casefile.MoveRefused;
import jp.tenohira.applications.casefile.MoveRequest;
import jp.tenohira.applications.status.pages.WithdrawPage;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Withdrawal of an application by its resident, after asking. */
@Controller
class WithdrawController {

    private final Door door;
    private final Casefiles casefiles;
    private final StatusPages pages;
    private final Frames frames;
    private final Messages messages;

    WithdrawController(Door door, Casefiles casefiles, StatusPages pages, Frames frames, Messages messages) {
        this.door = door;
        this.casefiles = casefiles;
        this.pages = pages;
        this.frames = frames;
        this.messages = messages;
    }

    @GetMapping("/status/{number}/withdraw")
    ModelAndView askToWithdraw(@PathVariable String number, HttpServletRequest request, Lang lang) {
        return door.byCookie(number, request)
                .map(casefile -> {
                    if (!CaseLife.steps(casefile.state(), Party.RESIDENT).contains(Step.WITHDRAW)) {
                        return StatusController.to("/status/" + casefile.receipt());
                    }
                    var frame = frames.resident(request, lang, messages.in(lang, "applications.withdraw.title"));
                    var page = new WithdrawPage(frame, casefile.receipt().value(), "/status/" + casefile.receipt());
                    return new ModelAndView("applications/status/withdraw", Map.of("page", page));
                })
                .orElseGet(() -> StatusController.askAgain(number));
    }

    @PostMapping("/status/{number}/withdraw")
    ModelAndView withdraw(@PathVariable String number, HttpServletRequest request, Lang lang) {
        return door.byCookie(number, request)
                .map(casefile -> switch (withdraw(casefile)) {
                    case Outcome.Accepted<Casefile, MoveRefused>(var ignored) ->
                        StatusController.to("/status/" + casefile.receipt());
                    case Outcome.Refused<Casefile, MoveRefused>(var ignored) ->
                        tooLateToWithdraw(request, lang, casefile);
                })
                .orElseGet(() -> StatusController.askAgain(number));
    }

    /** A step that staff take at the same moment does not stop a resident from withdrawing. */
    private Outcome<Casefile, MoveRefused> withdraw(Casefile casefile) {
        var moved = casefiles.move(MoveRequest.withdraw(casefile.id(), casefile.version(), Actor.RESIDENT, null));
        return moved instanceof Outcome.Refused<Casefile, MoveRefused>(MoveRefused.ChangedMeanwhile meanwhile)
                ? casefiles.move(MoveRequest.withdraw(casefile.id(), meanwhile.version(), Actor.RESIDENT, null))
                : moved;
    }

    /** Pressing the button twice is no error; a case that was decided says so. */
    private ModelAndView tooLateToWithdraw(HttpServletRequest request, Lang lang, Casefile before) {
        var now = casefiles.find(before.id()).orElse(before);
        return now.state() == CaseState.WITHDRAWN
                ? StatusController.to("/status/" + now.receipt())
                : pages.tooLateToWithdraw(request, lang, now);
    }
}
