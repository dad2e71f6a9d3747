package jp.tenohira.printing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.facts.Appended;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import jp.tenohira.printing.LogProblem;
import jp.tenohira.printing.PrintLogs;
import jp.tenohira.printing.PrintLogs.Handed;
import jp.tenohira.printing.PrintLogs.Replacing;
import jp.tenohira.ui.components.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Takes in print logs by upload, shows what was taken in, and replaces what was wrong. */
@Controller
class ImportsController {

    private static final String BATCH = "/{batch:[0-9a-f-]{36}}";
    private static final int LONGEST_REASON = 300;

    private final PrintLogs logs;
    private final ImportsView view;
    private final PrintDesk desk;
    private final AuditTrail audit;

    ImportsController(PrintLogs logs, ImportsView view, PrintDesk desk, AuditTrail audit) {
        this.logs = logs;
        this.view = view;
        this.desk = desk;
        this.audit = audit;
    }

    @GetMapping(PrintDesk.IMPORTS)
    ModelAndView list(
            HttpServletRequest request, Lang lang, Staff staff, @RequestParam(defaultValue = "") String done) {
        PrintDesk.mustManage(staff);
        return PrintDesk.view(view.list(request, lang, staff, Map.of(), List.of(), done));
    }

    @PostMapping(PrintDesk.IMPORTS)
    ModelAndView take(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @RequestParam Map<String, String> asked,
            @RequestParam(required = false) @Nullable MultipartFile log)
            throws IOException {
        PrintDesk.mustManage(staff);
        return switch (taken(lang, staff, asked, log, null)) {
            case Outcome.Accepted<Appended, List<Problem>>(var taken) ->
                new ModelAndView("redirect:" + PrintDesk.IMPORTS + "?done=" + (taken.fresh() ? "taken" : "known"));
            case Outcome.Refused<Appended, List<Problem>>(var problems) ->
                PrintDesk.view(view.list(request, lang, staff, asked, problems, ""));
        };
    }

    @GetMapping(PrintDesk.IMPORTS + BATCH)
    ModelAndView one(HttpServletRequest request, Lang lang, Staff staff, @PathVariable UUID batch) {
        PrintDesk.mustManage(staff);
        return one(request, lang, staff, batch, Map.of(), List.of());
    }

    @PostMapping(PrintDesk.IMPORTS + BATCH + "/replace")
    ModelAndView replace(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @PathVariable UUID batch,
            @RequestParam Map<String, String> asked,
            @RequestParam(required = false) @Nullable MultipartFile log)
            throws IOException {
        PrintDesk.mustManage(staff);
        var reason = asked.getOrDefault("reason", "").strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            return one(
                    request,
                    lang,
                    staff,
                    batch,
                    asked,
                    List.of(new Problem("reason", desk.text(lang, "wrong.reason", LONGEST_REASON))));
        }
        return switch (taken(lang, staff, asked, log, new Replacing(batch, reason))) {
            case Outcome.Accepted<Appended, List<Problem>>(var taken) ->
                new ModelAndView(
                        "redirect:" + PrintDesk.IMPORTS + "/" + taken.batch().id());
            case Outcome.Refused<Appended, List<Problem>>(var problems) ->
                one(request, lang, staff, batch, asked, problems);
        };
    }

    private ModelAndView one(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            UUID id,
            Map<String, String> asked,
            List<Problem> problems) {
        var batch = logs.batch(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return PrintDesk.view(view.one(request, lang, staff, batch, asked, problems));
    }

    private Outcome<Appended, List<Problem>> taken(
            Lang lang,
            Staff staff,
            Map<String, String> asked,
            @Nullable MultipartFile log,
            @Nullable Replacing replacing)
            throws IOException {
        var uploaded = Uploaded.of(log);
        if (uploaded.isEmpty()) {
            return Outcome.refused(List.of(new Problem("log", desk.text(lang, "wrong.file"))));
        }
        try (var file = uploaded.get()) {
            var own = asked.getOrDefault("pageLogFormat", "").strip();
            var format = own.isEmpty() ? asked.getOrDefault("format", "auto") : own;
            return switch (logs.take(new Handed(file.name(), file.content(), format, staff.name()), replacing)) {
                case Outcome.Accepted<Appended, List<LogProblem>>(var taken) -> {
                    if (taken.fresh()) {
                        audit.record(
                                staff,
                                replacing == null ? "print-log.imported" : "print-log.replaced",
                                taken.batch().id().toString(),
                                Map.of("rows", Long.toString(taken.batch().rows())));
                    }
                    yield Outcome.accepted(taken);
                }
                case Outcome.Refused<Appended, List<LogProblem>>(var problems) ->
                    Outcome.refused(problems.stream()
                            .map(problem ->
                                    new Problem("log", problem.sentence().in(lang)))
                            .toList());
            };
        }
    }
}
