package jp.tenohira.payments.settlement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.Text;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.DailySettlement;
import jp.tenohira.payments.Till;
import jp.tenohira.payments.settlement.accounts.Account;
import jp.tenohira.payments.settlement.accounts.AccountTables;
import jp.tenohira.payments.settlement.accounts.FeeAccount;
import jp.tenohira.payments.settlement.accounts.RevenueAccounts;
import jp.tenohira.payments.settlement.cash.CashDeposits;
import jp.tenohira.payments.settlement.cash.CashDeposits.Standing;
import jp.tenohira.payments.settlement.days.Closings;
import jp.tenohira.payments.settlement.days.Day;
import jp.tenohira.payments.settlement.days.Days;
import jp.tenohira.payments.settlement.days.Reason;
import jp.tenohira.payments.settlement.days.Slip;
import jp.tenohira.payments.settlement.days.Slips;
import jp.tenohira.payments.settlement.days.TillDay;
import jp.tenohira.payments.settlement.journal.Journal;
import jp.tenohira.payments.settlement.notices.BankNotices;
import jp.tenohira.payments.settlement.notices.NoticeProblem;
import jp.tenohira.payments.settlement.papers.Papers;
import jp.tenohira.payments.settlement.payouts.PayoutProviders;
import jp.tenohira.payments.settlement.payouts.Payouts;
import jp.tenohira.payments.settlement.payouts.Provider;
import jp.tenohira.payments.settlement.payouts.ProviderDefinition;
import jp.tenohira.sheets.Sheet;
import jp.tenohira.sheets.TableProblem;
import org.springframework.stereotype.Component;

@Component
class SettlementDoor implements DailySettlement {

    private final RevenueAccounts accounts;
    private final PayoutProviders providers;
    private final Days days;
    private final Slips slips;
    private final Closings closings;
    private final Journal journal;
    private final Papers papers;
    private final Payouts payouts;
    private final CashDeposits cash;
    private final BankNotices notices;

    SettlementDoor(
            RevenueAccounts accounts,
            PayoutProviders providers,
            Days days,
            Slips slips,
            Closings closings,
            Journal journal,
            Papers papers,
            Payouts payouts,
            CashDeposits cash,
            BankNotices notices) {
        this.accounts = accounts;
        this.providers = providers;
        this.days = days;
        this.slips = slips;
        this.closings = closings;
        this.journal = journal;
        this.papers = papers;
        this.payouts = payouts;
        this.cash = cash;
        this.notices = notices;
    }

    @Override
    public boolean isEmpty() {
        return accounts.begins().isEmpty();
    }

    @Override
    public Optional<Text> chart(Sheet sheet, String by) {
        return this.<Account>kept(AccountTables.chart(sheet), found -> accounts.add(found, by));
    }

    @Override
    public Optional<Text> fees(Sheet sheet, String by) {
        var known = accounts.known();
        return this.<FeeAccount>kept(
                AccountTables.fees(sheet, day -> known.chart(day).keySet()), found -> accounts.assign(found, by));
    }

    private <T> Optional<Text> kept(Outcome<List<T>, List<TableProblem>> read, Consumer<List<T>> keep) {
        return switch (read) {
            case Outcome.Accepted<List<T>, List<TableProblem>>(var found) -> {
                keep.accept(found);
                yield Optional.empty();
            }
            case Outcome.Refused<List<T>, List<TableProblem>>(var problems) ->
                Optional.of(problems.getFirst().sentence());
        };
    }

    @Override
    public Optional<Text> provider(String yaml, LocalDate since, String by) {
        return switch (ProviderDefinition.read(yaml)) {
            case Outcome.Accepted<Provider, List<ProviderDefinition.Wrong>>(var provider) -> {
                providers.add(provider, since, yaml, by);
                yield Optional.empty();
            }
            case Outcome.Refused<Provider, List<ProviderDefinition.Wrong>>(var why) ->
                Optional.of(why.getFirst().sentence());
        };
    }

    @Override
    public List<OpenDay> open(LocalDate from, LocalDate to) {
        return days.within(from, to, _ -> true).stream()
                .filter(day -> !day.absent() && day.standing().isEmpty())
                .map(SettlementDoor::open)
                .toList();
    }

    private static OpenDay open(Day day) {
        var of = day.of();
        return new OpenDay(
                new Till(of.section(), of.facility()), of.day(), day.facts().cash());
    }

    private static TillDay of(OpenDay day) {
        return new TillDay(day.till().section(), day.till().facility(), day.day());
    }

    @Override
    public void slip(OpenDay of, String number, long yen, String by) {
        slips.put(new Slip(of(of), number, yen, of.day()), Slips.Source.TYPED, by);
    }

    @Override
    public void explain(OpenDay of, String words, Staff by) {
        days.of(of(of))
                .differences()
                .forEach(judged -> closings.explain(of(of), judged.difference(), Reason.CHANGE_GIVEN, words, by));
    }

    @Override
    public boolean close(OpenDay of, Staff by) {
        return closings.close(of(of), by) instanceof Outcome.Accepted;
    }

    @Override
    public boolean approve(OpenDay of, Staff by) {
        return journal.last(of(of).subject())
                .filter(posting -> papers.approve(posting.id(), by) instanceof Outcome.Accepted)
                .isPresent();
    }

    @Override
    public List<Due> due(LocalDate from, LocalDate to) {
        return payouts.due(from, to).stream()
                .map(payout -> new Due(payout.provider().code(), payout.period().paidOn(), payout.net()))
                .toList();
    }

    @Override
    public List<Cash> inTransit(LocalDate from, LocalDate to) {
        return cash.within(from, to).stream()
                .filter(day -> day.receipt().isEmpty())
                .map(Standing::deposit)
                .map(deposit -> new Cash(
                        new Till(deposit.subject().section(), deposit.subject().place()),
                        deposit.subject().day(),
                        deposit.depositedOn(),
                        deposit.net()))
                .toList();
    }

    @Override
    public Optional<Text> bankFile(String name, byte[] content, Staff by) {
        return notices.take(name, content, by)
                        instanceof Outcome.Refused<BankNotices.Taken, List<NoticeProblem>>(var problems)
                ? Optional.of(problems.getFirst().sentence())
                : Optional.empty();
    }
}
