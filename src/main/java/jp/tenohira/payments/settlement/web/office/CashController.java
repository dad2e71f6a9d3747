package jp.tenohira.payments.settlement.web.office;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.settlement.bank.BankReceipts.State;
import jp.tenohira.payments.settlement.bank.Credit;
import jp.tenohira.payments.settlement.bank.Credits;
import jp.tenohira.payments.settlement.cash.CashDeposits;
import jp.tenohira.payments.settlement.cash.CashDeposits.Standing;
import jp.tenohira.payments.settlement.cash.CashReceipts;
import jp.tenohira.payments.settlement.journal.PostingRefused;
import jp.tenohira.payments.settlement.pages.SettlementPage.Part;
import jp.tenohira.payments.settlement.web.Paging;
import jp.tenohira.payments.settlement.web.SettlementDesk;
import jp.tenohira.ui.components.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Cash that went to the bank: what is on its way, what the bank credited, and what of it differs. */
@Controller
class CashController {

    private static final int DAYS_BACK = 200;
    private static final int MOST_RECEIVED = 20;
    private static final int PAGE = 50;
    private static final int MOST_CREDITS = 100;

    private final SettlementDesk desk;
    private final CashView view;
    private final Paging paging;
    private final CreditView creditView;
    private final BankSides bankSides;
    private final CashDeposits deposits;
    private final CashReceipts receipts;
    private final Credits credits;
    private final AuditTrail audit;

    CashController(
            SettlementDesk desk,
            CashView view,
            Paging paging,
            CreditView creditView,
            BankSides bankSides,
            CashDeposits deposits,
            CashReceipts receipts,
            Credits credits,
            AuditTrail audit) {
        this.desk = desk;
        this.view = view;
        this.paging = paging;
        this.creditView = creditView;
        this.bankSides = bankSides;
        this.deposits = deposits;
        this.receipts = receipts;
        this.credits = credits;
        this.audit = audit;
    }

    @GetMapping(SettlementDesk.CASH)
    ModelAndView list(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @RequestParam(defaultValue = "") String done,
            @RequestParam Map<String, String> asked) {
        desk.mustAccount(staff);
        return shown(request, lang, staff, done, asked, List.of(), List.of());
    }

    private List<Standing> within() {
        return deposits.within(desk.today().minusDays(DAYS_BACK), desk.today());
    }

    /** Days on which somebody may say what became of the cash. */
    private List<Standing> receivable(List<Standing> days) {
        return days.stream()
                .filter(day -> day.receipt().isEmpty() || day.state(desk.today()) == State.CHANGED)
                .toList();
    }

    private List<Credit> free() {
        return credits.free(desk.today().minusDays(DAYS_BACK), desk.today());
    }

    /** The newest credits since the first of the days. */
    private List<Credit> credits(List<Standing> days) {
        var first = days.stream()
                .map(day -> day.deposit().depositedOn())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return free().stream()
                .filter(credit -> !credit.day().isBefore(first))
                .sorted(Comparator.comparing(Credit::day).reversed())
                .limit(MOST_CREDITS)
                .toList();
    }

    private ModelAndView shown(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            String done,
            Map<String, String> asked,
            List<String> chosen,
            List<Problem> problems) {
        var days = within();
        // What somebody must look into comes first.
        var open = days.stream()
                .filter(day -> day.state(desk.today()) != State.RECEIVED)
                .sorted(Comparator.comparing(day -> !day.open(desk.today())))
                .toList();
        var here = paging.of(lang, open, asked.getOrDefault("page", ""), PAGE, SettlementDesk.CASH + "?page={page}");
        var received = days.reversed().stream()
                .filter(day -> day.state(desk.today()) == State.RECEIVED)
                .limit(MOST_RECEIVED)
                .toList();
        var parts = new ArrayList<Part>();
        if (!days.isEmpty()) {
            parts.add(view.sums(lang, days));
        }
        parts.add(here.part(rows -> view.table(lang, "cash.days", rows)));
        if (!desk.byBook() && !days.isEmpty()) {
            parts.add(bankSides.match(lang, SettlementDesk.CASH));
        }
        var receivable = receivable(here.rows());
        if (!receivable.isEmpty()) {
            parts.add(Part.forms(
                    desk.text(lang, "cash.receive"),
                    desk.text(lang, "cash.receive.lead"),
                    view.receive(
                            lang, receivable, credits(receivable), here.pager().page(), asked, chosen, problems)));
        }
        parts.add(Part.table(view.table(lang, "cash.receivedDays", received)));
        return desk.page(
                request, lang, staff, "cash", SettlementDesk.CASH, problems, bankSides.notices(lang, done), parts);
    }

    @PostMapping(SettlementDesk.CASH + "/match")
    ModelAndView match(Staff staff) {
        desk.mustAccount(staff);
        var received = receipts.match(desk.today(), staff);
        audit.record(staff, "cash.matched", "cash", Map.of("received", Integer.toString(received)));
        return new ModelAndView("redirect:" + SettlementDesk.CASH + "?done=matched");
    }

    /** Receives days' cash that did not match by itself, with a reason; somebody else approves. */
    @PostMapping(SettlementDesk.CASH + "/receive")
    ModelAndView receive(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @RequestParam Map<String, String> asked,
            @RequestParam(required = false) List<String> till,
            @RequestParam(required = false) List<String> credit) {
        desk.mustAccount(staff);
        var chosen = till == null ? List.<String>of() : till;
        var days = receivable(within()).stream()
                .filter(day -> chosen.contains(CashView.key(day.deposit().subject())))
                .toList();
        var problems = new ArrayList<Problem>();
        if (days.isEmpty()) {
            problems.add(new Problem("till", desk.text(lang, "wrong.cashDay")));
        }
        var said = creditView.said(lang, asked, problems);
        var full = days.stream().mapToLong(day -> day.deposit().net()).sum();
        var seenYen = creditView.seenYen(lang, asked, full, problems);
        if (problems.isEmpty()) {
            (CreditView.saw(asked)
                            ? receipts.seen(days, seenYen, said, staff)
                            : receive(days, credit == null ? List.of() : credit, said, staff))
                    .ifPresent(why -> problems.add(new Problem("main", desk.sentence(lang, why))));
        }
        if (!problems.isEmpty()) {
            return shown(request, lang, staff, "", asked, chosen, problems);
        }
        days.forEach(day ->
                audit.record(staff, "cash.received", CashView.key(day.deposit().subject()), Map.of()));
        return new ModelAndView("redirect:" + SettlementDesk.CASH + "?done=received");
    }

    private Optional<PostingRefused> receive(List<Standing> days, List<String> credit, String said, Staff staff) {
        var taken = free().stream()
                .filter(one -> credit.contains(one.id().toString()))
                .toList();
        return receipts.receive(days, taken, said, staff);
    }
}
