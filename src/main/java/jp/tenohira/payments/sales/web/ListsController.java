package jp.tenohira.payments.sales.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.Text;
import jp.tenohira.facts.desk.Desk;
import jp.tenohira.facts.desk.Uploaded;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.sales.lists.SalesList;
import jp.tenohira.payments.sales.lists.SalesListImport;
import jp.tenohira.sheets.SheetReader;
import jp.tenohira.sheets.TableProblem;
import jp.tenohira.sheets.UnreadableTable;
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

/** Facilities, registers, tenders, fees and products: one entry typed, or a whole list as a table. */
@Controller
class ListsController {

    private static final String LIST = SalesDesk.LISTS + "/{list:[a-z-]{1,20}}";

    private final SalesListImport imports;
    private final ListsView view;
    private final SalesDesk desk;
    private final AuditTrail audit;

    ListsController(SalesListImport imports, ListsView view, SalesDesk desk, AuditTrail audit) {
        this.imports = imports;
        this.view = view;
        this.desk = desk;
        this.audit = audit;
    }

    @GetMapping(SalesDesk.LISTS)
    ModelAndView first(HttpServletRequest request, Lang lang, Staff staff) {
        return show(request, lang, staff, SalesList.FACILITIES.code(), Map.of());
    }

    @GetMapping(LIST)
    ModelAndView show(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @PathVariable String list,
            @RequestParam Map<String, String> asked) {
        Desk.mustManage(staff);
        return Desk.view(view.page(request, lang, staff, known(list), asked, List.of()));
    }

    @PostMapping(LIST)
    ModelAndView put(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @PathVariable String list,
            @RequestParam Map<String, String> asked) {
        Desk.mustManage(staff);
        var of = known(list);
        return switch (imports.one(of, asked, staff.name())) {
            case Outcome.Accepted<Integer, Map<String, Text>>(var changed) -> done(staff, of, changed);
            case Outcome.Refused<Integer, Map<String, Text>>(var wrong) -> {
                var problems = wrong.entrySet().stream()
                        .map(one -> new Problem(
                                one.getKey(),
                                desk.text(lang, "wrong.entry", one.getValue().in(lang))))
                        .toList();
                yield Desk.view(view.page(request, lang, staff, of, asked, problems));
            }
        };
    }

    @PostMapping(LIST + "/import")
    ModelAndView take(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @PathVariable String list,
            @RequestParam(required = false) @Nullable MultipartFile table)
            throws IOException {
        Desk.mustManage(staff);
        var of = known(list);
        if (table == null || table.isEmpty()) {
            return refused(request, lang, staff, of, List.of(desk.text(lang, "wrong.file")));
        }
        try {
            var sheet = SheetReader.read(Uploaded.nameOf(table), table.getBytes());
            return switch (imports.take(of, sheet, staff.name())) {
                case Outcome.Accepted<Integer, List<TableProblem>>(var changed) -> done(staff, of, changed);
                case Outcome.Refused<Integer, List<TableProblem>>(var problems) ->
                    refused(
                            request,
                            lang,
                            staff,
                            of,
                            problems.stream()
                                    .limit(20)
                                    .map(problem -> problem.sentence().in(lang))
                                    .toList());
            };
        } catch (UnreadableTable e) {
            return refused(request, lang, staff, of, List.of(e.why().in(lang)));
        }
    }

    private ModelAndView done(Staff staff, SalesList list, int changed) {
        if (changed > 0) {
            audit.record(staff, "sales-list.changed", list.code(), Map.of("entries", Integer.toString(changed)));
        }
        return new ModelAndView("redirect:" + ListsView.address(list) + "?done=" + changed);
    }

    private ModelAndView refused(
            HttpServletRequest request, Lang lang, Staff staff, SalesList list, List<String> sentences) {
        var problems = sentences.stream()
                .map(sentence -> new Problem("table", sentence))
                .toList();
        return Desk.view(view.page(request, lang, staff, list, Map.of(), problems));
    }

    private static SalesList known(String list) {
        return SalesList.of(list).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
