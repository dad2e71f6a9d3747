package jp.tenohira.printing.sums;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Sums and the accounts behind them.
 *
 * @param accountsOf each printer's
 * @param unassigned accounts that belonged to no section when they printed
 */
public record Sums(Map<Group, Counts> groups, Map<String, Set<String>> accountsOf, Set<String> unassigned) {

    static final Sums NONE = new Sums(Map.of(), Map.of(), Set.of());

    Sums plus(Sums more) {
        var groups = new HashMap<>(groups());
        more.groups().forEach((group, counts) -> groups.merge(group, counts, Counts::plus));
        var accounts = new HashMap<>(accountsOf());
        more.accountsOf().forEach((printer, users) -> accounts.merge(printer, users, Sums::both));
        return new Sums(groups, accounts, both(unassigned(), more.unassigned()));
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        if (some.containsAll(others)) {
            return some;
        }
        var all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }
}
