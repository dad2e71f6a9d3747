package jp.tenohira.printing.totals;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.core.Exact;

/**
 * Two published periods of different length, compared by sheets per head and month. The publication rounds the rates to whole sheets first and
 * compares those; the change of the exact rates stands beside it.
 */
public record Comparison(Period earlier, Period later, List<Line> lines) {

    public record Period(YearMonth first, YearMonth last, long months) {}

    /**
     * @param department its name; empty for all together
     * @param exactChange in percent, of the exact rates; the published rule is {@link #change()}
     */
    public record Line(
            String department,
            long earlierSheets,
            long laterSheets,
            long earlierPeople,
            long laterPeople,
            long earlierRate,
            long laterRate,
            Exact exactChange) {

        public long difference() {
            return laterRate - earlierRate;
        }

        /** In percent, of the rounded rates, as published. */
        public BigDecimal change() {
            return Exact.of(100 * difference(), earlierRate).rounded(1);
        }
    }

    /** Empty unless the totals speak of exactly two periods. */
    public static Optional<Comparison> of(List<PeriodTotal> totals) {
        var periods = totals.stream()
                .map(total -> new Period(total.first(), total.last(), total.months()))
                .distinct()
                .sorted(java.util.Comparator.comparing(Period::first))
                .toList();
        if (periods.size() != 2) {
            return Optional.empty();
        }
        var byDepartment = new LinkedHashMap<String, Map<Period, PeriodTotal>>();
        for (var total : totals) {
            byDepartment
                    .computeIfAbsent(total.department(), _ -> new LinkedHashMap<>())
                    .put(new Period(total.first(), total.last(), total.months()), total);
        }
        var lines = new ArrayList<Line>();
        byDepartment.forEach((department, of) -> {
            var earlier = Optional.ofNullable(of.get(periods.getFirst()));
            var later = Optional.ofNullable(of.get(periods.getLast()));
            earlier.flatMap(e -> later.flatMap(l -> e.impliedPeople()
                            .flatMap(before -> l.impliedPeople()
                                    .map(after -> line(department, e.sheets(), l.sheets(), before, after, periods)))))
                    .ifPresent(lines::add);
        });
        if (!lines.isEmpty()) {
            lines.add(sum(lines, periods));
        }
        return Optional.of(new Comparison(periods.getFirst(), periods.getLast(), List.copyOf(lines)));
    }

    private static Line sum(List<Line> lines, List<Period> periods) {
        return line(
                "",
                lines.stream().mapToLong(Line::earlierSheets).sum(),
                lines.stream().mapToLong(Line::laterSheets).sum(),
                lines.stream().mapToLong(Line::earlierPeople).sum(),
                lines.stream().mapToLong(Line::laterPeople).sum(),
                periods);
    }

    private static Line line(
            String department, long earlier, long later, long before, long after, List<Period> periods) {
        var earlierRate = Exact.of(earlier, before * periods.getFirst().months());
        var laterRate = Exact.of(later, after * periods.getLast().months());
        return new Line(
                department,
                earlier,
                later,
                before,
                after,
                earlierRate.rounded(0).longValueExact(),
                laterRate.rounded(0).longValueExact(),
                laterRate.dividedBy(earlierRate).minus(Exact.of(1)).times(Exact.of(100)));
    }
}
