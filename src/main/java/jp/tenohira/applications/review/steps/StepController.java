package jp.tenohira.applications.review.steps;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import jp.tenohira.applications.CaseOutcome;
import jp.tenohira.applications.casefile.CaseMessage;
import jp.tenohira.applications.casefile.MoveRequest;
import jp.tenohira.applications.desk.Colleagues;
import jp.tenohira.applications.review.CaseView;
import jp.tenohira.applications.review.pages.StepPage;
import org.jspecify.annotations.Nullable;
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

    /** The steps for which nothing is written. */
    @PostMapping({"/accept", "/assign", "/notify"})
    String take(
            @ModelAttribute(name = AskingArgument.NAME, binding = false) Asking asking,
            HttpServletResponse response,
            Model model) {
        var step = asking.request().getRequestURI().replaceFirst(".*/", "");
        var id = asking.casefile().id();
        var actor = asking.desk().actor();
        var move = switch (step) {
            case "accept" -> MoveRequest.accept(id, asking.version(), actor);
            case "assign" -> MoveRequest.assign(id, asking.version(), actor, assignee(asking));
            default -> MoveRequest.notifyResident(id, asking.version(), actor);
        };
        return answers.taken(asking, move, step, response, model);
    }

    private @Nullable UUID assignee(Asking asking) {
        return colleagues.of(asking.desk()).keySet().stream()
                .filter(id -> id.toString().equals(asking.asked().get("to")))
                .findFirst()
                .orElse(null);
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
        return shown(pages.sendBack(asking, StepPages.Marked.fromFindings(), false), model);
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
            return shown(pages.sendBack(asking, marked, true), model);
        }
        var move = MoveRequest.sendBack(
                asking.casefile().id(), asking.version(), asking.desk().actor(), reason, pages.flags(asking, marked));
        return answers.taken(asking, move, "send-back", response, model);
    }

    @GetMapping("/decide")
    String decidePage(@ModelAttribute(name = AskingArgument.NAME, binding = false) Asking asking, Model model) {
        steps.looked(asking.desk(), asking.casefile());
        return shown(pages.decide(asking, "", "", false), model);
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
            return shown(pages.decide(asking, typed, reason, true), model);
        }
        var move = MoveRequest.decide(
                asking.casefile().id(),
                asking.version(),
                asking.desk().actor(),
                outcome.get(),
                reason.isEmpty() ? null : reason);
        return answers.taken(asking, move, "decide", response, model);
    }

    private static String shown(StepPage page, Model model) {
        model.addAttribute("page", page);
        return "applications/review/step";
    }
}
