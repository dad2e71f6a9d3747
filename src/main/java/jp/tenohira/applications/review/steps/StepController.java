package jp.tenohira.applications.review.steps;

import jakarta.servlet.http.HttpServletResponse;
import jp.tenohira.applications.CaseOutcome;
import jp.tenohira.applications.casefile.CaseMessage;
import jp.tenohira.applications.casefile.MoveRequest;
import jp.tenohira.applications.desk.Colleagues;
import jp.tenohira.applications.review.CaseView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The steps taken on the page of one case. */
@Controller
@RequestMapping("/staff/cases/{receipt}")
class StepController {

    private final CaseSteps steps;
    private final StepAnswers answers;
    private final StepPages pages;
    private final Colleagues colleagues;

    StepController(CaseSteps steps, StepAnswers answers, StepPages pages, Colleagues colleagues) {
        this.steps = steps;
        this.answers = answers;
        this.pages = pages;
        this.colleagues = colleagues;
    }

    @PostMapping("/accept")
    String accept(
            @ModelAttribute(name = AskingArgument.NAME, binding = false) Asking asking,
            HttpServletResponse response,
            Model model) {
        var move = MoveRequest.accept(
                asking.casefile().id(), asking.version(), asking.desk().actor());
        return answers.taken(asking, move, "accept", response, model);
    }

    @PostMapping("/assign")
    String assign(
            @ModelAttribute(name = AskingArgument.NAME, binding = false) Asking asking,
            HttpServletResponse response,
            Model model) {
        var assignee = colleagues.of(asking.desk()).keySet().stream()
                .filter(id -> id.toString().equals(asking.asked().get("to")))
                .findFirst()
                .orElse(null);
        var move = MoveRequest.assign(
                asking.casefile().id(), asking.version(), asking.desk().actor(), assignee);
        return answers.taken(asking, move, "assign", response, model);
    }

    @PostMapping("/notify")
    String tell(
            @ModelAttribute(name = AskingArgument.NAME, binding = false) Asking asking,
            HttpServletResponse response,
            Model model) {
        var move = MoveRequest.notifyResident(
                asking.casefile().id(), asking.version(), asking.desk().actor());
        return answers.taken(asking, move, "notify", response, model);
    }

    @PostMapping("/message")
    String message(
            @ModelAttribute(name = AskingArgument.NAME, binding = false) Asking asking,
            HttpServletResponse response,
            Model model) {
        var body = asking.typed("body");
        if (body.isEmpty() || body.length() > CaseMessage.LONGEST) {
            response.setStatus(422);
            return answers.shown(asking, new CaseView.Said("", "review.refused.message", body), model);
        }
        steps.send(asking.desk(), asking.casefile(), body);
        return answers.back(asking, "message");
    }

    @GetMapping("/send-back")
    String sendBackPage(@ModelAttribute(name = AskingArgument.NAME, binding = false) Asking asking, Model model) {
        steps.looked(asking.desk(), asking.casefile());
        model.addAttribute("page", pages.sendBack(asking, StepPages.Marked.fromFindings(), false));
        return "applications/review/step";
    }

    @PostMapping("/send-back")
    String sendBack(
            @ModelAttribute(name = AskingArgument.NAME, binding = false) Asking asking,
            HttpServletResponse response,
            Model model) {
        var marked = StepPages.Marked.typed(asking.request().getParameterMap());
        var reason = asking.typed("reason");
        if (marked.incomplete() || reason.isEmpty() || reason.length() > MoveRequest.LONGEST_REASON) {
            response.setStatus(422);
            model.addAttribute("page", pages.sendBack(asking, marked, true));
            return "applications/review/step";
        }
        var move = MoveRequest.sendBack(
                asking.casefile().id(), asking.version(), asking.desk().actor(), reason, pages.flags(asking, marked));
        return answers.taken(asking, move, "send-back", response, model);
    }

    @GetMapping("/decide")
    String decidePage(@ModelAttribute(name = AskingArgument.NAME, binding = false) Asking asking, Model model) {
        steps.looked(asking.desk(), asking.casefile());
        model.addAttribute("page", pages.decide(asking, "", "", false));
        return "applications/review/step";
    }

    @PostMapping("/decide")
    String decide(
            @ModelAttribute(name = AskingArgument.NAME, binding = false) Asking asking,
            HttpServletResponse response,
            Model model) {
        var typed = asking.asked().getOrDefault("outcome", "");
        var outcome = StepPages.outcome(typed);
        var reason = asking.typed("reason");
        if (outcome.isEmpty()
                || (outcome.get() == CaseOutcome.REFUSE && reason.isEmpty())
                || reason.length() > MoveRequest.LONGEST_REASON) {
            response.setStatus(422);
            model.addAttribute("page", pages.decide(asking, typed, reason, true));
            return "applications/review/step";
        }
        var move = MoveRequest.decide(
                asking.casefile().id(),
                asking.version(),
                asking.desk().actor(),
                outcome.get(),
                reason.isEmpty() ? null : reason);
        return answers.taken(asking, move, "decide", response, model);
    }
}
