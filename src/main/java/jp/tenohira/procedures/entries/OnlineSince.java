package jp.tenohira.procedures.entries;

import java.time.LocalDate;
import jp.tenohira.core.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * Since when a procedure is received online, as exactly as it is known: a day, a fiscal year, or only that it is.
 *
 * @param fiscalYear null where a day is known, or neither
 */
public record OnlineSince(@Nullable LocalDate day, @Nullable Integer fiscalYear) {

    static final String UNKNOWN_WORD = "不明";

    public static final OnlineSince UNKNOWN = new OnlineSince(null, null);

    public static OnlineSince on(LocalDate day) {
        return new OnlineSince(day, null);
    }

    public static OnlineSince in(int fiscalYear) {
        return new OnlineSince(null, fiscalYear);
    }

    /** Whether it was online at the end of a fiscal year. What is only known to be online always was. */
    public boolean byTheEndOf(FiscalYear year) {
        if (day != null) {
            return !day.isAfter(year.lastDay());
        }
        return fiscalYear == null || fiscalYear <= year.year();
    }

    /** As it stands in a sheet: 2023-10-01, 2023年度 or 不明. */
    String inSheet() {
        if (day != null) {
            return day.toString();
        }
        return fiscalYear == null ? UNKNOWN_WORD : fiscalYear + "年度";
    }
}
