package jp.tenohira.payments.settlement.cash;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.tenohira.payments.settlement.bank.Credit;
import jp.tenohira.payments.settlement.bank.Sums;

/**
 * Finds which credits are the cash of which days: within some bank days of the deposit, to the yen. A credit may hold what a facility or a
 * section took to the bank on a day, what has one slip, or up to four days, those of one facility first; the cash of a day may come in up to three credits. What fits in
 * two ways is left to people.
 */
final class CashMatching {

    private static final int MOST_CREDITS = 3;
    private static final int MOST_DAYS = 4;

    private static final List<Function<CashDeposit, Object>> TOGETHER = List.of(
            deposit -> List.of(deposit.subject().section(), deposit.subject().place(), deposit.depositedOn()),
            deposit -> List.of(deposit.subject().section(), deposit.depositedOn()),
            deposit -> List.of(deposit.slips().getFirst().number(), deposit.depositedOn()));

    /** Days of one facility come before days of several. */
    private static final List<Function<CashDeposit, Object>> OWNERS = List.of(
            deposit -> List.of(deposit.subject().section(), deposit.subject().place()),
            deposit -> deposit.subject().section());

    private final List<CashDeposit> open;
    private final List<Credit> left;
    private final List<Match> matches = new ArrayList<>();

    /** Days and the credits that make them up: one of either, at least. */
    record Match(List<CashDeposit> deposits, List<Credit> credits) {}

    private CashMatching(Collection<CashDeposit> open, Collection<Credit> credits) {
        this.open = new ArrayList<>(open.stream()
                .filter(deposit -> deposit.net() > 0)
                .sorted(Comparator.comparing(CashDeposit::depositedOn)
                        .thenComparing(deposit -> deposit.subject().day()))
                .toList());
        this.left = new ArrayList<>(credits.stream()
                .sorted(Comparator.comparing(Credit::day).thenComparing(Credit::reference))
                .toList());
    }

    static List<Match> of(Collection<CashDeposit> open, Collection<Credit> credits) {
        var matching = new CashMatching(open, credits);
        matching.oneToOne();
        matching.severalInOne();
        // What was taken together leaves fewer rivals.
        matching.oneToOne();
        matching.oneInSeveral();
        return matching.matches;
    }

    /** Credits of the same amount are as good as each other, as long as there are no fewer of them than of the days they could be. */
    private void oneToOne() {
        for (var deposit : List.copyOf(open)) {
            var same = left.stream()
                    .filter(credit -> credit.yen() == deposit.net() && deposit.fits(credit))
                    .toList();
            var rivals = open.stream()
                    .filter(other ->
                            other.net() == deposit.net() && same.stream().anyMatch(other::fits))
                    .count();
            if (!same.isEmpty() && same.size() >= rivals) {
                take(new Match(List.of(deposit), List.of(same.getFirst())));
            }
        }
    }

    private void severalInOne() {
        for (var credit : List.copyOf(left)) {
            var candidates =
                    open.stream().filter(deposit -> deposit.fits(credit)).toList();
            var found = new LinkedHashSet<Set<CashDeposit>>();
            for (var together : TOGETHER) {
                candidates.stream().collect(Collectors.groupingBy(together)).values().stream()
                        .filter(group -> group.size() > 1
                                && group.stream().mapToLong(CashDeposit::net).sum() == credit.yen())
                        .forEach(group -> found.add(Set.copyOf(group)));
            }
            for (var owner : OWNERS) {
                if (found.isEmpty()) {
                    candidates.stream()
                            .collect(Collectors.groupingBy(owner))
                            .values()
                            .forEach(own -> found.addAll(days(own, credit)));
                }
            }
            if (found.size() == 1) {
                take(new Match(List.copyOf(found.getFirst()), List.of(credit)));
            }
        }
    }

    private static Set<Set<CashDeposit>> days(List<CashDeposit> candidates, Credit credit) {
        var found = new HashSet<Set<CashDeposit>>();
        for (int days = 2; days <= MOST_DAYS; days++) {
            Sums.of(candidates, days, credit.yen(), CashDeposit::net).forEach(one -> found.add(Set.copyOf(one)));
        }
        return found;
    }

    private void oneInSeveral() {
        for (int parts = 2; parts <= MOST_CREDITS; parts++) {
            for (var deposit : List.copyOf(open)) {
                var candidates = left.stream().filter(deposit::fits).toList();
                var found = Sums.of(candidates, parts, deposit.net(), Credit::yen);
                if (found.size() == 1) {
                    take(new Match(List.of(deposit), found.getFirst()));
                }
            }
        }
    }

    private void take(Match match) {
        open.removeAll(match.deposits());
        left.removeAll(match.credits());
        matches.add(match);
    }
}
