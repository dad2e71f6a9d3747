package jp.tenohira.printing.totals;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import jp.tenohira.core.Exact;
import org.jspecify.annotations.Nullable;

/**
 * What a department printed in a period, as published.
 *
 * @param department its name in the publication
 * @param perHeadMonth sheets per head and month as published, rounded; null where none was
 */
public record PeriodTotal(
        String department,
        YearMonth first,
        YearMonth last,
        long sheets,
        @Nullable Integer perHeadMonth) {

    private static final int MOST_PEOPLE = 100_000;

    public long months() {
        return first.until(last, ChronoUnit.MONTHS) + 1;
    }

    /**
     * How many people the published rate was computed for: the publication does not say, but a whole number of people gives the rounded rate.
     * Where several do, the middle one; empty where none does.
     */
    public Optional<Long> impliedPeople() {
        var rate = perHeadMonth;
        if (rate == null || rate == 0) {
            return Optional.empty();
        }
        var fewest = 0L;
        var most = 0L;
        for (long people = Math.max(1, sheets / months() / (rate + 1)); people < MOST_PEOPLE; people++) {
            var rounded = perHead(people).rounded(0).longValueExact();
            if (rounded == rate) {
                fewest = fewest == 0 ? people : fewest;
                most = people;
            } else if (rounded < rate) {
                break;
            }
        }
        return most == 0 ? Optional.empty() : Optional.of((fewest + most) / 2);
    }

    private Exact perHead(long people) {
        return Exact.of(sheets, months() * people);
    }
}
