package jp.tenohira.procedures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table that the city published about its procedures, as it was printed: the rates are the stated ones and
 * need not follow from the other columns.
 *
 * @param department the department's code, or {@link #WHOLE_CITY}
 * @param comparedWith for a printed difference, the earlier fiscal year; else null
 * @param source where it was published
 */
public record Coverage(
        String department,
        int fiscalYear,
        @Nullable Integer comparedWith,
        int procedures,
        int online,
        BigDecimal statedOnlineRate,
        long annualApplications,
        long coveredApplications,
        BigDecimal statedCoverageRate,
        String source) {

    public static final String WHOLE_CITY = "all";
}
