package jp.tenohira.payments.settlement.web.office;

import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.settlement.accounts.RevenueAccounts;
import jp.tenohira.payments.settlement.bank.BankReceipts.State;
import jp.tenohira.payments.settlement.cash.CashDeposits;
import jp.tenohira.payments.settlement.cash.CashDeposits.Standing;
import jp.tenohira.payments.settlement.days.Day;
import jp.tenohira.payments.settlement.days.Days;
import jp.tenohira.payments.settlement.days.looking.Sightings;
import jp.tenohira.payments.settlement.journal.Journal;
import jp.tenohira.payments.settlement.journal.JournalReading;
import jp.tenohira.payments.settlement.pages.SettlementPage.Form;
import jp.tenohira.payments.settlement.pages.SettlementPage.Part;
import jp.tenohira.payments.settlement.web.Beginning;
import jp.tenohira.payments.settlement.web.Fields;
import jp.tenohira.payments.settlement.web.SettlementDesk;
import jp.tenohira.payments.settlement.web.days.DayView;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.Table;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Months: what is still open in one, and its closing. */
@Controller
class MonthsController {

    private static final int MONTHS_BACK = 24;

    private final SettlementDesk desk;
    private final Days days;
    private final CashDeposits cash;
    private final CashView cashView;
    private final Sightings sightings;
    private final Journal journal;
    private final JournalReading reading;
    private final RevenueAccounts accounts;
    private final Beginning beginning;
    private final AuditTrail audit;

    MonthsController(
            SettlementDesk desk,
            Days days,
            CashDeposits cash,
            CashView cashView,
            Sightings sightings,
            Journal journal,
            JournalReading reading,
            RevenueAccounts accounts,
            Beginning beginning,
            AuditTrail audit) {
        this.desk = desk;
        this.days = days;
        this.cash = cash;
        this.cashView = cashView;
        this.sightings = sightings;
        this.journal = journal;
        this.reading = reading;
        this.accounts = accounts;
        this.beginning = beginning;
        this.audit = audit;
    }

    @GetMapping(SettlementDesk.MONTHS)
    ModelAndView page(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String done) {
        desk.mustAccount(staff);
        return shown(request, lang, staff, desk.month(month), done, List.of());
    }

