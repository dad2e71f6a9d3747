package jp.tenohira.assistant.allowances;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What a section or a person spent in a month, and what it will have spent at its end if it goes on so.
 *
 * @param holder the code of the section, or the id of the account or token
 * @param today the day up to which it is known, within the month
 */
public record Spending(String holder, int requests, BigDecimal yen, int budget, LocalDate today) {

    /** The month's total at the pace of its days so far, in whole yen, rounded half up. */
    public BigDecimal forecast() {
        return yen.multiply(BigDecimal.valueOf(YearMonth.from(today).lengthOfMonth()))
                .divide(BigDecimal.valueOf(today.getDayOfMonth()), 0, RoundingMode.HALF_UP);
    }

    public boolean willExceed() {
        return forecast().compareTo(BigDecimal.valueOf(budget)) > 0;
    }
}
