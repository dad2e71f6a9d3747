package jp.tenohira.audit.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import jp.tenohira.core.Exact;

/**
 * The totals of one row, seen together: where several differ from their parts and all of those exceed them, the total counts rows that
 * the table does not show, and no single total is wrong.
 */
public final class MissingRows implements Predicate<Values> {

    private final List<SumRelation> totals = new ArrayList<>();

    public void add(SumRelation total) {
        totals.add(total);
    }

    @Override
    public boolean test(Values values) {
        var off = totals.stream()
                .map(total -> total.excess(values).compareTo(Exact.ZERO))
                .filter(sign -> sign != 0)
                .toList();
        return off.size() > 1 && off.stream().allMatch(sign -> sign > 0);
    }
}
