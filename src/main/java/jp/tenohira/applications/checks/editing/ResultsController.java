package jp.tenohira.applications.checks.editing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import jp.tenohira.applications.checks.Check;
import jp.tenohira.applications.checks.CheckRuns;
import jp.tenohira.applications.checks.Checks;
import jp.tenohira.applications.checks.Findings;
import jp.tenohira.applications.checks.pages.ResultsPage;
import jp.tenohira.applications.desk.Desk;
import jp.tenohira.applications.desk.SectionProcedures;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.EmptyState;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Progress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What was found, in groups of cases to be handled alike. */
@Controller
class ResultsController {

    private final Checks checks;
    private final CheckRuns runs;
    private final Findings findings;
    private final SectionProcedures procedures;
    private final Frames frames;
    private final Messages messages;
    private final AuditTrail audit;

    ResultsController(
            Checks checks,
            CheckRuns runs,
            Findings findings,
            SectionProcedures procedures,
            Frames frames,
            Messages messages,
            AuditTrail audit) {
        this.checks = checks;
        this.runs = runs;
        this.findings = findings;
        this.procedures = procedures;
        this.frames = frames;
        this.messages = messages;
        this.audit = audit;
    }

    @GetMapping("/staff/checks/results/{procedure}")
    String results(
            Staff staff,
            Lang lang,
            @PathVariable String procedure,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var desk = Desk.of(staff);
        var name = procedures.withForms(desk, lang).get(procedure);
        if (name == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var frame = frames.staff(request, lang, messages.in(lang, "checks.results.title"), staff.name());
        var run = runs.latest(desk, procedure).orElse(null);
        var running = run != null && !run.finished();
        if (running) {
            response.setHeader("Refresh", "2");
        }
        var labels = checks.all(desk, procedure).stream()
                .collect(Collectors.toMap(Check::code, check -> check.label().in(lang)));
        var groups = findings.alike(desk, procedure).stream()
                .map(alike -> group(frame, procedure, alike, labels))
                .toList();
        model.addAttribute(
                "page",
                new ResultsPage(
                        frame,
                        procedure,
                        name,
                        run == null || running ? null : notice(frame, run),
                        run == null || run.finished() || run.chosen() == 0
                                ? null
                                : Progress.done(
                                        Math.min(run.cases(), run.chosen()), run.chosen(), frame.t("checks.running")),
                        groups,
                        groups.isEmpty() && !running
                                ? new EmptyState(frame.t("checks.results.empty"), frame.t("checks.results.empty-text"))
                                : null));
        audit.record(staff, "checks.results-opened", procedure, Map.of());
        return "applications/checks/results";
    }

    private static ResultsPage.Group group(
            Frame frame, String procedure, Findings.Alike alike, Map<String, String> labels) {
        return new ResultsPage.Group(
                alike.checks().stream()
                        .map(code -> labels.getOrDefault(code, code))
                        .toList(),
                number(alike.cases()),
                number(alike.open()),
                "/staff/cases?procedure=" + procedure + "&findings="
                        + URLEncoder.encode(alike.filter(), StandardCharsets.UTF_8));
    }

    private static @Nullable Notice notice(Frame frame, CheckRuns.Run run) {
        if (run.problem() != null) {
            return Notice.error("", frame.t("checks.results.stopped", number(run.cases()), number(run.chosen())));
        }
        return Notice.info(
                "",
                frame.t(
                        "checks.results.run",
                        JapaneseDates.dateTime(run.startedAt(), frame.lang()),
                        run.staffName(),
                        number(run.cases()),
                        number(run.flawed()),
                        number(run.findings())));
    }

    private static String number(int number) {
        return JapaneseNumbers.inTable((long) number);
    }
}
