package jp.tenohira.applications.review.steps;

import jakarta.servlet.http.HttpServletResponse;
import jp.tenohira.applications.casefile.Casefile;
import jp.tenohira.applications.casefile.MoveRefused;
import jp.tenohira.applications.casefile.MoveRequest;
import jp.tenohira.applications.desk.OwnCases;
import jp.tenohira.applications.review.CaseView;
import jp.tenohira.core.Outcome;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** How the steps on the page of a case end: back where they began, or the case again with the reason why nothing happened. */
@Component
class StepAnswers {

    private final OwnCases ownCases;
    private final CaseSteps steps;
    private final CaseView view;

    StepAnswers(OwnCases ownCases, CaseSteps steps, CaseView view) {
        this.ownCases = ownCases;
        this.steps = steps;
        this.view = view;
    }

    String taken(Asking asking, MoveRequest move, String done, HttpServletResponse response, Model model) {
        return switch (steps.take(asking.desk(), asking.casefile(), move)) {
            case Outcome.Accepted<Casefile, MoveRefused> _ -> back(asking, done);
            case Outcome.Refused<Casefile, MoveRefused>(var why) -> {
                response.setStatus(StepWords.status(why));
                yield shown(asking, new CaseView.Said("", StepWords.key(why), ""), model);
            }
        };
    }

    String shown(Asking asking, CaseView.Said said, Model model) {
        var now = ownCases.find(asking.desk(), asking.casefile().receipt().value())
                .orElse(asking.casefile());
        model.addAttribute("page", view.of(asking.desk(), asking.lang(), now, asking.asked(), said, asking.request()));
        return "applications/review/case";
    }

    String back(Asking asking, String done) {
        if (asking.fromBoard()) {
            return "redirect:/staff/cases/board?procedure=" + asking.casefile().procedure() + "&done=" + done;
        }
        var query = asking.query();
        return "redirect:" + asking.address() + "?" + (query.isEmpty() ? "" : query + "&") + "done=" + done;
    }
}
