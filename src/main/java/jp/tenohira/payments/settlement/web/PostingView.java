package jp.tenohira.payments.settlement.web;

import static jp.tenohira.payments.settlement.web.Fields.cell;
import static jp.tenohira.payments.settlement.web.Fields.yen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.settlement.accounts.RevenueAccounts;
import jp.tenohira.payments.settlement.cash.CashDeposits;
import jp.tenohira.payments.settlement.days.Day;
import jp.tenohira.payments.settlement.journal.Entry;
import jp.tenohira.payments.settlement.journal.EntryNumber;
import jp.tenohira.payments.settlement.journal.Journal;
import jp.tenohira.payments.settlement.journal.Ledger;
import jp.tenohira.payments.settlement.journal.Line;
import jp.tenohira.payments.settlement.journal.Posting;
import jp.tenohira.payments.settlement.journal.Posting.Subject;
import jp.tenohira.payments.settlement.journal.Side;
import jp.tenohira.payments.settlement.naming.CodeNames.Named;
import jp.tenohira.payments.settlement.pages.SettlementPage.Form;
import jp.tenohira.payments.settlement.pages.SettlementPage.Part;
import jp.tenohira.payments.settlement.payouts.ExpectedPayout;
import jp.tenohira.payments.settlement.payouts.PayoutCalendar;
import jp.tenohira.payments.settlement.payouts.PayoutCalendar.Period;
import jp.tenohira.payments.settlement.payouts.PayoutProviders;
import jp.tenohira.payments.settlement.payouts.PayoutReceipts;
import jp.tenohira.payments.settlement.payouts.Payouts;
import jp.tenohira.payments.settlement.payouts.Provider;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.SummaryList;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.fields.TextField;
import org.springframework.stereotype.Component;

/** What was posted of a subject, what was decided, and when its cashless money is paid. */
@Component
public class PostingView {

    private final SettlementDesk desk;
    private final Fields fields;
    private final Journal journal;
    private final RevenueAccounts accounts;
    private final PayoutProviders providers;
    private final Payouts payouts;
    private final PayoutReceipts receipts;
    private final CashDeposits deposits;

    PostingView(
            SettlementDesk desk,
            Fields fields,
            Journal journal,
            RevenueAccounts accounts,
            PayoutProviders providers,
            Payouts payouts,
            PayoutReceipts receipts,
            CashDeposits deposits) {
        this.desk = desk;
        this.fields = fields;
        this.journal = journal;
        this.accounts = accounts;
        this.providers = providers;
        this.payouts = payouts;
        this.receipts = receipts;
        this.deposits = deposits;
    }

    /** @param at the address below which {@code /approve} and {@code /send-back} are */
    public List<Form> decide(
            Lang lang, Staff staff, Posting posting, String at, Map<String, String> asked, List<Problem> problems) {
        if (posting.postedBy().equals(staff.id())) {
            return List.of();
        }
        var which = Map.of("posting", posting.id().toString());
        return List.of(
                new Form("", at + "/approve", false, which, List.of(), Button.primary(desk.text(lang, "approve.yes"))),
                new Form(
                        desk.text(lang, "sendBack"),
                        at + "/send-back",
                        false,
                        which,
                        List.of(fields.text(
                                lang, "why", "why", asked.getOrDefault("why", ""), TextField.Kind.TEXT, problems)),
                        Button.danger(desk.text(lang, "sendBack.yes"))));
    }

    /** The entries of every round and the history; nothing while nothing was posted. */
    public List<Part> entries(Lang lang, Subject subject) {
        var rounds = journal.rounds(subject);
        if (rounds.isEmpty()) {
            return List.of();
        }
        var rows = new ArrayList<Table.Row>();
        var named = desk.names(lang, subject.day());
        for (var round : rounds) {
            journal.entries(round.id()).forEach(entry -> rows.addAll(rows(lang, named, entry)));
        }
        return List.of(
                Part.table(Table.cards(
                        desk.text(lang, "entries"),
                        List.of(
                                new Table.Column(desk.text(lang, "entry.number")),
                                new Table.Column(desk.text(lang, "entry.kind")),
                                new Table.Column(desk.text(lang, "entry.bookedOn")),
                                new Table.Column(desk.text(lang, "entry.ledger")),
                                Table.Column.number(Side.DEBIT.label().in(lang)),
                                Table.Column.number(Side.CREDIT.label().in(lang))),
                        rows)),
                Part.table(history(lang, rounds)));
    }

