package jp.tenohira.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import jp.tenohira.core.FiscalYear;
import org.jspecify.annotations.Nullable;

/** The months that a slice asks for, by its period and by its members of day, month and fiscal year. Null: without limit. */
record Months(@Nullable YearMonth first, @Nullable YearMonth last) {

    static final String DAY = "day";
    static final String MONTH = "month";
    static final String FISCAL_YEAR = "fiscal-year";

    private static final int MOST_YEARS = 50;

    static Months of(Slice slice) {
        var months = new Months(month(slice.from()), month(slice.to()));
        var year = slice.member(FISCAL_YEAR);
        if (year != null && year.matches("[0-9]{4}")) {
            var fiscal = new FiscalYear(Integer.parseInt(year));
            months = months.within(YearMonth.from(fiscal.firstDay()), YearMonth.from(fiscal.lastDay()));
        }
        for (var dimension : Set.of(MONTH, DAY)) {
            var member = Optional.ofNullable(slice.member(dimension)).flatMap(Months::parsed);
            if (member.isPresent()) {
                months = months.within(member.get(), member.get());
            }
        }
        return months;
    }

    private Months within(YearMonth from, YearMonth to) {
        return new Months(
                first == null || first.isBefore(from) ? from : first, last == null || last.isAfter(to) ? to : last);
    }

    /**
     * The months that were asked for, are over, and of which nothing was received.
     *
     * @param since the first day there is anything to receive; null for the first month received
     */
    SortedSet<YearMonth> missing(SortedSet<YearMonth> received, @Nullable LocalDate since, YearMonth running) {
        var missing = new TreeSet<YearMonth>();
        var from = first;
        if (from == null) {
            from = received.isEmpty() ? running : received.first();
        }
        if (since != null && from.isBefore(YearMonth.from(since))) {
            from = YearMonth.from(since);
        }
        if (from.isBefore(running.minusYears(MOST_YEARS))) {
            from = running.minusYears(MOST_YEARS);
        }
        var to = last == null || !last.isBefore(running) ? running.minusMonths(1) : last;
        for (var month = from; !month.isAfter(to); month = month.plusMonths(1)) {
            if (!received.contains(month)) {
                missing.add(month);
            }
        }
        return missing;
    }

    boolean anyOf(Set<YearMonth> received) {
        return received.stream()
                .anyMatch(month -> (first == null || !month.isBefore(first)) && (last == null || !month.isAfter(last)));
    }

    private static @Nullable YearMonth month(@Nullable LocalDate day) {
        return day == null ? null : YearMonth.from(day);
    }

    private static Optional<YearMonth> parsed(String member) {
        try {
            return Optional.of(YearMonth.parse(member.length() > 7 ? member.substring(0, 7) : member));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
