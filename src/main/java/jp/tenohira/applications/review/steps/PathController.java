package jp.tenohira.applications.review.steps;

import jakarta.servlet.http.HttpServletResponse;
import jp.tenohira.applications.casefile.MoveRequest;
import jp.tenohira.applications.review.CaseView;
import jp.tenohira.applications.review.Comments;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The steps of the decision path taken on the page of one case, and what staff tell each other there. */
@Controller
@RequestMapping("/staff/cases/{receipt}")
class PathController {

    private static final String PAGE = "applications/review/step";

    private final StepAnswers answers;
    private final CaseSteps taking;
    private final PathPages pages;
    private final Comments comments;

    PathController(StepAnswers answers, CaseSteps taking, PathPages pages, Comments comments) {
        this.answers = answers;
        this.taking = taking;
        this.pages = pages;
        this.comments = comments;
    }

    @GetMapping("/accept")
    String acceptPage(@ModelAttribute(name = AskingArgument.NAME, binding = false) Asking asking, Model model) {
        taking.looked(asking.desk(), asking.casefile());
        model.addAttribute("page", pages.accept(asking));
        return PAGE;
    }

    @GetMapping("/approve")
    String approvePage(@ModelAttribute(name = AskingArgument.NAME, binding = false) Asking asking, Model model) {
        taking.looked(asking.desk(), asking.casefile());
        model.addAttribute("page", pages.approve(asking, "", false));
        return PAGE;
    }

    @PostMapping("/approve")
    String approve(
            @ModelAttribute(name = AskingArgument.NAME, binding = false) Asking asking,
            HttpServletResponse response,
            Model model) {
        var comment = asking.typed("reason");
        if (comment.length() > MoveRequest.LONGEST_REASON) {
            response.setStatus(422);
            model.addAttribute("page", pages.approve(asking, comment, true));
            return PAGE;
        }
        var move = MoveRequest.approve(
                asking.casefile().id(), asking.version(), asking.desk().actor(), comment.isEmpty() ? null : comment);
        return answers.taken(asking, move, "approve", response, model);
    }

    @GetMapping("/step-back")
    String stepBackPage(@ModelAttribute(name = AskingArgument.NAME, binding = false) Asking asking, Model model) {
        taking.looked(asking.desk(), asking.casefile());
        model.addAttribute("page", pages.stepBack(asking, asking.asked().getOrDefault("stage", ""), "", false));
        return PAGE;
    }

    @PostMapping("/step-back")
    String stepBack(
            @ModelAttribute(name = AskingArgument.NAME, binding = false) Asking asking,
            HttpServletResponse response,
            Model model) {
        var stage = asking.asked().getOrDefault("stage", "");
        var reason = asking.typed("reason");
        if (reason.isEmpty()
                || reason.length() > MoveRequest.LONGEST_REASON
                || pages.earlier(asking).stream().noneMatch(one -> one.id().equals(stage))) {
            response.setStatus(422);
            model.addAttribute("page", pages.stepBack(asking, stage, reason, true));
            return PAGE;
        }
        var move = MoveRequest.stepBack(
                asking.casefile().id(), asking.version(), asking.desk().actor(), stage, reason);
        return answers.taken(asking, move, "step-back", response, model);
    }

    @PostMapping("/comment")
    String comment(
            @ModelAttribute(name = AskingArgument.NAME, binding = false) Asking asking,
            HttpServletResponse response,
            Model model) {
        var body = asking.typed("comment");
        if (body.isEmpty() || body.length() > Comments.LONGEST) {
            response.setStatus(422);
            return answers.shown(asking, new CaseView.Said("", "review.refused.comment", "", body), model);
        }
        comments.add(asking.desk(), asking.casefile(), body);
        return answers.back(asking, "comment");
    }
}
