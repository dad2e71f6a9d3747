package jp.tenohira.procedures.coverage.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import jp.tenohira.procedures.entries.web.InventoryDesk;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The priority list. */
@Controller
class PriorityController {

    private final PriorityView view;

    PriorityController(PriorityView view) {
        this.view = view;
    }

    @GetMapping(InventoryDesk.PRIORITIES)
    ModelAndView priorities(
            HttpServletRequest request, Lang lang, Staff staff, @RequestParam Map<String, String> asked) {
        var page = view.page(request, lang, staff, asked);
        var shown = new ModelAndView("procedures/inventory/priorities", "page", page);
        shown.setStatus(page.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return shown;
    }
}
