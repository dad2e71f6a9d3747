package jp.tenohira.procedures.postal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import jp.tenohira.procedures.pages.PostalPage;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.fields.FileField;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The page on which administrators replace the postal table. */
@Controller
class PostalImportController {

    static final String PATH = "/staff/admin/postal-codes";
    private static final long MOST_SENT = 20_000_000;

    private final PostalCodes codes;
    private final Frames frames;
    private final Messages messages;
    private final AuditTrail audit;

    PostalImportController(PostalCodes codes, Frames frames, Messages messages, AuditTrail audit) {
        this.codes = codes;
        this.frames = frames;
        this.messages = messages;
        this.audit = audit;
    }

    @GetMapping(PATH)
    ModelAndView show(HttpServletRequest request, Lang lang, Staff staff) {
        return page(request, lang, staff, List.of(), HttpStatus.OK);
    }

    @PostMapping(PATH)
    ModelAndView take(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @RequestParam(required = false) @Nullable MultipartFile table)
            throws IOException {
        if (table == null || table.isEmpty()) {
            return page(
                    request,
                    lang,
                    staff,
                    List.of(messages.in(lang, "procedures.postal.none")),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var sent = table.getOriginalFilename();
        var name = sent == null || sent.isBlank() ? "KEN_ALL.CSV" : sent;
        return switch (codes.replace(name, table.getBytes(), staff.name())) {
            case Outcome.Accepted<PostalImport, List<KenAllProblem>>(var made) -> {
                audit.record(
                        staff, "postal-codes.imported", made.sha256(), Map.of("rows", Integer.toString(made.rows())));
                yield new ModelAndView("redirect:" + PATH);
            }
            case Outcome.Refused<PostalImport, List<KenAllProblem>>(var problems) ->
                page(
                        request,
                        lang,
                        staff,
                        problems.stream()
                                .map(problem -> problem.sentence().in(lang))
                                .toList(),
                        HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private ModelAndView page(
            HttpServletRequest request, Lang lang, Staff staff, List<String> problems, HttpStatus status) {
        var frame = frames.staff(request, lang, messages.in(lang, "procedures.postal.title"), staff.name())
                .withErrors(!problems.isEmpty());
        var field = new FileField(
                "table",
                "table",
                messages.in(lang, "procedures.postal.file"),
                messages.in(lang, "procedures.postal.hint"),
                problems.isEmpty() ? null : problems.getFirst(),
                true,
                ".csv,.CSV,text/csv",
                List.of(),
                false,
                MOST_SENT);
        var standing = codes.latest()
                .map(made -> messages.in(
                        lang,
                        "procedures.postal.latest",
                        made.file(),
                        "%,d".formatted(made.rows()),
                        JapaneseDates.dateTime(made.importedAt(), lang),
                        made.importedBy()))
                .orElseGet(() -> messages.in(lang, "procedures.postal.empty"));
        return new ModelAndView(
                "procedures/postal",
                Map.of(
                        "page",
                        new PostalPage(
                                frame,
                                problems.stream()
                                        .map(problem -> new Problem("table", problem))
                                        .toList(),
                                standing,
                                field,
                                PATH)),
                status);
    }
}
