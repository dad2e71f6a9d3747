package jp.tenohira.budget.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tenohira.budget.Budget;
import jp.tenohira.budget.pages.FormPage;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import jp.tenohira.sheets.Sheet;
import jp.tenohira.sheets.SheetReader;
import jp.tenohira.sheets.TableProblem;
import jp.tenohira.sheets.UnreadableTable;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.fields.FileField;
import jp.tenohira.ui.fields.Option;
import jp.tenohira.ui.fields.TextField.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Takes tables into the budget: items, published totals, published reasons; all rows or none. */
@Controller
class BudgetImportController {

    private static final String PATH = BudgetDesk.PATH + "/import";
    private static final int MOST_SHOWN = 50;
    private static final int LONGEST_SOURCE = 300;
    private static final List<String> TABLES = List.of("items", "totals", "changes");

    private final Budget budget;
    private final BudgetDesk desk;
    private final AuditTrail audit;

    BudgetImportController(Budget budget, BudgetDesk desk, AuditTrail audit) {
        this.budget = budget;
        this.desk = desk;
        this.audit = audit;
    }

    @GetMapping(PATH)
    ModelAndView form(HttpServletRequest request, Lang lang, Staff staff) {
        desk.mustWrite(staff);
        return page(request, lang, staff, Map.of("table", "items"), List.of());
    }

    @PostMapping(PATH)
    ModelAndView take(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @RequestParam Map<String, String> asked,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        desk.mustWrite(staff);
        var problems = problems(lang, asked);
        if (!problems.isEmpty()) {
            return page(request, lang, staff, asked, problems);
        }
        try {
            var sheet = sheet(lang, asked.getOrDefault("pasted", ""), file);
            return switch (takeIn(staff, asked, sheet)) {
                case Outcome.Accepted<Integer, List<TableProblem>>(var kept) -> {
                    var detail = Map.of("table", asked.getOrDefault("table", ""), "kept", kept.toString());
                    audit.record(staff, "budget.imported", sheet.name(), detail);
                    yield new ModelAndView("redirect:" + BudgetDesk.PATH);
                }
                case Outcome.Refused<Integer, List<TableProblem>>(var wrong) ->
                    page(
                            request,
                            lang,
                            staff,
                            asked,
                            wrong.stream()
                                    .limit(MOST_SHOWN)
                                    .map(problem -> new Problem(
                                            "file", problem.sentence().in(lang)))
                                    .toList());
            };
        } catch (UnreadableTable e) {
            return page(
                    request,
                    lang,
                    staff,
                    asked,
                    List.of(new Problem("file", e.why().in(lang))));
        }
    }

    private List<Problem> problems(Lang lang, Map<String, String> asked) {
        var wrong = new LinkedHashMap<String, String>();
        var table = asked.getOrDefault("table", "");
        if (!TABLES.contains(table)) {
            wrong.put("table", "wrong.table");
        }
        var source = asked.getOrDefault("source", "").strip();
        if (!table.equals("items") && (source.isEmpty() || source.length() > LONGEST_SOURCE)) {
            wrong.put("source", "wrong.source");
        }
        if (table.equals("changes") && !asked.getOrDefault("fiscalYear", "").matches("20[0-9]{2}")) {
            wrong.put("fiscalYear", "wrong.fiscalYear");
        }
        return wrong.entrySet().stream()
                .map(problem -> new Problem(problem.getKey(), desk.text(lang, problem.getValue())))
                .toList();
    }

    private Outcome<Integer, List<TableProblem>> takeIn(Staff staff, Map<String, String> asked, Sheet sheet) {
        var source = asked.getOrDefault("source", "").strip();
        return switch (asked.getOrDefault("table", "")) {
            case "totals" -> budget.importTotals(staff, sheet, source);
            case "changes" -> budget.importChanges(staff, sheet, Integer.parseInt(asked.get("fiscalYear")), source);
            default -> budget.importItems(staff, sheet);
        };
    }

    private Sheet sheet(Lang lang, String pasted, @Nullable MultipartFile file) throws IOException, UnreadableTable {
        if (file != null && !file.isEmpty()) {
            var sent = file.getOriginalFilename();
            return SheetReader.read(sent == null || sent.isBlank() ? "table" : sent, file.getBytes());
        }
        if (pasted.isBlank()) {
            throw new UnreadableTable("表のファイルを選ぶか、表を貼り付けてください。", "Choose a file with a table, or paste a table.");
        }
        return SheetReader.pasted(desk.text(lang, "import.pasted"), pasted);
    }

    private ModelAndView page(
            HttpServletRequest request, Lang lang, Staff staff, Map<String, String> asked, List<Problem> problems) {
        var title = desk.text(lang, "import");
        var tables = TABLES.stream()
                .map(table -> new Option(
                        table, desk.text(lang, "import." + table), desk.text(lang, "import." + table + ".hint")))
                .toList();
        var page = new FormPage(
                desk.frame(request, lang, staff, title).withErrors(!problems.isEmpty()),
                desk.breadcrumb(lang, title),
                problems,
                desk.text(lang, "import.lead"),
                PATH,
                0,
                true,
                List.of(
                        desk.choice(
                                lang, "table", tables, asked.getOrDefault("table", ""), error(problems, "table"), true),
                        new FileField(
                                "file",
                                "file",
                                desk.text(lang, "field.file"),
                                null,
                                error(problems, "file"),
                                false,
                                ".csv,.tsv,.xlsx",
                                List.of(),
                                false,
                                SheetReader.MOST_BYTES),
                        desk.field(lang, "pasted", Kind.LONG, asked.getOrDefault("pasted", ""), null, false, null),
                        desk.field(
                                lang,
                                "fiscalYear",
                                Kind.NUMBER,
                                asked.getOrDefault("fiscalYear", ""),
                                error(problems, "fiscalYear"),
                                false,
                                4),
                        desk.field(
                                lang,
                                "source",
                                Kind.TEXT,
                                asked.getOrDefault("source", ""),
                                error(problems, "source"),
                                false,
                                LONGEST_SOURCE)),
                List.of(Button.primary(desk.text(lang, "import.yes"))));
        var view = new ModelAndView("budget/form", "page", page);
        view.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static @Nullable String error(List<Problem> problems, String field) {
        return problems.stream()
                .filter(problem -> problem.fieldId().equals(field))
                .map(Problem::message)
                .findFirst()
                .orElse(null);
    }
}
