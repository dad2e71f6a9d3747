package jp.tenohira.standards.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Staff;
import jp.tenohira.sheets.Sheet;
import jp.tenohira.sheets.SheetForm;
import jp.tenohira.sheets.TableProblem;
import jp.tenohira.sheets.XlsxTable;
import jp.tenohira.standards.Standards;
import jp.tenohira.standards.pages.StandardsPage;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.desk.Desk;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.Option;
import jp.tenohira.ui.fields.TextField.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Quotes and the schedule as sheets, out and in; all rows or none. */
@Controller
class StandardsImportController {

    private static final String PATH = StandardsDesk.PATH + "/import";
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Standards standards;
    private final StandardsDesk desk;
    private final SheetForm form;

    StandardsImportController(Standards standards, StandardsDesk desk, SheetForm form) {
        this.standards = standards;
        this.desk = desk;
        this.form = form;
    }

    @GetMapping(StandardsDesk.PATH + "/sheet")
    ResponseEntity<byte[]> save(Staff staff, @RequestParam(defaultValue = "quotes") String table) {
        desk.mustWrite(staff);
        var plan = table.equals("plan");
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(plan ? "schedule.xlsx" : "quotes.xlsx")
                                .build()
                                .toString())
                .body(plan ? planSheet() : quoteSheet());
    }

    private byte[] quoteSheet() {
        return XlsxTable.of(
                "見積",
                List.of("業務", "方式", "初期費用(円)", "年間費用(円)", "事業者", "仮定", "備考"),
                standards.quotes().stream()
                        .map(quote -> List.<Object>of(
                                quote.system().label().in(Lang.JA),
                                quote.scenario().label().in(Lang.JA),
                                quote.initial(),
                                quote.yearly(),
                                quote.vendor(),
                                quote.assumed() ? "仮定" : "",
                                quote.note()))
                        .toList());
    }

    private byte[] planSheet() {
        return XlsxTable.of(
                "スケジュール",
                List.of("作業コード", "業務", "作業", "日数", "先行作業"),
                standards.plan().tasks().stream()
                        .map(task -> {
                            var system = task.system();
                            return List.<Object>of(
                                    task.code(),
                                    system == null ? "" : system.label().in(Lang.JA),
                                    task.name(),
                                    (long) task.days(),
                                    String.join(" ", task.after()));
                        })
                        .toList());
    }

    @GetMapping(PATH)
    ModelAndView form(HttpServletRequest request, Lang lang, Staff staff) {
        desk.mustWrite(staff);
        var plan = standards.plan();
        var typed = Map.of(
                "table",
                "quotes",
                "starts",
                plan.starts().toString(),
                "deadline",
                plan.deadline().toString(),
                "basis",
                plan.assumed() ? "assumed" : "decided");
        return page(request, lang, staff, typed, List.of());
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
        var wrong = new LinkedHashMap<String, String>();
        if (!List.of("quotes", "plan").contains(asked.getOrDefault("table", ""))) {
            wrong.put("table", desk.text(lang, "wrong.table"));
        }
        for (var day : List.of("starts", "deadline")) {
            if (asked.getOrDefault("table", "").equals("plan")
                    && SystemForm.day(asked.getOrDefault(day, "").strip()) == null) {
                wrong.put(day, desk.text(lang, "wrong.day"));
            }
        }
        var problems = wrong.isEmpty()
                ? form.take(
                        lang,
                        asked.getOrDefault("pasted", ""),
                        file,
                        sheet -> takeIn(staff, asked, sheet),
                        (_, _) -> {})
                : StandardsDesk.problems(wrong);
        return problems.isEmpty()
                ? new ModelAndView("redirect:" + StandardsDesk.PATH
                        + (asked.getOrDefault("table", "").equals("plan") ? "/schedule" : "/comparison"))
                : page(request, lang, staff, asked, problems);
    }

    private Outcome<?, List<TableProblem>> takeIn(Staff staff, Map<String, String> asked, Sheet sheet) {
        if (asked.getOrDefault("table", "").equals("plan")) {
            var starts = Objects.requireNonNull(
                    SystemForm.day(asked.getOrDefault("starts", "").strip()));
            var deadline = Objects.requireNonNull(
                    SystemForm.day(asked.getOrDefault("deadline", "").strip()));
            var assumed = !asked.getOrDefault("basis", "").equals("decided");
            return standards.importPlan(staff, sheet, starts, deadline, assumed);
        }
        return standards.importQuotes(staff, sheet);
    }

    private ModelAndView page(
            HttpServletRequest request, Lang lang, Staff staff, Map<String, String> asked, List<Problem> problems) {
        var errors = Desk.errors(problems);
        var page = new StandardsPage(
                desk.frame(request, lang, staff, desk.text(lang, "import")).withErrors(!problems.isEmpty()),
                null,
                desk.tabs(lang, staff, "import"),
                problems,
                List.of(),
                List.of(
                        new StandardsPage.Paragraph(desk.text(lang, "import.lead")),
                        new StandardsPage.Buttons(List.of(
                                Button.tertiary(desk.text(lang, "quotes.save"))
                                        .to(StandardsDesk.PATH + "/sheet?table=quotes"),
                                Button.tertiary(desk.text(lang, "plan.save"))
                                        .to(StandardsDesk.PATH + "/sheet?table=plan"))),
                        new StandardsPage.Form(
                                PATH,
                                standards.plan().version(),
                                true,
                                fields(lang, asked, errors),
                                List.of(Button.primary(desk.text(lang, "import.yes"))))));
        return StandardsDesk.view(page, !problems.isEmpty());
    }

    private List<Field> fields(Lang lang, Map<String, String> asked, Map<String, String> errors) {
        var tables = List.of(
                new Option("quotes", desk.text(lang, "import.quotes"), desk.text(lang, "import.quotes.hint")),
                new Option("plan", desk.text(lang, "import.plan"), desk.text(lang, "import.plan.hint")));
        var bases = List.of(
                new Option("assumed", desk.text(lang, "basis.assumed")),
                new Option("decided", desk.text(lang, "basis.decided")));
        var fields = new ArrayList<Field>();
        fields.add(desk.choice(lang, "table", null, tables, asked.getOrDefault("table", ""), errors));
        fields.addAll(form.fields(lang, asked.getOrDefault("pasted", ""), errors));
        fields.add(desk.field(lang, "starts", Kind.TEXT, asked.getOrDefault("starts", ""), errors, false, 10));
        fields.add(desk.field(lang, "deadline", Kind.TEXT, asked.getOrDefault("deadline", ""), errors, false, 10));
        fields.add(desk.choice(lang, "basis", null, bases, asked.getOrDefault("basis", "assumed"), errors));
        return fields;
    }
}
