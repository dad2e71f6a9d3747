package jp.tenohira.payments.sales.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.facts.desk.Desk;
import jp.tenohira.facts.desk.ImportsDesk.Sent;
import jp.tenohira.facts.intake.DeliveredFile;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.sales.totals.FacilityTotals;
import jp.tenohira.sheets.SheetReader;
import jp.tenohira.sheets.TableProblem;
import jp.tenohira.sheets.UnreadableTable;
import jp.tenohira.ui.components.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Takes in a published table of facilities and shows what follows from its amounts. */
@Controller
class PublishedSalesController {

    private static final int LONGEST_SOURCE = 300;
    private static final String TABLE = "facilityTable";

    private final FacilityTotals totals;
    private final PublishedSalesView view;
    private final SalesDesk desk;
    private final AuditTrail audit;

    PublishedSalesController(FacilityTotals totals, PublishedSalesView view, SalesDesk desk, AuditTrail audit) {
        this.totals = totals;
        this.view = view;
        this.desk = desk;
        this.audit = audit;
    }

    @GetMapping(SalesDesk.PUBLISHED)
    ModelAndView show(HttpServletRequest request, Lang lang, Staff staff) {
        Desk.mustManage(staff);
        return Desk.view(view.page(request, lang, staff, Map.of(), List.of()));
    }

    @PostMapping(SalesDesk.PUBLISHED)
    ModelAndView take(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @RequestParam Map<String, String> asked,
            @RequestParam Map<String, MultipartFile> sent)
            throws IOException {
        Desk.mustManage(staff);
        var problems = new ArrayList<Problem>();
        var source = asked.getOrDefault("source", "").strip();
        var year = asked.getOrDefault("fiscalYear", "").strip();
        if (source.isEmpty() || source.length() > LONGEST_SOURCE) {
            problems.add(new Problem("source", desk.text(lang, "wrong.source", LONGEST_SOURCE)));
        }
        if (!year.matches("(19[89]|20[0-9]|21[0-9])[0-9]")) {
            problems.add(new Problem("fiscalYear", desk.text(lang, "wrong.fiscalYear")));
        }
        var uploaded = new Sent(asked, sent).file(TABLE);
        if (uploaded.isEmpty()) {
            problems.add(new Problem(TABLE, desk.text(lang, "wrong.file")));
        }
        if (!problems.isEmpty() || uploaded.isEmpty()) {
            return Desk.view(view.page(request, lang, staff, asked, problems));
        }
        try (var file = uploaded.get()) {
            var sheet = SheetReader.read(file.name(), Files.readAllBytes(file.content()));
            var digest = DeliveredFile.digest(file.content());
            var taken = totals.take(sheet, digest, source, new FiscalYear(Integer.parseInt(year)), staff.name());
            if (taken instanceof Outcome.Refused<Integer, List<TableProblem>>(var wrong)) {
                wrong.forEach(problem ->
                        problems.add(new Problem(TABLE, problem.sentence().in(lang))));
                return Desk.view(view.page(request, lang, staff, asked, problems));
            }
            audit.record(staff, "sales-totals.imported", source, Map.of("year", year));
            return new ModelAndView("redirect:" + SalesDesk.PUBLISHED);
        } catch (UnreadableTable e) {
            problems.add(new Problem(TABLE, e.why().in(lang)));
            return Desk.view(view.page(request, lang, staff, asked, problems));
        }
    }
}
