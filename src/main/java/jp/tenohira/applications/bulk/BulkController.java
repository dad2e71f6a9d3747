package jp.tenohira.applications.bulk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.applications.Step;
import jp.tenohira.applications.checks.CheckRuns;
import jp.tenohira.applications.desk.Desk;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.components.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The pages of bulk actions: choose, look at what would happen, run, look at what did. */
@Controller
class BulkController {

    private final BulkJobs jobs;
    private final Choosing choosing;
    private final BulkView view;
    private final CheckRuns runs;
    private final AuditTrail audit;

    BulkController(BulkJobs jobs, Choosing choosing, BulkView view, CheckRuns runs, AuditTrail audit) {
        this.jobs = jobs;
        this.choosing = choosing;
        this.view = view;
        this.runs = runs;
        this.audit = audit;
    }

    @PostMapping("/staff/cases/bulk")
    String choose(Staff staff, @RequestParam MultiValueMap<String, String> asked) {
        var desk = Desk.of(staff);
        var step = asked.getFirst("step");
        if (step == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        if (step.equals("CHECK")) {
            return check(desk, asked);
        }
        var choices = choosing.choices(desk, asked);
        var job = jobs.plan(desk, step(step), choices, BulkDefaults.of(step(step), view.messages()));
        audit.record(staff, "bulk.planned", job.id().toString(), Map.of("step", step, "cases", "" + jobs.size(job)));
        return "redirect:/staff/cases/bulk/" + job.id();
    }

    private String check(Desk desk, MultiValueMap<String, String> asked) {
        var byProcedure = choosing.byProcedure(desk, asked);
        if (byProcedure.isEmpty()) {
            return "redirect:/staff/checks";
        }
        byProcedure.forEach((procedure, cases) -> runs.start(desk, procedure, cases));
        return "redirect:/staff/checks/results/"
                + byProcedure.keySet().iterator().next();
    }

    @GetMapping("/staff/cases/bulk/{id}")
    String look(
            Staff staff,
            Lang lang,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "1") int page,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var desk = Desk.of(staff);
        var job = own(desk, id);
        audit.record(staff, "bulk.opened", id.toString(), Map.of());
        if (job.state() == BulkJob.State.RUNNING) {
            response.setHeader("Refresh", "2");
        }
        model.addAttribute("page", view.of(desk, lang, job, page, List.of(), request));
        return "applications/bulk/bulk";
    }

    /** Keeps the settings and, when the button says so, runs. */
    @PostMapping("/staff/cases/bulk/{id}")
    String settle(
            Staff staff,
            Lang lang,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> asked,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var desk = Desk.of(staff);
        var job = own(desk, id);
        if (job.state() != BulkJob.State.PLANNED) {
            if ("resume".equals(asked.getFirst("do"))) {
                jobs.run(desk, id);
            }
            return "redirect:/staff/cases/bulk/" + id;
        }
        var settled = jobs.settle(desk, id, choosing.settings(desk, asked)).orElse(job);
        var run = "run".equals(asked.getFirst("do"));
        var problems = run ? view.problems(lang, settled) : List.<Problem>of();
        if (!problems.isEmpty()) {
            response.setStatus(422);
            model.addAttribute("page", view.of(desk, lang, settled, 1, problems, request));
            return "applications/bulk/bulk";
        }
        if (run) {
            jobs.run(desk, id);
        }
        return "redirect:/staff/cases/bulk/" + id;
    }

    private BulkJob own(Desk desk, UUID id) {
        return jobs.find(desk, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Step step(String word) {
        return switch (word) {
            case "ACCEPT" -> Step.ACCEPT;
            case "ASSIGN" -> Step.ASSIGN;
            case "SEND_BACK" -> Step.SEND_BACK;
            case "DECIDE" -> Step.DECIDE;
            case "NOTIFY" -> Step.NOTIFY;
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
    }
}
