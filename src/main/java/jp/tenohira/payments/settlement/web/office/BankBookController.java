package jp.tenohira.payments.settlement.web.office;

import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.settlement.book.BankBook;
import jp.tenohira.payments.settlement.book.BankBook.Open;
import jp.tenohira.payments.settlement.pages.SettlementPage.Form;
import jp.tenohira.payments.settlement.pages.SettlementPage.Part;
import jp.tenohira.payments.settlement.payouts.ExpectedPayout;
import jp.tenohira.payments.settlement.web.Fields;
import jp.tenohira.payments.settlement.web.Paging;
import jp.tenohira.payments.settlement.web.PostingView;
import jp.tenohira.payments.settlement.web.SettlementDesk;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.Stat;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.fields.TextField;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What the bank book of a month should show; somebody states that it does, and a head approves. */
@Controller
class BankBookController {

    private static final int PAGE = 100;
    private static final int MONTHS = 6;

    private final SettlementDesk desk;
    private final BankBook book;
    private final CashView cashView;
    private final PayoutView payoutView;
    private final Fields fields;
    private final Paging paging;
    private final AuditTrail audit;

    BankBookController(
            SettlementDesk desk,
            BankBook book,
            CashView cashView,
            PayoutView payoutView,
            Fields fields,
            Paging paging,
            AuditTrail audit) {
        this.desk = desk;
        this.book = book;
        this.cashView = cashView;
        this.payoutView = payoutView;
        this.fields = fields;
        this.paging = paging;
        this.audit = audit;
    }

    @GetMapping(SettlementDesk.BOOK)
    ModelAndView page(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String page,
            @RequestParam(defaultValue = "") String done) {
        desk.mustAccount(staff);
        return shown(request, lang, staff, desk.month(month), page, done, "", List.of());
    }

    /** States that the bank book shows all that is open of a month, in full. */
    @PostMapping(SettlementDesk.BOOK)
    ModelAndView saw(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String bookWords) {
        desk.mustAccount(staff);
        var wanted = desk.month(month);
        var words = Fields.words(bookWords, CreditView.LONGEST_WORDS);
        if (words.isEmpty()) {
            var problem = new Problem("bookWords", desk.text(lang, "wrong.bookWords", CreditView.LONGEST_WORDS));
            return shown(request, lang, staff, wanted, "", "", bookWords, List.of(problem));
        }
        var received = book.saw(book.of(wanted, desk.today()), "通帳で確認:" + words.get(), staff);
        return done(staff, "bank-book.seen", wanted, received, "saw");
    }

