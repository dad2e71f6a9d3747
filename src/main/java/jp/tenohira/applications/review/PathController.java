package jp.tenohira.applications.review;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import jp.tenohira.applications.casefile.MoveRequest;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The steps of the decision path taken on the page of one case, and what staff tell each other there. */
@Controller
@RequestMapping("/staff/cases/{receipt}")
class PathController {

    private static final String PAGE = "applications/review/step";

    private final StepController steps;
    private final CaseSteps taking;
    private final PathPages pages;
    private final Comments comments;

    PathController(StepController steps, CaseSteps taking, PathPages pages, Comments comments) {
        this.steps = steps;
        this.taking = taking;
        this.pages = pages;
        this.comments = comments;
    }

    @GetMapping("/accept")
    String acceptPage(
            Staff staff,
            Lang lang,
            @PathVariable String receipt,
            @RequestParam Map<String, String> asked,
            HttpServletRequest request,
            Model model) {
        var asking = steps.asking(staff, lang, receipt, asked, request);
        taking.looked(asking.desk(), asking.casefile());
        model.addAttribute("page", pages.accept(asking));
        return PAGE;
    }

    @GetMapping("/approve")
    String approvePage(
            Staff staff,
            Lang lang,
            @PathVariable String receipt,
            @RequestParam Map<String, String> asked,
            HttpServletRequest request,
            Model model) {
        var asking = steps.asking(staff, lang, receipt, asked, request);
        taking.looked(asking.desk(), asking.casefile());
        model.addAttribute("page", pages.approve(asking, "", false));
        return PAGE;
    }

    @PostMapping("/approve")
    String approve(
            Staff staff,
            Lang lang,
            @PathVariable String receipt,
            @RequestParam Map<String, String> asked,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var asking = steps.asking(staff, lang, receipt, asked, request);
        var comment = asked.getOrDefault("reason", "").strip();
        if (comment.length() > MoveRequest.LONGEST_REASON) {
            response.setStatus(422);
            model.addAttribute("page", pages.approve(asking, comment, true));
            return PAGE;
        }
        var move = MoveRequest.approve(
                asking.casefile().id(), asking.version(), asking.desk().actor(), comment.isEmpty() ? null : comment);
        return steps.taken(asking, move, "approve", response, model);
    }

    @GetMapping("/step-back")
    String stepBackPage(
            Staff staff,
            Lang lang,
            @PathVariable String receipt,
            @RequestParam Map<String, String> asked,
            HttpServletRequest request,
            Model model) {
        var asking = steps.asking(staff, lang, receipt, asked, request);
        taking.looked(asking.desk(), asking.casefile());
        model.addAttribute("page", pages.stepBack(asking, asked.getOrDefault("stage", ""), "", false));
        return PAGE;
    }

    @PostMapping("/step-back")
    String stepBack(
            Staff staff,
            Lang lang,
            @PathVariable String receipt,
            @RequestParam Map<String, String> asked,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var asking = steps.asking(staff, lang, receipt, asked, request);
        var stage = asked.getOrDefault("stage", "");
        var reason = asked.getOrDefault("reason", "").strip();
        if (reason.isEmpty()
                || reason.length() > MoveRequest.LONGEST_REASON
                || pages.earlier(asking).stream().noneMatch(one -> one.id().equals(stage))) {
            response.setStatus(422);
            model.addAttribute("page", pages.stepBack(asking, stage, reason, true));
            return PAGE;
        }
        var move = MoveRequest.stepBack(
                asking.casefile().id(), asking.version(), asking.desk().actor(), stage, reason);
        return steps.taken(asking, move, "step-back", response, model);
    }

    @PostMapping("/comment")
    String comment(
            Staff staff,
            Lang lang,
            @PathVariable String receipt,
            @RequestParam Map<String, String> asked,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var asking = steps.asking(staff, lang, receipt, asked, request);
        var body = asked.getOrDefault("comment", "").strip();
        if (body.isEmpty() || body.length() > Comments.LONGEST) {
            response.setStatus(422);
            return steps.shown(asking, new CaseView.Said("", "review.refused.comment", "", body), model);
        }
        comments.add(asking.desk(), asking.casefile(), body);
        return StepController.back(asking, "comment");
    }
}
