package jp.tenohira.payments.settlement.web.entries;

import jakarta.servlet.http.HttpServletRequest;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.settlement.journal.AccountEntries.Asked;
import jp.tenohira.payments.settlement.web.SettlementDesk;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The entries of an account: of the own section, or of all for who looks after the accounts. */
@Controller
class AccountEntriesController {

    private final SettlementDesk desk;
    private final AccountEntriesView view;

    AccountEntriesController(SettlementDesk desk, AccountEntriesView view) {
        this.desk = desk;
        this.view = view;
    }

    @GetMapping(SettlementDesk.ENTRIES)
    ModelAndView list(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "1") String page) {
        var section = desk.accounts(staff) ? "" : SettlementDesk.mustHaveSection(staff);
        var of = year.matches("20[0-9]{2}")
                ? Integer.parseInt(year)
                : FiscalYear.of(desk.today()).year();
        var number = page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1;
        var known = account.matches("[0-9]{1,4}(-[0-9]{1,4}){3}") ? account : "";
        return new ModelAndView(
                "payments/list", "page", view.page(request, lang, staff, new Asked(of, known, section), number));
    }
}
