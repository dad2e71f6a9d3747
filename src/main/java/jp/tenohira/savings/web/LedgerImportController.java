package jp.tenohira.savings.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.savings.Savings;
import jp.tenohira.savings.pages.FormPage;
import jp.tenohira.sheets.SheetForm;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.desk.Desk;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.TextField.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Takes a published table into the ledger, as a file or pasted; all rows or none. */
@Controller
class LedgerImportController {

    private static final String PATH = LedgerDesk.PATH + "/import";
    private static final int LONGEST_SOURCE = 300;

    private final Savings savings;
    private final LedgerDesk desk;
    private final SheetForm form;
    private final AuditTrail audit;

    LedgerImportController(Savings savings, LedgerDesk desk, SheetForm form, AuditTrail audit) {
        this.savings = savings;
        this.desk = desk;
        this.form = form;
        this.audit = audit;
    }

    @GetMapping(PATH)
    ModelAndView form(HttpServletRequest request, Lang lang, Staff staff) {
        mustImport(staff);
        return page(request, lang, staff, Map.of("fiscalYear", "2023"), List.of());
    }

    @PostMapping(PATH)
    ModelAndView take(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @RequestParam Map<String, String> asked,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        mustImport(staff);
        var source = asked.getOrDefault("source", "").strip();
        var year = asked.getOrDefault("fiscalYear", "").strip();
        var wrong = new LinkedHashMap<String, String>();
        if (!year.matches("20[0-9]{2}")) {
            wrong.put("fiscalYear", desk.text(lang, "wrong.fiscalYear"));
        }
        if (source.isEmpty() || source.length() > LONGEST_SOURCE) {
            wrong.put("source", desk.text(lang, "wrong.source"));
        }
        var problems = wrong.isEmpty()
                ? form.take(
                        lang,
                        asked.getOrDefault("pasted", ""),
                        file,
                        sheet -> savings.importPublished(staff.name(), sheet, Integer.parseInt(year), source),
                        (_, added) -> audit.record(staff, "measures.imported", year, Map.of("added", added.toString())))
                : Desk.problems(wrong);
        return problems.isEmpty()
                ? new ModelAndView("redirect:" + LedgerDesk.PATH)
                : page(request, lang, staff, asked, problems);
    }

    private ModelAndView page(
            HttpServletRequest request, Lang lang, Staff staff, Map<String, String> asked, List<Problem> problems) {
        var title = desk.text(lang, "import");
        var errors = Desk.errors(problems);
        var fields = new ArrayList<Field>();
        fields.add(desk.field(
                lang,
                "fiscalYear",
                Kind.NUMBER,
                asked.getOrDefault("fiscalYear", ""),
                errors.get("fiscalYear"),
                true,
                4));
        fields.add(desk.field(
                lang,
                "source",
                Kind.TEXT,
                asked.getOrDefault("source", ""),
                errors.get("source"),
                true,
                LONGEST_SOURCE));
        fields.addAll(form.fields(lang, asked.getOrDefault("pasted", ""), errors));
        var page = new FormPage(
                desk.frame(request, lang, staff, title).withErrors(!problems.isEmpty()),
                desk.breadcrumb(lang, title),
                problems,
                desk.text(lang, "import.lead"),
                PATH,
                0,
                true,
                fields,
                List.of(),
                "",
                List.of(Button.primary(desk.text(lang, "import.yes"))));
        return LedgerDesk.form(page, !problems.isEmpty());
    }

    private static void mustImport(Staff staff) {
        if (staff.role() != Role.HEADQUARTERS) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