    /** Approves what somebody else stated of a month. */
    @PostMapping(SettlementDesk.BOOK + "/approve")
    ModelAndView approve(Staff staff, @RequestParam(defaultValue = "") String month) {
        desk.mustAccount(staff);
        if (!decides(staff)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var wanted = desk.month(month);
        var approved = book.approve(book.of(wanted, desk.today()), staff);
        return done(staff, "bank-book.approved", wanted, approved, "saw-approved");
    }

    private static boolean decides(Staff staff) {
        return staff.role() == Role.HEAD;
    }

    private ModelAndView done(Staff staff, String action, YearMonth month, int items, String done) {
        audit.record(staff, action, month.toString(), Map.of("items", Integer.toString(items)));
        return new ModelAndView("redirect:" + SettlementDesk.BOOK + "?month=" + month + "&done=" + done);
    }

    private ModelAndView shown(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            YearMonth month,
            String page,
            String done,
            String typed,
            List<Problem> problems) {
        var open = book.of(month, desk.today());
        var notices = new ArrayList<>(desk.done(lang, done));
        if (!desk.byBook()) {
            notices.add(Notice.info(desk.text(lang, "book.byFiles"), ""));
            if (open.seen().isEmpty()) {
                return desk.page(request, lang, staff, "book", SettlementDesk.BOOK, problems, notices, List.of());
            }
        } else if (open.nothing() && open.seen().isEmpty()) {
            notices.add(Notice.info(desk.text(lang, "book.none", name(lang, month)), ""));
        }
        var parts = new ArrayList<Part>();
        if (!open.nothing() || !open.seen().isEmpty()) {
            parts.add(sums(lang, month, open));
        }
        parts.add(paging.of(lang, open.cash(), page, PAGE, SettlementDesk.BOOK + "?month=" + month + "&page={page}")
                .part(rows -> cashView.table(lang, "book.cash", rows)));
        parts.add(Part.table(payouts(lang, open.payouts())));
        if (!open.nothing()) {
            parts.add(saying(lang, month, open, typed, problems));
        }
        var approvable = open.approvable(staff);
        if (decides(staff) && !approvable.isEmpty()) {
            parts.add(approving(lang, month, approvable.size()));
        }
        parts.add(months(lang));
        return desk.page(request, lang, staff, "book", SettlementDesk.BOOK, problems, notices, parts);
    }

    private static String name(Lang lang, YearMonth month) {
        return JapaneseDates.month(month).in(lang);
    }

    private Part sums(Lang lang, YearMonth month, Open open) {
        return new Part(
                desk.text(lang, "book.of", name(lang, month)),
                "",
                List.of(
                        stat(lang, "book.cash", open.cashYen()),
                        stat(lang, "book.payouts", open.payoutYen()),
                        new Stat(
                                desk.text(lang, "book.waiting"),
                                JapaneseNumbers.inTable(open.seen().size()),
                                desk.text(lang, "items"))),
                null,
                null,
                List.of(),
                List.of(),
                null,
                true);
    }

    private Stat stat(Lang lang, String key, long yen) {
        return new Stat(desk.text(lang, key), JapaneseNumbers.inTable(yen), desk.text(lang, "yen.unit"));
    }

    private Table payouts(Lang lang, List<ExpectedPayout> payouts) {
        return Table.cards(
                desk.text(lang, "book.payouts"),
                List.of(
                        new Table.Column(desk.text(lang, "paidOn")),
                        new Table.Column(desk.text(lang, "provider")),
                        new Table.Column(desk.text(lang, "period")),
                        Table.Column.number(desk.text(lang, "net")),
                        new Table.Column(desk.text(lang, "bank"))),
                payouts.stream()
                        .map(payout -> new Table.Row(List.of(
                                Fields.cell(JapaneseDates.date(payout.period().paidOn(), lang)),
                                Table.Cell.link(payout.provider().name().in(lang), PayoutView.address(payout)),
                                Fields.cell(PostingView.period(lang, payout.period())),
                                Fields.yen(lang, payout.net()),
                                Table.Cell.tags(payoutView.tag(lang, payout)))))
                        .toList());
    }

    private Part saying(Lang lang, YearMonth month, Open open, String typed, List<Problem> problems) {
        var items = open.cash().size() + open.payouts().size();
        return Part.forms(
                desk.text(lang, "book.saw"),
                desk.text(lang, "book.saw.lead", items),
                new Form(
                        "",
                        SettlementDesk.BOOK,
                        false,
                        Map.of("month", month.toString()),
                        List.of(fields.text(lang, "bookWords", "bookWords", typed, TextField.Kind.TEXT, problems)),
                        Button.primary(desk.text(lang, "book.saw.yes", items))));
    }

    private Part approving(Lang lang, YearMonth month, int items) {
        return Part.forms(
                desk.text(lang, "approveAll"),
                desk.text(lang, "book.approve.lead", items),
                new Form(
                        "",
                        SettlementDesk.BOOK + "/approve",
                        false,
                        Map.of("month", month.toString()),
                        List.of(),
                        Button.primary(desk.text(lang, "book.approve.yes", items))));
    }

    private Part months(Lang lang) {
        var now = YearMonth.from(desk.today());
        return Part.links(IntStream.range(0, MONTHS)
                .mapToObj(now::minusMonths)
                .map(month -> new Link(
                        desk.text(lang, "book.of", name(lang, month)), SettlementDesk.BOOK + "?month=" + month))
                .toList());
    }
}
