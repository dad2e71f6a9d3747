package jp.tenohira.budget.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import jp.tenohira.budget.Budget;
import jp.tenohira.budget.ItemSheet;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of items, on the page and as a file. */
@Controller
class ItemListController {

    static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Budget budget;
    private final BudgetDesk desk;
    private final ItemListView view;

    ItemListController(Budget budget, BudgetDesk desk, ItemListView view) {
        this.budget = budget;
        this.desk = desk;
        this.view = view;
    }

    @GetMapping(BudgetDesk.PATH)
    ModelAndView list(HttpServletRequest request, Lang lang, Staff staff, @RequestParam Map<String, String> asked) {
        return new ModelAndView("budget/list", "page", view.page(request, lang, staff, ItemQuery.read(asked)));
    }

    @GetMapping(BudgetDesk.PATH + "/export")
    ResponseEntity<byte[]> export(Staff staff, @RequestParam Map<String, String> asked) {
        var items = budget.find(staff, ItemQuery.read(asked).filter());
        var xlsx = "xlsx".equals(asked.get("format"));
        var content = xlsx
                ? ItemSheet.xlsx(items, code -> desk.departmentName(Lang.JA, code))
                : ItemSheet.csv(items, code -> desk.departmentName(Lang.JA, code));
        return ResponseEntity.ok()
                .contentType(xlsx ? XLSX : new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("dx-budget." + (xlsx ? "xlsx" : "csv"))
                                .build()
                                .toString())
                .body(content);
    }
}
