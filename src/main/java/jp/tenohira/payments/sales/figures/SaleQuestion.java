package jp.tenohira.payments.sales.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.figures.Slice;

/**
 * A slice and grouping, understood. A month or fiscal year is the days it has.
 *
 * @param first and last: days of business, both included
 * @param where without the dimensions of time
 */
record SaleQuestion(LocalDate first, LocalDate last, Map<SaleDimension, String> where, List<SaleDimension> groupBy) {

    static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    /** Empty for what sales cannot be cut by, and for a period that has no day. */
    static Optional<SaleQuestion> of(Slice slice, List<String> groupBy) {
        var where = new EnumMap<SaleDimension, String>(SaleDimension.class);
        for (var asked : slice.where().entrySet()) {
            var dimension = SaleDimension.of(asked.getKey());
            if (dimension.isEmpty()) {
                return Optional.empty();
            }
            where.put(dimension.get(), asked.getValue());
        }
        var groups = groupBy.stream().map(SaleDimension::of).toList();
        if (groups.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        var first = slice.from() == null ? EARLIEST : slice.from();
        var last = slice.to() == null ? LATEST : slice.to();
        var month = where.remove(SaleDimension.MONTH);
        var year = where.remove(SaleDimension.FISCAL_YEAR);
        if (month != null) {
            if (!month.matches("[0-9]{4}-(0[1-9]|1[0-2])")) {
                return Optional.empty();
            }
            first = later(first, YearMonth.parse(month).atDay(1));
            last = earlier(last, YearMonth.parse(month).atEndOfMonth());
        }
        if (year != null) {
            if (!year.matches("[0-9]{4}")) {
                return Optional.empty();
            }
            var fiscal = new FiscalYear(Integer.parseInt(year));
            first = later(first, fiscal.firstDay());
            last = earlier(last, fiscal.lastDay());
        }
        return first.isAfter(last)
                ? Optional.empty()
                : Optional.of(new SaleQuestion(
                        first,
                        last,
                        where,
                        groups.stream().map(Optional::orElseThrow).toList()));
    }

    /** Whether the period begins and ends with months. */
    boolean wholeMonths() {
        return first.getDayOfMonth() == 1 && last.equals(YearMonth.from(last).atEndOfMonth());
    }

    boolean asks(SaleDimension dimension) {
        return where.containsKey(dimension) || groupBy.contains(dimension);
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
