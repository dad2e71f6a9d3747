package jp.tenohira.savings.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import jp.tenohira.savings.Savings;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The list of measures, and one measure with its history. */
@Controller
class LedgerController {

    private final Savings savings;
    private final LedgerListView list;
    private final MeasureView measures;

    LedgerController(Savings savings, LedgerListView list, MeasureView measures) {
        this.savings = savings;
        this.list = list;
        this.measures = measures;
    }

    @GetMapping(LedgerDesk.PATH)
    ModelAndView list(HttpServletRequest request, Lang lang, Staff staff, @RequestParam Map<String, String> asked) {
        return new ModelAndView("savings/ledger", "page", list.page(request, lang, staff, LedgerQuery.read(asked)));
    }

    @GetMapping(LedgerDesk.PATH + "/{id:[0-9a-f-]{36}}")
    ModelAndView one(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String done) {
        var versions = savings.history(staff, id);
        if (versions.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new ModelAndView("savings/record", "page", measures.page(request, lang, staff, versions, done));
    }
}
