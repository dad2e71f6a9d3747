package jp.tenohira.payments.settlement.days;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.tenohira.payments.Taking;
import jp.tenohira.payments.settlement.journal.EntryKind;
import jp.tenohira.payments.settlement.journal.Ledger;
import jp.tenohira.payments.settlement.journal.Line;
import jp.tenohira.payments.settlement.journal.NewEntry;
import jp.tenohira.payments.settlement.payouts.PayoutProviders;
import jp.tenohira.payments.settlement.payouts.Provider;

/** The entries of a day: one of revenue for each account, and one for the cash that went to the bank. Knows no database. */
final class DayEntries {

    private final DayFacts facts;
    private final Map<String, String> accountOfFee;
    private final PayoutProviders.Known providers;

    DayEntries(DayFacts facts, Map<String, String> accountOfFee, PayoutProviders.Known providers) {
        this.facts = facts;
        this.accountOfFee = accountOfFee;
        this.providers = providers;
    }

    List<NewEntry> all() {
        var byAccount = new TreeMap<String, Map<Line.Origin, Long>>();
        for (var taking : facts.takings()) {
            byAccount
                    .computeIfAbsent(accountOfFee.getOrDefault(taking.feeKind(), ""), _ -> new LinkedHashMap<>())
                    .merge(origin(taking), taking.yen(), Long::sum);
        }
        var entries = new ArrayList<NewEntry>();
        byAccount.forEach((account, sums) -> {
            var lines = new ArrayList<Line>();
            sums.forEach((origin, yen) -> {
                held(origin, yen, lines);
                Line.credit(Ledger.REVENUE, account, yen, origin).forEach(lines::add);
            });
            if (!lines.isEmpty()) {
                entries.add(new NewEntry(EntryKind.REVENUE, account, lines));
            }
        });
        deposit(entries);
        return entries;
    }

    private void held(Line.Origin origin, long yen, List<Line> lines) {
        var taking = like(origin);
        var held = switch (taking.tender()) {
            case CASH -> Line.debit(Ledger.CASH, "", yen, origin);
            case OTHER -> Line.debit(Ledger.UNASSIGNED, "", yen, origin);
            case CARD, E_MONEY, QR ->
                Line.debit(
                        Ledger.RECEIVABLE,
                        providers.of(taking).map(Provider::code).orElseThrow(),
                        yen,
                        origin);
        };
        held.forEach(lines::add);
    }

    private void deposit(List<NewEntry> entries) {
        var lines = new ArrayList<Line>();
        var cash = origin("", "CASH", "");
        facts.slips()
                .forEach(slip -> Line.debit(Ledger.IN_TRANSIT, slip.number(), slip.yen(), cash)
                        .forEach(lines::add));
        Line.credit(Ledger.CASH, "", facts.cash(), cash).forEach(lines::add);
        Line.debit(Ledger.OVER_SHORT, "", facts.cash() - facts.deposited(), cash)
                .forEach(lines::add);
        if (!lines.isEmpty()) {
            entries.add(new NewEntry(EntryKind.DEPOSIT, "", lines));
        }
    }

    private Line.Origin origin(Taking taking) {
        return origin(taking.feeKind(), taking.tender().name(), taking.brand());
    }

    private Line.Origin origin(String feeKind, String tender, String brand) {
        var of = facts.of();
        return new Line.Origin(feeKind, tender, brand, of.section(), of.facility(), of.day());
    }

    private Taking like(Line.Origin origin) {
        return facts.takings().stream()
                .filter(taking -> origin(taking).equals(origin))
                .findFirst()
                .orElseThrow();
    }
}
