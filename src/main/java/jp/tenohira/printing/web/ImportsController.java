package jp.tenohira.printing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.facts.Appended;
import jp.tenohira.facts.desk.Desk;
import jp.tenohira.facts.desk.ImportsDesk;
import jp.tenohira.facts.desk.ImportsDesk.Sent;
import jp.tenohira.facts.intake.ColumnMappings;
import jp.tenohira.facts.intake.FileProblem;
import jp.tenohira.facts.intake.Intake.Handed;
import jp.tenohira.facts.intake.Intake.Replacing;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import jp.tenohira.printing.PrintLogs;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.fields.ChoiceField;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.Option;
import jp.tenohira.ui.fields.TextField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Takes in print logs by upload, shows what was taken in, and replaces what was wrong. */
@Controller
class ImportsController {

    private final PrintLogs logs;
    private final PrintDesk desk;
    private final ColumnMappings mappings;
    private final ImportsDesk imports;

    ImportsController(PrintLogs logs, PrintDesk desk, ColumnMappings printMappings, AuditTrail audit) {
        this.logs = logs;
        this.desk = desk;
        this.mappings = printMappings;
        this.imports = new ImportsDesk(
                new ImportsDesk.Place(
                        desk,
                        logs,
                        PrintDesk.IMPORTS,
                        PrintDesk.COLUMNS,
                        "print-log",
                        "log",
                        desk::views,
                        this::fields,
                        this::take),
                audit);
    }

    @GetMapping(PrintDesk.IMPORTS)
    ModelAndView list(
            HttpServletRequest request, Lang lang, Staff staff, @RequestParam(defaultValue = "") String done) {
        return imports.list(request, lang, staff, done);
    }

    @PostMapping(PrintDesk.IMPORTS)
    ModelAndView take(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @RequestParam Map<String, String> asked,
            @RequestParam Map<String, MultipartFile> files)
            throws IOException {
        return imports.take(request, lang, staff, new Sent(asked, files));
    }

    @GetMapping(PrintDesk.IMPORTS + ImportsDesk.BATCH)
    ModelAndView one(HttpServletRequest request, Lang lang, Staff staff, @PathVariable UUID batch) {
        return imports.one(request, lang, staff, batch);
    }

    @PostMapping(PrintDesk.IMPORTS + ImportsDesk.BATCH + "/replace")
    ModelAndView replace(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @PathVariable UUID batch,
            @RequestParam Map<String, String> asked,
            @RequestParam Map<String, MultipartFile> files)
            throws IOException {
        return imports.replace(request, lang, staff, batch, new Sent(asked, files));
    }

    private Optional<Outcome<Appended, List<FileProblem>>> take(Sent sent, Staff staff, @Nullable Replacing replacing)
            throws IOException {
        var uploaded = sent.file("log");
        if (uploaded.isEmpty()) {
            return Optional.empty();
        }
        try (var file = uploaded.get()) {
            var own = sent.asked().getOrDefault("pageLogFormat", "").strip();
            var format = own.isEmpty() ? sent.asked().getOrDefault("format", "auto") : own;
            return Optional.of(logs.take(new Handed(file.name(), file.content(), format, staff.name()), replacing));
        }
    }

    private List<Field> fields(Lang lang, Map<String, String> asked, List<Problem> problems) {
        var options = new ArrayList<Option>();
        for (var format : List.of("auto", "cups", "papercut")) {
            options.add(new Option(format, desk.text(lang, "format." + format)));
        }
        mappings.all().forEach(mapping -> options.add(new Option(mapping.name(), mapping.name())));
        return List.of(
                desk.file(lang, "log", problems, Desk.MOST_BYTES),
                new ChoiceField(
                        "format",
                        "format",
                        desk.text(lang, "field.format"),
                        null,
                        null,
                        true,
                        options,
                        asked.getOrDefault("format", "auto")),
                desk.field(
                        lang,
                        "pageLogFormat",
                        TextField.Kind.TEXT,
                        asked.getOrDefault("pageLogFormat", ""),
                        problems,
                        false));
    }
}
