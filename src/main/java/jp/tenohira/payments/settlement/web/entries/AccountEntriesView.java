package jp.tenohira.payments.settlement.web.entries;

import static jp.tenohira.payments.settlement.web.Fields.cell;
import static jp.tenohira.payments.settlement.web.Fields.yen;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.Tender;
import jp.tenohira.payments.pages.ListPage;
import jp.tenohira.payments.settlement.accounts.Account;
import jp.tenohira.payments.settlement.accounts.RevenueAccounts;
import jp.tenohira.payments.settlement.days.TillDay;
import jp.tenohira.payments.settlement.journal.AccountEntries;
import jp.tenohira.payments.settlement.journal.AccountEntries.Asked;
import jp.tenohira.payments.settlement.journal.AccountEntries.Posted;
import jp.tenohira.payments.settlement.naming.CodeNames.Named;
import jp.tenohira.payments.settlement.web.SettlementDesk;
import jp.tenohira.ui.components.Pager;
import jp.tenohira.ui.components.Stat;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.fields.ChoiceField;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.Option;
import org.springframework.stereotype.Component;

/** Lines of an account, each with the way to its day and, of fees paid online, to the payment and its application. */
@Component
class AccountEntriesView {

    private static final int PAGE = 50;
    private static final int YEARS_BACK = 5;

    private final SettlementDesk desk;
    private final AccountEntries entries;
    private final RevenueAccounts accounts;

    AccountEntriesView(SettlementDesk desk, AccountEntries entries, RevenueAccounts accounts) {
        this.desk = desk;
        this.entries = entries;
        this.accounts = accounts;
    }

    ListPage page(HttpServletRequest request, Lang lang, Staff staff, Asked asked, int page) {
        var sum = entries.sum(asked);
        var chart = accounts.of(new FiscalYear(asked.fiscalYear()));
        var account = chart.get(asked.account());
        var title = account == null
                ? desk.text(lang, "accountEntries")
                : desk.text(lang, "accountEntries.of", account.code() + " " + account.setsu());
        var pages = (int) Math.max(1, (sum.lines() + PAGE - 1) / PAGE);
        var shown = entries.page(asked, (page - 1L) * PAGE, PAGE);
        return new ListPage(
                desk.frame(request, lang, staff, title),
                desk.under(lang, "days", SettlementDesk.PATH, title),
                List.of(),
                desk.text(lang, "accountEntries.lead"),
                SettlementDesk.ENTRIES,
                Map.of(),
                fields(lang, asked, chart),
                desk.text(lang, "accountEntries.search"),
                sum.lines() == 0
                        ? List.of()
                        : List.of(new Stat(
                                desk.text(lang, "accountEntries.sum"),
                                JapaneseNumbers.inTable(sum.yen(), lang),
                                desk.text(lang, "yen.unit"))),
                table(lang, staff, chart, shown),
                desk.text(lang, "accountEntries.none"),
                new Pager(
                        page,
                        pages,
                        SettlementDesk.ENTRIES + "?year=" + asked.fiscalYear() + "&account=" + asked.account()
                                + "&page={page}",
                        desk.text(
                                lang,
                                "accountEntries.summary",
                                JapaneseNumbers.inTable(sum.lines(), lang),
                                JapaneseNumbers.inTable((page - 1L) * PAGE + 1, lang),
                                JapaneseNumbers.inTable((page - 1L) * PAGE + shown.size(), lang))),
                List.of());
    }

    private List<Field> fields(Lang lang, Asked asked, Map<String, Account> chart) {
        var years = new ArrayList<Option>();
        var now = FiscalYear.of(desk.today()).year();
        for (int back = 0; back <= YEARS_BACK; back++) {
            years.add(new Option(
                    Integer.toString(now - back),
                    new FiscalYear(now - back).name().in(lang)));
        }
        var all = new ArrayList<Option>();
        all.add(new Option("", desk.text(lang, "accountEntries.all")));
        chart.values().forEach(account -> all.add(new Option(account.code(), account.code() + " " + account.setsu())));
        return List.of(
                new ChoiceField(
                        "year",
                        "year",
                        desk.text(lang, "fiscalYear"),
                        null,
                        null,
                        false,
                        years,
                        Integer.toString(asked.fiscalYear())),
                new ChoiceField(
                        "account", "account", desk.text(lang, "account"), null, null, false, all, asked.account()));
    }

    private Table table(Lang lang, Staff staff, Map<String, Account> chart, List<Posted> lines) {
        var named = desk.names(lang);
        return Table.cards(
                desk.text(lang, "entries"),
                List.of(
                        new Table.Column(desk.text(lang, "entry.number")),
                        new Table.Column(desk.text(lang, "entry.bookedOn")),
                        new Table.Column(desk.text(lang, "account")),
                        new Table.Column(desk.text(lang, "accountEntries.day")),
                        new Table.Column(desk.text(lang, "feeKind")),
                        Table.Column.number(desk.text(lang, "amount")),
                        new Table.Column(desk.text(lang, "accountEntries.origin"))),
                lines.stream().map(line -> row(lang, staff, chart, named, line)).toList());
    }

    private Table.Row row(Lang lang, Staff staff, Map<String, Account> chart, Named named, Posted line) {
        var account = chart.get(line.account());
        return new Table.Row(List.of(
                cell(line.entry() + " " + line.kind().label().in(lang)),
                cell(JapaneseDates.date(line.bookedOn(), lang)),
                cell(account == null ? line.account() : account.code() + " " + account.setsu()),
                day(lang, staff, named, line),
                cell((named.feeKind(line.feeKind()) + " " + tender(lang, line) + " " + line.brand()).strip()),
                yen(lang, line.yen()),
                payment(staff, line)));
    }

    private static String tender(Lang lang, Posted line) {
        return line.tender().isEmpty()
                ? ""
                : Tender.valueOf(line.tender()).label().in(lang);
    }

    private static Table.Cell day(Lang lang, Staff staff, Named named, Posted line) {
        var words = named.facility(line.place()) + " " + JapaneseDates.dayAndWeekday(line.day(), lang);
        return line.section().equals(staff.section())
                ? Table.Cell.link(words, SettlementDesk.address(new TillDay(line.section(), line.place(), line.day())))
                : cell(words);
    }

    /** For whoever may see the application. */
    private static Table.Cell payment(Staff staff, Posted line) {
        return line.origin().isEmpty() || !staff.sees(line.section())
                ? cell(line.origin())
                : Table.Cell.link(line.origin(), "/staff/payments/" + line.origin());
    }
}
