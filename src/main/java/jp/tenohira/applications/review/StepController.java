package jp.tenohira.applications.review;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import jp.tenohira.applications.CaseOutcome;
import jp.tenohira.applications.casefile.CaseMessage;
import jp.tenohira.applications.casefile.Casefile;
import jp.tenohira.applications.casefile.MoveRefused;
import jp.tenohira.applications.casefile.MoveRequest;
import jp.tenohira.applications.desk.Colleagues;
import jp.tenohira.applications.desk.Desk;
import jp.tenohira.applications.desk.OwnCases;
import jp.tenohira.applications.queue.QueueFilter;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Staff;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The steps taken on the page of one case. */
@Controller
@RequestMapping("/staff/cases/{receipt}")
class StepController {

    private final OwnCases ownCases;
    private final CaseSteps steps;
    private final CaseView view;
    private final StepPages pages;
    private final Colleagues colleagues;

    StepController(OwnCases ownCases, CaseSteps steps, CaseView view, StepPages pages, Colleagues colleagues) {
        this.ownCases = ownCases;
        this.steps = steps;
        this.view = view;
        this.pages = pages;
        this.colleagues = colleagues;
    }

    /** What every step's request carries. */
    record Asking(Desk desk, Lang lang, Casefile casefile, Map<String, String> asked, HttpServletRequest request) {

        int version() {
            var typed = asked.getOrDefault("version", "");
            return typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : -1;
        }

        String query() {
            return QueueFilter.of(asked).query();
        }
    }

    @PostMapping("/accept")
    String accept(
            Staff staff,
            Lang lang,
            @PathVariable String receipt,
            @RequestParam Map<String, String> asked,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var asking = asking(staff, lang, receipt, asked, request);
        var move = MoveRequest.accept(
                asking.casefile().id(), asking.version(), asking.desk().actor());
        return taken(asking, move, "accept", response, model);
    }

    @PostMapping("/assign")
    String assign(
            Staff staff,
            Lang lang,
            @PathVariable String receipt,
            @RequestParam Map<String, String> asked,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var asking = asking(staff, lang, receipt, asked, request);
        var assignee = colleagues.of(asking.desk()).keySet().stream()
                .filter(id -> id.toString().equals(asked.get("to")))
                .findFirst()
                .orElse(null);
        var move = MoveRequest.assign(
                asking.casefile().id(), asking.version(), asking.desk().actor(), assignee);
        return taken(asking, move, "assign", response, model);
    }

    @PostMapping("/notify")
    String tell(
            Staff staff,
            Lang lang,
            @PathVariable String receipt,
            @RequestParam Map<String, String> asked,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var asking = asking(staff, lang, receipt, asked, request);
        var move = MoveRequest.notifyResident(
                asking.casefile().id(), asking.version(), asking.desk().actor());
        return taken(asking, move, "notify", response, model);
    }

    @PostMapping("/message")
    String message(
            Staff staff,
            Lang lang,
            @PathVariable String receipt,
            @RequestParam Map<String, String> asked,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var asking = asking(staff, lang, receipt, asked, request);
        var body = asked.getOrDefault("body", "").strip();
        if (body.isEmpty() || body.length() > CaseMessage.LONGEST) {
            response.setStatus(422);
            return shown(asking, new CaseView.Said("", "review.refused.message", body), model);
        }
        steps.send(asking.desk(), asking.casefile(), body);
        return back(asking, "message");
    }

    @GetMapping("/send-back")
    String sendBackPage(
            Staff staff,
            Lang lang,
            @PathVariable String receipt,
            @RequestParam Map<String, String> asked,
            HttpServletRequest request,
            Model model) {
        var asking = asking(staff, lang, receipt, asked, request);
        steps.looked(asking.desk(), asking.casefile());
        model.addAttribute("page", pages.sendBack(asking, StepPages.Marked.fromFindings(), false));
        return "applications/review/step";
    }

    @PostMapping("/send-back")
    String sendBack(
            Staff staff,
            Lang lang,
            @PathVariable String receipt,
            @RequestParam Map<String, String> asked,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var asking = asking(staff, lang, receipt, asked, request);
        var marked = StepPages.Marked.typed(request.getParameterMap());
        var reason = asked.getOrDefault("reason", "").strip();
        if (marked.incomplete() || reason.isEmpty() || reason.length() > MoveRequest.LONGEST_REASON) {
            response.setStatus(422);
            model.addAttribute("page", pages.sendBack(asking, marked, true));
            return "applications/review/step";
        }
        var move = MoveRequest.sendBack(
                asking.casefile().id(), asking.version(), asking.desk().actor(), reason, marked.flags());
        return taken(asking, move, "send-back", response, model);
    }

    @GetMapping("/decide")
    String decidePage(
            Staff staff,
            Lang lang,
            @PathVariable String receipt,
            @RequestParam Map<String, String> asked,
            HttpServletRequest request,
            Model model) {
        var asking = asking(staff, lang, receipt, asked, request);
        steps.looked(asking.desk(), asking.casefile());
        model.addAttribute("page", pages.decide(asking, "", "", false));
        return "applications/review/step";
    }

    @PostMapping("/decide")
    String decide(
            Staff staff,
            Lang lang,
            @PathVariable String receipt,
            @RequestParam Map<String, String> asked,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var asking = asking(staff, lang, receipt, asked, request);
        var typed = asked.getOrDefault("outcome", "");
        var outcome = StepPages.outcome(typed);
        var reason = asked.getOrDefault("reason", "").strip();
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
        return taken(asking, move, "decide", response, model);
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

    static String back(Asking asking, String done) {
        if (PathPages.BOARD.equals(asking.asked().get(PathPages.FROM))) {
            return "redirect:/staff/cases/board?procedure=" + asking.casefile().procedure() + "&done=" + done;
        }
        var query = asking.query();
        return "redirect:/staff/cases/" + asking.casefile().receipt().value() + "?"
                + (query.isEmpty() ? "" : query + "&") + "done=" + done;
    }

    Asking asking(Staff staff, Lang lang, String receipt, Map<String, String> asked, HttpServletRequest request) {
        var desk = Desk.of(staff);
        var casefile =
                ownCases.find(desk, receipt).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new Asking(desk, lang, casefile, asked, request);
    }
}
