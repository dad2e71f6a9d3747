package jp.tenohira.budget.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
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
import jp.tenohira.sheets.SheetForm;
import jp.tenohira.sheets.TableProblem;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.desk.Desk;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.Option;
import jp.tenohira.ui.fields.TextField.Kind;
import org.jspecify.annotations.Nullable;
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
    private static final int LONGEST_SOURCE = 300;
    private static final List<String> TABLES = List.of("items", "totals", "changes");

    private final Budget budget;
    private final BudgetDesk desk;
    private final SheetForm form;
    private final AuditTrail audit;

    BudgetImportController(Budget budget, BudgetDesk desk, SheetForm form, AuditTrail audit) {
        this.budget = budget;
        this.desk = desk;
        this.form = form;
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
        if (problems.isEmpty()) {
            problems = form.take(
                    lang,
                    asked.getOrDefault("pasted", ""),
                    file,
                    sheet -> takeIn(staff, asked, sheet),
                    (sheet, kept) -> audit.record(
                            staff,
                            "budget.imported",
                            sheet.name(),
                            Map.of("table", asked.getOrDefault("table", ""), "kept", kept.toString())));
        }
        return problems.isEmpty()
                ? new ModelAndView("redirect:" + BudgetDesk.PATH)
                : page(request, lang, staff, asked, problems);
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

    private ModelAndView page(
            HttpServletRequest request, Lang lang, Staff staff, Map<String, String> asked, List<Problem> problems) {
        var title = desk.text(lang, "import");
        var tables = TABLES.stream()
                .map(table -> new Option(
                        table, desk.text(lang, "import." + table), desk.text(lang, "import." + table + ".hint")))
                .toList();
        var errors = Desk.errors(problems);
        var fields = new ArrayList<Field>();
        fields.add(desk.choice(lang, "table", tables, asked.getOrDefault("table", ""), errors.get("table"), true));
        fields.addAll(form.fields(lang, asked.getOrDefault("pasted", ""), errors));
        fields.add(desk.field(
                lang,
                "fiscalYear",
                Kind.NUMBER,
                asked.getOrDefault("fiscalYear", ""),
                errors.get("fiscalYear"),
                false,
                4));
        fields.add(desk.field(
                lang,
                "source",
                Kind.TEXT,
                asked.getOrDefault("source", ""),
                errors.get("source"),
                false,
                LONGEST_SOURCE));
        return BudgetDesk.form(
                new FormPage(
                        desk.frame(request, lang, staff, title).withErrors(!problems.isEmpty()),
                        desk.breadcrumb(lang, title),
                        problems,
                        desk.text(lang, "import.lead"),
                        PATH,
                        0,
                        true,
                        fields,
                        List.of(Button.primary(desk.text(lang, "import.yes")))),
                !problems.isEmpty());
    }
}
