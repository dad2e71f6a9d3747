package jp.tenohira.payments.sales.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.facts.Appended;
import jp.tenohira.facts.desk.ImportsDesk;
import jp.tenohira.facts.desk.ImportsDesk.Sent;
import jp.tenohira.facts.desk.Uploaded;
import jp.tenohira.facts.intake.FileProblem;
import jp.tenohira.facts.intake.Intake.Handed;
import jp.tenohira.facts.intake.Intake.Replacing;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.sales.SalesFiles;
import jp.tenohira.payments.sales.SalesFiles.Beside;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Takes in receipts with the day report beside them, or a day report alone; shows what was taken in, and replaces what was wrong. */
@Controller
class SalesImportsController {

    private final SalesFiles files;
    private final ImportsDesk imports;

    SalesImportsController(SalesFiles files, SalesDesk desk, SalesImportForm form, AuditTrail audit) {
        this.files = files;
        this.imports = new ImportsDesk(
                new ImportsDesk.Place(
                        desk,
                        files,
                        SalesDesk.IMPORTS,
                        SalesDesk.COLUMNS,
                        "sales",
                        SalesImportForm.RECEIPTS,
                        desk::views,
                        form::fields,
                        this::take),
                audit);
    }

    @GetMapping(SalesDesk.IMPORTS)
    ModelAndView list(
            HttpServletRequest request, Lang lang, Staff staff, @RequestParam(defaultValue = "") String done) {
        return imports.list(request, lang, staff, done);
    }

    @PostMapping(SalesDesk.IMPORTS)
    ModelAndView take(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @RequestParam Map<String, String> asked,
            @RequestParam Map<String, MultipartFile> sent)
            throws IOException {
        return imports.take(request, lang, staff, new Sent(asked, sent));
    }

    @GetMapping(SalesDesk.IMPORTS + ImportsDesk.BATCH)
    ModelAndView one(HttpServletRequest request, Lang lang, Staff staff, @PathVariable UUID batch) {
        return imports.one(request, lang, staff, batch);
    }

    @PostMapping(SalesDesk.IMPORTS + ImportsDesk.BATCH + "/replace")
    ModelAndView replace(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @PathVariable UUID batch,
            @RequestParam Map<String, String> asked,
            @RequestParam Map<String, MultipartFile> sent)
            throws IOException {
        return imports.replace(request, lang, staff, batch, new Sent(asked, sent));
    }

    private Optional<Outcome<Appended, List<FileProblem>>> take(Sent sent, Staff staff, @Nullable Replacing replacing)
            throws IOException {
        var receipts = sent.file(SalesImportForm.RECEIPTS);
        var reports = sent.file(SalesImportForm.REPORTS);
        if (reports.isEmpty()) {
            reports = SalesImportForm.typed(sent.asked());
        }
        var main = receipts.isPresent() ? receipts : reports;
        if (main.isEmpty()) {
            return Optional.empty();
        }
        var format = receipts.isPresent() ? sent.asked().getOrDefault("format", "auto") : "day-report";
        var place = SalesImportForm.register(sent.asked());
        try (var file = main.get();
                var beside = receipts.isPresent() ? reports.orElse(null) : null) {
            return Optional.of(files.take(
                    handed(file, format, staff),
                    new Beside(
                            place.facility(),
                            place.register(),
                            beside == null ? null : handed(beside, "day-report", staff)),
                    replacing));
        }
    }

    private static Handed handed(Uploaded file, String format, Staff staff) {
        return new Handed(file.name(), file.content(), format, staff.name());
    }
}
