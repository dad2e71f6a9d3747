package jp.tenohira.payments.settlement.notices;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Dates as YYMMDD of an era that is not written. The day a file was made is the latest reading that lies before it was handed in, at most ten
 * years; every other date of it is the reading nearest before that.
 */
final class NoticeDates {

    private static final int OLDEST_YEARS = 10;
    private static final int LONGEST_BEFORE_DAYS = 400;
    private static final int REIWA = 2018;
    private static final int HEISEI = 1988;
    private static final int WESTERN = 2000;

    private NoticeDates() {}

    static Optional<LocalDate> madeOn(String written, LocalDate handedIn) {
        return readings(written)
                .filter(day -> !day.isAfter(handedIn.plusDays(1)) && !day.isBefore(handedIn.minusYears(OLDEST_YEARS)))
                .max(Comparator.naturalOrder());
    }

    static Optional<LocalDate> before(String written, LocalDate madeOn) {
        return readings(written)
                .filter(day -> !day.isAfter(madeOn) && !day.isBefore(madeOn.minusDays(LONGEST_BEFORE_DAYS)))
                .max(Comparator.naturalOrder());
    }

    private static Stream<LocalDate> readings(String written) {
        if (!written.matches("[0-9]{6}")) {
            return Stream.empty();
        }
        var year = Integer.parseInt(written.substring(0, 2));
        return Stream.of(REIWA, HEISEI, WESTERN).flatMap(base -> {
            try {
                return Stream.of(LocalDate.of(
                        base + year,
                        Integer.parseInt(written.substring(2, 4)),
                        Integer.parseInt(written.substring(4))));
            } catch (DateTimeException e) {
                return Stream.empty();
            }
        });
    }
}
