package jp.tenohira.payments.sales.receipts;

import java.time.LocalDate;

/**
 * What a register says its day came to.
 *
 * @param receipts refunds among them, voided ones not
 * @param refunds yen given back, without sign; -1 where the report does not say
 */
public record DayReport(RegisterDay of, long sales, long cash, long cashless, long receipts, long refunds) {

    public static final long UNSAID = -1;

    /** One business day of one register. */
    public record RegisterDay(String facility, String register, LocalDate day) {}
}
