package jp.tenohira.packs.assembly;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.packs.content.PackContent;
import jp.tenohira.packs.content.PackNumber;
import org.jspecify.annotations.Nullable;

/**
 * What one pack shows otherwise than another. Numbers are the same when figure and slice are, the fiscal year counted from the meeting's:
 * this year's coverage is set against last year's as it was shown then.
 */
public final class PackDiff {

    private PackDiff() {}

    /** @param before or now: null when only the other pack shows it */
    public record Change(
            @Nullable PackNumber before, @Nullable PackNumber now) {}

    public static List<Change> between(PackContent before, PackContent now) {
        var old = byKey(before);
        var changes = new ArrayList<Change>();
        byKey(now).forEach((key, number) -> {
            var earlier = old.remove(key);
            if (earlier == null || !earlier.withUnit().equals(number.withUnit())) {
                changes.add(new Change(earlier, number));
            }
        });
        old.values().forEach(gone -> changes.add(new Change(gone, null)));
        return List.copyOf(changes);
    }

    private static Map<String, PackNumber> byKey(PackContent content) {
        var year = FiscalYear.of(content.held()).year();
        var numbers = new LinkedHashMap<String, PackNumber>();
        for (var number : content.numbers()) {
            var where = new TreeMap<>(number.where());
            where.computeIfPresent(
                    Assembler.FISCAL_YEAR, (_, asked) -> Integer.toString(Integer.parseInt(asked) - year));
            numbers.putIfAbsent(number.figure() + " " + where, number);
        }
        return numbers;
    }
}
