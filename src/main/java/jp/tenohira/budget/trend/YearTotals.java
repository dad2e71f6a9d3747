package jp.tenohira.budget.trend;

import java.util.List;
import java.util.TreeMap;
import jp.tenohira.budget.BudgetItem;
import jp.tenohira.budget.BudgetKind;
import jp.tenohira.budget.PublishedTotal;

/**
 * Assessed yen of one kind in one year: the items', and what was published beyond them. While items account for less than the published
 * total, the total is what counts and the rest has no items yet.
 *
 * @param rest of the published total; 0 without one, or when the items account for all of it
 */
public record YearTotals(int fiscalYear, BudgetKind kind, long items, long rest) {

    public long total() {
        return Math.addExact(items, rest);
    }

    /** By year and kind; years without an assessed item and without a published total are left out. */
    public static List<YearTotals> of(List<BudgetItem> items, List<PublishedTotal> published) {
        record Key(int year, BudgetKind kind) {}
        var sums = new TreeMap<Key, Long>(
                java.util.Comparator.comparingInt(Key::year).thenComparing(Key::kind));
        for (var item : items) {
            var assessed = item.content().assessed();
            if (assessed != null) {
                sums.merge(new Key(item.content().fiscalYear(), item.content().kind()), assessed, Math::addExact);
            }
        }
        var rests = new java.util.HashMap<Key, Long>();
        for (var total : published) {
            var key = new Key(total.fiscalYear(), total.kind());
            var known = sums.computeIfAbsent(key, _ -> 0L);
            rests.put(key, Math.max(0, total.assessed() - known));
        }
        return sums.entrySet().stream()
                .map(sum -> new YearTotals(
                        sum.getKey().year(), sum.getKey().kind(), sum.getValue(), rests.getOrDefault(sum.getKey(), 0L)))
                .toList();
    }
}