    /** Closes a month in which no day is open; nothing is posted into it afterwards. */
    @PostMapping(SettlementDesk.MONTHS)
    ModelAndView close(
            HttpServletRequest request, Lang lang, Staff staff, @RequestParam(defaultValue = "") String month) {
        if (!desk.closesMonths(staff)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var wanted = desk.month(month);
        var why = inTheWay(lang, wanted, open(wanted), openCash(wanted));
        if (why.isEmpty()) {
            why = journal.close(wanted, staff).map(refused -> desk.sentence(lang, refused)).stream()
                    .toList();
        }
        if (!why.isEmpty()) {
            return shown(
                    request,
                    lang,
                    staff,
                    wanted,
                    "",
                    why.stream().map(sentence -> new Problem("main", sentence)).toList());
        }
        audit.record(staff, "settlement.month-closed", wanted.toString(), Map.of());
        return new ModelAndView("redirect:" + SettlementDesk.MONTHS + "?month=" + wanted + "&done=month");
    }

    /** Everything that keeps the month open, in sentences. */
    private List<String> inTheWay(Lang lang, YearMonth month, List<Day> days, List<Standing> cash) {
        var sentences = new ArrayList<String>();
        beginning.notBegun(lang, month.atEndOfMonth()).ifPresent(sentences::add);
        if (!days.isEmpty()) {
            sentences.add(desk.text(lang, "refused.openDays", days.size()));
        }
        if (!cash.isEmpty()) {
            sentences.add(desk.text(lang, desk.byBook() ? "refused.openCash.book" : "refused.openCash", cash.size()));
        }
        return sentences;
    }

    /** Cash that the bank should have credited and has not, or whose receipt nobody approved; what is on its way in time does not count. */
    private List<Standing> openCash(YearMonth month) {
        return inTransit(month).stream().filter(day -> day.open(desk.today())).toList();
    }

    private List<Standing> inTransit(YearMonth month) {
        return cash.within(month.atDay(1), month.atEndOfMonth()).stream()
                .filter(day -> day.state(desk.today()) != State.RECEIVED)
                .toList();
    }

    /** Every section's days that are not settled. */
    private List<Day> open(YearMonth month) {
        var found = days.within(month.atDay(1), month.atEndOfMonth(), _ -> true);
        sightings.note(found);
        return found.stream().filter(day -> day.state().open()).toList();
    }

    private ModelAndView shown(
            HttpServletRequest request, Lang lang, Staff staff, YearMonth month, String done, List<Problem> problems) {
        var closed = new HashSet<>(reading.closedMonths());
        var open = open(month);
        var inTheWay = inTheWay(lang, month, open, openCash(month));
        var notices = new ArrayList<>(desk.done(lang, done));
        var parts = new ArrayList<Part>();
        if (closed.contains(month)) {
            notices.add(Notice.info(desk.text(lang, "month.isClosed", name(lang, month)), ""));
        } else if (!month.atEndOfMonth().isBefore(desk.today())) {
            notices.add(Notice.info(desk.text(lang, "refused.monthNotOver", name(lang, month)), ""));
        } else if (!inTheWay.isEmpty()) {
            inTheWay.forEach(sentence -> notices.add(Notice.warning(sentence, "")));
            if (desk.byBook()) {
                parts.add(Part.links(List.of(new Link(
                        desk.text(lang, "book.of", name(lang, month)), SettlementDesk.BOOK + "?month=" + month))));
            }
        } else if (desk.closesMonths(staff)) {
            parts.add(Part.forms(
                    "",
                    "",
                    new Form(
                            "",
                            SettlementDesk.MONTHS,
                            false,
                            Map.of("month", month.toString()),
                            List.of(),
                            Button.primary(desk.text(lang, "month.yes", name(lang, month))))));
        }
        parts.add(Part.links(List.of(new Link(
                desk.text(lang, closed.contains(month) ? "month.paper" : "month.draft", name(lang, month)),
                SettlementDesk.MONTHS + "/paper?month=" + month))));
        parts.add(Part.table(openDays(lang, month, open)));
        var inTransit = inTransit(month);
        if (!inTransit.isEmpty()) {
            parts.add(Part.table(cashView.table(lang, "month.cash", inTransit)));
        }
        parts.add(Part.table(months(lang, closed)));
        return desk.page(request, lang, staff, "months", SettlementDesk.MONTHS, problems, notices, parts);
    }

    private static String name(Lang lang, YearMonth month) {
        return JapaneseDates.month(month).in(lang);
    }

    private Table openDays(Lang lang, YearMonth month, List<Day> open) {
        var named = desk.names(lang, month.atEndOfMonth());
        return Table.cards(
                desk.text(lang, "month.open", name(lang, month)),
                List.of(
                        new Table.Column(desk.text(lang, "day")),
                        new Table.Column(desk.text(lang, "section")),
                        new Table.Column(desk.text(lang, "facility")),
                        new Table.Column(desk.text(lang, "state"))),
                open.stream()
                        .map(day -> new Table.Row(List.of(
                                Fields.cell(JapaneseDates.dayAndWeekday(day.of().day(), lang)),
                                Fields.cell(named.section(day.of().section())),
                                Fields.cell(named.facility(day.of().facility())),
                                new Table.Cell("", null, List.of(DayView.tag(day.state(), lang))))))
                        .toList());
    }

    private Table months(Lang lang, HashSet<YearMonth> closed) {
        var rows = new ArrayList<Table.Row>();
        var month = YearMonth.from(desk.today());
        var first = accounts.begins().map(YearMonth::from).orElse(month);
        for (int back = 0; back < MONTHS_BACK && !month.minusMonths(back).isBefore(first); back++) {
            var one = month.minusMonths(back);
            rows.add(new Table.Row(List.of(
                    Table.Cell.link(name(lang, one), SettlementDesk.MONTHS + "?month=" + one),
                    Fields.cell(desk.text(lang, closed.contains(one) ? "month.closed" : "month.notClosed")))));
        }
        return new Table(
                desk.text(lang, "months"),
                List.of(new Table.Column(desk.text(lang, "month")), new Table.Column(desk.text(lang, "state"))),
                rows);
    }
}
