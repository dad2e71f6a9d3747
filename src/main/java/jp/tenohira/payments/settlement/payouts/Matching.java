package jp.tenohira.payments.settlement.payouts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.tenohira.payments.settlement.bank.BankDays;
import jp.tenohira.payments.settlement.bank.Credit;
import jp.tenohira.payments.settlement.bank.PayerNames;
import jp.tenohira.payments.settlement.bank.Sums;

/**
 * Finds which credits are which payouts: by the payer's name, within the days of the contract, to the yen. A payout may come in up to three
 * credits, and a credit may hold up to three payouts. What fits in two ways is left to people.
 */
public final class Matching {

    private static final int MOST_PARTS = 3;

    private Matching() {}

    /** Payouts and the credits that make them up: one of either, at least. */
    public record Match(List<ExpectedPayout> payouts, List<Credit> credits) {}

    public static List<Match> of(Collection<ExpectedPayout> expected, Collection<Credit> credits) {
        var open = new ArrayList<>(expected.stream()
                .filter(payout -> payout.net() > 0)
                .sorted(Comparator.comparing(payout -> payout.period().paidOn()))
                .toList());
        var left = new ArrayList<>(credits.stream()
                .sorted(Comparator.comparing(Credit::day).thenComparing(Credit::reference))
                .toList());
        var matches = new ArrayList<Match>();
        // One to one first, so that a sum by chance takes nothing from what fits by itself.
        for (int parts = 1; parts <= MOST_PARTS; parts++) {
            for (var payout : List.copyOf(open)) {
                var candidates =
                        left.stream().filter(credit -> fits(payout, credit)).toList();
                var found = Sums.of(candidates, parts, payout.net(), Credit::yen);
                if (found.size() == 1 || parts == 1 && !found.isEmpty() && alike(found)) {
                    take(new Match(List.of(payout), found.getFirst()), open, left, matches);
                }
            }
        }
        for (var credit : List.copyOf(left)) {
            for (int parts = 2; parts <= MOST_PARTS && left.contains(credit); parts++) {
                var candidates =
                        open.stream().filter(payout -> fits(payout, credit)).toList();
                var found = Sums.of(candidates, parts, credit.yen(), ExpectedPayout::net);
                if (found.size() == 1) {
                    take(new Match(found.getFirst(), List.of(credit)), open, left, matches);
                }
            }
        }
        return matches;
    }

    /** Credits of the same amount are as good as each other: the earliest is taken. */
    private static boolean alike(List<List<Credit>> found) {
        Set<Long> amounts = new HashSet<>();
        found.forEach(one -> amounts.add(one.getFirst().yen()));
        return amounts.size() == 1;
    }

    private static void take(Match match, List<ExpectedPayout> open, List<Credit> left, List<Match> matches) {
        open.removeAll(match.payouts());
        Set<UUID> taken = new HashSet<>();
        match.credits().forEach(credit -> taken.add(credit.id()));
        left.removeIf(credit -> taken.contains(credit.id()));
        matches.add(match);
    }

    static boolean fits(ExpectedPayout payout, Credit credit) {
        var due = payout.period().paidOn();
        return !credit.day().isBefore(BankDays.plus(due, -1))
                && !credit.day().isAfter(BankDays.plus(due, payout.provider().within()))
                && PayerNames.same(credit.payer(), payout.provider().payers());
    }
}
