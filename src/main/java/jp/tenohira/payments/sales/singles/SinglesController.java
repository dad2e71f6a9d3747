package jp.tenohira.payments.sales.singles;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.pages.ListPage;
import jp.tenohira.payments.sales.singles.SingleReceipts.Found;
import jp.tenohira.ui.components.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Single receipts, page by page; who looked at what stands in the audit trail. */
@Controller
class SinglesController {

    static final String PATH = "/staff/sales/receipts";

    private final SingleReceipts receipts;
    private final Visible visible;
    private final SinglesView view;
    private final AuditTrail audit;
    private final Clock clock;

    SinglesController(SingleReceipts receipts, Visible visible, SinglesView view, AuditTrail audit, Clock clock) {
        this.receipts = receipts;
        this.visible = visible;
        this.view = view;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView list(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @RequestParam Map<String, String> asked,
            @RequestParam(defaultValue = "1") String page) {
        if (!Visible.any(staff)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var yesterday = LocalDate.ofInstant(clock.instant(), JapaneseDates.JST).minusDays(1);
        var sought = Sought.of(asked, yesterday);
        if (sought.tooLong()) {
            var problem = new Problem("to", view.text(lang, "wrong.period", sought.mostDays()));
            return answer(view.page(
                    request,
                    lang,
                    staff,
                    sought,
                    visible.of(staff, sought.from(), sought.from()),
                    new Found(0, 0, List.of()),
                    1,
                    List.of(problem)));
        }
        var facilities = visible.of(staff, sought.from(), sought.to());
        var codes = Visible.codes(facilities, sought.facility());
        if (codes.isEmpty() && !sought.facility().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var number = page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1;
        var found = receipts.of(sought, codes, number);
        audit.record(
                staff,
                "sales.receipts-read",
                sought.facility().isEmpty() ? "sales" : sought.facility(),
                Map.of(
                        "from", sought.from().toString(),
                        "to", sought.to().toString(),
                        "page", Integer.toString(number),
                        "receipts", Long.toString(found.receipts())));
        return answer(view.page(request, lang, staff, sought, facilities, found, number, List.of()));
    }

    private static ModelAndView answer(ListPage page) {
        var view = new ModelAndView("payments/list", "page", page);
        view.setStatus(page.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