    private List<Table.Row> rows(Lang lang, Named named, Entry entry) {
        var rows = new ArrayList<Table.Row>();
        var chart = accounts.of(FiscalYear.of(entry.bookedOn()));
        for (var line : entry.lines()) {
            var account = chart.get(line.account());
            var what = line.ledger() == Ledger.REVENUE && account != null
                    ? account.code() + " " + account.setsu()
                    : named.provider(line.account());
            rows.add(new Table.Row(List.of(
                    cell(entry.number().toString()),
                    cell(kind(lang, entry)),
                    cell(JapaneseDates.date(entry.bookedOn(), lang)),
                    ledger((line.ledger().label().in(lang) + " " + what + " " + of(named, line)).strip(), entry, line),
                    line.side() == Side.DEBIT ? yen(lang, line.yen()) : cell(""),
                    line.side() == Side.CREDIT ? yen(lang, line.yen()) : cell(""))));
        }
        return rows;
    }

    /** From an account's line to all of that account. */
    private static Table.Cell ledger(String words, Entry entry, Line line) {
        return line.ledger() == Ledger.REVENUE
                ? Table.Cell.link(
                        words,
                        SettlementDesk.ENTRIES + "?account=" + line.account() + "&year="
                                + entry.number().fiscalYear())
                : cell(words);
    }

    private String kind(Lang lang, Entry entry) {
        var label = entry.kind().label().in(lang);
        return entry.reverses()
                .map(EntryNumber::toString)
                .map(number -> desk.text(lang, "entry.reverses", label, number))
                .orElse(label);
    }

    private static String of(Named named, Line line) {
        var of = line.of();
        return of.feeKind().isEmpty() && of.brand().isEmpty()
                ? ""
                : "(" + (named.feeKind(of.feeKind()) + " " + of.brand()).strip() + ")";
    }

    private Table history(Lang lang, List<Posting> rounds) {
        var rows = new ArrayList<Table.Row>();
        for (var round : rounds) {
            rows.add(new Table.Row(List.of(
                    cell(JapaneseDates.dateTime(round.postedAt(), lang)),
                    cell(desk.text(lang, "history.posted", round.round())),
                    cell(round.postedName()),
                    cell(round.reason()))));
            round.decision()
                    .ifPresent(decision -> rows.add(new Table.Row(List.of(
                            cell(JapaneseDates.dateTime(decision.at(), lang)),
                            cell(desk.text(lang, "verdict." + decision.verdict())),
                            cell(decision.by()),
                            cell(decision.reason())))));
        }
        return Table.cards(
                desk.text(lang, "history"),
                List.of(
                        new Table.Column(desk.text(lang, "history.at")),
                        new Table.Column(desk.text(lang, "history.what")),
                        new Table.Column(desk.text(lang, "history.by")),
                        new Table.Column(desk.text(lang, "reason"))),
                rows);
    }

    /** Whether the bank has credited the day's cash; nothing while none went to it. */
    public List<SummaryList.Row> cash(Lang lang, Day day) {
        var of = day.of();
        return deposits
                .of(of.section(), of.facility(), of.day())
                .map(found -> new SummaryList.Row(
                        desk.text(lang, "cash.bank"),
                        desk.text(
                                lang,
                                "cash.bank.state",
                                desk.word(lang, found.state(desk.today())),
                                JapaneseNumbers.inTable(found.deposit().net()),
                                JapaneseDates.date(found.deposit().dueOn(), lang))))
                .stream()
                .toList();
    }

    private record Paid(Provider provider, Period period) {}

    /** When each provider pays the day's cashless money, and whether the bank has credited it. */
    public List<Part> payouts(Lang lang, Day day) {
        var known = providers.known();
        var sums = new LinkedHashMap<Paid, Long>();
        for (var taking : day.facts().takings()) {
            known.of(taking)
                    .ifPresent(provider -> sums.merge(
                            new Paid(provider, PayoutCalendar.of(provider, taking.day())), taking.yen(), Long::sum));
        }
        if (sums.isEmpty()) {
            return List.of();
        }
        return List.of(Part.table(Table.cards(
                desk.text(lang, "expected"),
                List.of(
                        new Table.Column(desk.text(lang, "provider")),
                        new Table.Column(desk.text(lang, "period")),
                        new Table.Column(desk.text(lang, "paidOn")),
                        Table.Column.number(desk.text(lang, "amount")),
                        new Table.Column(desk.text(lang, "bank"))),
                sums.entrySet().stream()
                        .map(sum -> new Table.Row(List.of(
                                cell(sum.getKey().provider().name().in(lang)),
                                cell(period(lang, sum.getKey().period())),
                                cell(JapaneseDates.date(sum.getKey().period().paidOn(), lang)),
                                yen(lang, sum.getValue()),
                                cell(bank(lang, sum.getKey())))))
                        .toList())));
    }

    public static String period(Lang lang, Period period) {
        return JapaneseDates.date(period.from(), lang) + "–" + JapaneseDates.date(period.to(), lang);
    }

    private String bank(Lang lang, Paid paid) {
        return payouts.of(paid.provider().code(), paid.period().to())
                .map(payout -> state(lang, payout))
                .orElseGet(() -> desk.text(lang, "payout.EXPECTED"));
    }

    public String state(Lang lang, ExpectedPayout payout) {
        return desk.word(lang, receipts.state(payout, desk.today()));
    }
}
