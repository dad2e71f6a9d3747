package jp.tenohira.savings.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.savings.ImportProblem;
import jp.tenohira.savings.Savings;
import jp.tenohira.savings.pages.FormPage;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.fields.TextField.Kind;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Takes a published table into the ledger, pasted as CSV; all rows or none. */
@Controller
class LedgerImportController {

    private static final String PATH = LedgerDesk.PATH + "/import";
    private static final int MOST_SHOWN = 50;
    private static final int LONGEST = 1_000_000;

    private final Savings savings;
    private final LedgerDesk desk;
    private final AuditTrail audit;

    LedgerImportController(Savings savings, LedgerDesk desk, AuditTrail audit) {
        this.savings = savings;
        this.desk = desk;
        this.audit = audit;
    }

    @GetMapping(PATH)
    ModelAndView form(HttpServletRequest request, Lang lang, Staff staff) {
        mustImport(staff);
        return page(request, lang, staff, Map.of("fiscalYear", "2023"), List.of());
    }

    @PostMapping(PATH)
    ModelAndView take(HttpServletRequest request, Lang lang, Staff staff, @RequestParam Map<String, String> asked) {
        mustImport(staff);
        var csv = asked.getOrDefault("csv", "");
        var source = asked.getOrDefault("source", "").strip();
        var year = asked.getOrDefault("fiscalYear", "").strip();
        if (!year.matches("20[0-9]{2}")) {
            return refused(request, lang, staff, asked, "fiscalYear", desk.text(lang, "wrong.fiscalYear"));
        }
        if (source.isEmpty() || source.length() > 300) {
            return refused(request, lang, staff, asked, "source", desk.text(lang, "wrong.source"));
        }
        if (csv.isBlank() || csv.length() > LONGEST) {
            return refused(request, lang, staff, asked, "csv", desk.text(lang, "wrong.csv"));
        }
        var file = desk.text(lang, "import.file");
        return switch (savings.importPublished(staff.name(), file, csv, Integer.parseInt(year), source)) {
            case Outcome.Accepted<Integer, List<ImportProblem>>(var added) -> {
                audit.record(staff, "measures.imported", year, Map.of("added", added.toString()));
                yield new ModelAndView("redirect:" + LedgerDesk.PATH);
            }
            case Outcome.Refused<Integer, List<ImportProblem>>(var problems) ->
                page(
                        request,
                        lang,
                        staff,
                        asked,
                        problems.stream()
                                .limit(MOST_SHOWN)
                                .map(problem ->
                                        new Problem("csv", problem.sentence().in(lang)))
                                .toList());
        };
    }

    private ModelAndView refused(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            Map<String, String> asked,
            String field,
            String sentence) {
        return page(request, lang, staff, asked, List.of(new Problem(field, sentence)));
    }

    private ModelAndView page(
            HttpServletRequest request, Lang lang, Staff staff, Map<String, String> asked, List<Problem> problems) {
        var title = desk.text(lang, "import");
        var page = new FormPage(
                desk.frame(request, lang, staff, title).withErrors(!problems.isEmpty()),
                desk.breadcrumb(lang, title),
                problems,
                PATH,
                0,
                List.of(
                        desk.field(
                                lang,
                                "fiscalYear",
                                Kind.NUMBER,
                                asked.getOrDefault("fiscalYear", ""),
                                error(problems, "fiscalYear"),
                                true),
                        desk.field(
                                lang,
                                "source",
                                Kind.TEXT,
                                asked.getOrDefault("source", ""),
                                error(problems, "source"),
                                true),
                        desk.pasted(lang, "csv", asked.getOrDefault("csv", ""), error(problems, "csv"))),
                List.of(),
                "",
                List.of(Button.primary(desk.text(lang, "import.yes"))));
        var view = new ModelAndView("savings/form", "page", page);
        view.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static @org.jspecify.annotations.Nullable String error(List<Problem> problems, String field) {
        return problems.stream()
                .filter(problem -> problem.fieldId().equals(field))
                .map(Problem::message)
                .findFirst()
                .orElse(null);
    }

    private static void mustImport(Staff staff) {
        if (staff.role() != Role.HEADQUARTERS) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
