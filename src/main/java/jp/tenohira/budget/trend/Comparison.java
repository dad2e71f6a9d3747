package jp.tenohira.budget.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import jp.tenohira.budget.BudgetItem;
import org.jspecify.annotations.Nullable;

/**
 * One line in two years that follow each other. An amount that is not assessed yet is unknown, and so is the difference.
 *
 * @param id of the later item, else of the earlier one
 */
public record Comparison(
        UUID id,
        String line,
        String name,
        Change change,
        @Nullable Long before,
        @Nullable Long after,
        String reason) {

    public enum Change {
        NEW,
        ENDED,
        MORE,
        LESS,
        SAME,
        OPEN
    }

    /** 0 stands for a line that was not there. */
    public OptionalLong difference() {
        return switch (change) {
            case OPEN -> OptionalLong.empty();
            case NEW -> OptionalLong.of(Objects.requireNonNull(after));
            case ENDED -> OptionalLong.of(-Objects.requireNonNull(before));
            case MORE, LESS, SAME -> OptionalLong.of(Objects.requireNonNull(after) - Objects.requireNonNull(before));
        };
    }

    /** All lines of either year, in their order by code. */
    public static List<Comparison> of(List<BudgetItem> before, List<BudgetItem> after) {
        var lines = new TreeMap<String, @Nullable BudgetItem>();
        before.forEach(item -> lines.put(item.content().line(), item));
        var all = new ArrayList<Comparison>();
        var later = new TreeMap<String, BudgetItem>();
        after.forEach(item -> later.put(item.content().line(), item));
        later.forEach((line, item) -> all.add(of(line, Optional.ofNullable(lines.remove(line)), Optional.of(item))));
        lines.forEach((line, item) -> all.add(of(line, Optional.ofNullable(item), Optional.empty())));
        all.sort(java.util.Comparator.comparing(Comparison::line));
        return List.copyOf(all);
    }

    private static Comparison of(String line, Optional<BudgetItem> before, Optional<BudgetItem> after) {
        var shown = after.or(() -> before).orElseThrow();
        var old = before.map(item -> item.content().assessed()).orElse(null);
        var now = after.map(item -> item.content().assessed()).orElse(null);
        return new Comparison(
                shown.id(),
                line,
                shown.content().name(),
                change(before.isPresent(), after.isPresent(), old, now),
                old,
                now,
                after.map(item -> item.content().reason()).orElse(""));
    }

    private static Change change(boolean was, boolean is, @Nullable Long old, @Nullable Long now) {
        if ((was && old == null) || (is && now == null)) {
            return Change.OPEN;
        }
        if (!was) {
            return Change.NEW;
        }
        if (!is) {
            return Change.ENDED;
        }
        var order = Long.compare(Objects.requireNonNull(now), Objects.requireNonNull(old));
        return order > 0 ? Change.MORE : order < 0 ? Change.LESS : Change.SAME;
    }
}
