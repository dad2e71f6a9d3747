package jp.tenohira.payments.settlement.bank;

import java.time.DayOfWeek;
import java.time.LocalDate;
import jp.tenohira.core.Holidays;

/** Days on which banks work (銀行法施行令第5条): no Saturdays, Sundays, national holidays, nor December 31 to January 3. */
public final class BankDays {

    private BankDays() {}

    public static boolean open(LocalDate day) {
        var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        var turnOfYear = day.getMonthValue() == 12 && day.getDayOfMonth() == 31
                || day.getMonthValue() == 1 && day.getDayOfMonth() <= 3;
        return !weekend && !turnOfYear && !Holidays.isHoliday(day);
    }

    /** The day itself when banks work on it, else the next one. */
    public static LocalDate onOrAfter(LocalDate day) {
        var found = day;
        while (!open(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    public static LocalDate onOrBefore(LocalDate day) {
        var found = day;
        while (!open(found)) {
            found = found.minusDays(1);
        }
        return found;
    }

    /** So many bank days later; earlier when negative. */
    public static LocalDate plus(LocalDate day, int bankDays) {
        var found = day;
        for (int i = 0; i < Math.abs(bankDays); i++) {
            found = bankDays > 0 ? onOrAfter(found.plusDays(1)) : onOrBefore(found.minusDays(1));
        }
        return found;
    }
}
