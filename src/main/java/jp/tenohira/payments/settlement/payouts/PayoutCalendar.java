package jp.tenohira.payments.settlement.payouts;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import jp.tenohira.payments.settlement.bank.BankDays;
import jp.tenohira.payments.settlement.payouts.Provider.Closing;
import jp.tenohira.payments.settlement.payouts.Provider.Payout;

/** Which period a day's takings belong to and when it is paid. */
public final class PayoutCalendar {

    private PayoutCalendar() {}

    /** @param paidOn the bank day on which the provider pays */
    public record Period(LocalDate from, LocalDate to, LocalDate paidOn) {}

    public static Period of(Provider provider, LocalDate day) {
        var to = closing(provider.closing(), day);
        return new Period(start(provider.closing(), to), to, paidOn(provider.payout(), to));
    }

    /** The first closing day on or after the day. */
    private static LocalDate closing(Closing closing, LocalDate day) {
        return switch (closing) {
            case Closing.Daily() -> day;
            case Closing.Weekly(var weekday) -> day.with(TemporalAdjusters.nextOrSame(weekday));
            case Closing.Monthly(var days) -> {
                var month = YearMonth.from(day);
                for (var number : days) {
                    var end = dayOf(month, number);
                    if (!end.isBefore(day)) {
                        yield end;
                    }
                }
                yield dayOf(month.plusMonths(1), days.getFirst());
            }
        };
    }

    /** The day after the closing day before. */
    private static LocalDate start(Closing closing, LocalDate to) {
        return switch (closing) {
            case Closing.Daily() -> to;
            case Closing.Weekly _ -> to.minusDays(6);
            case Closing.Monthly monthly -> {
                var from = to;
                while (closing(monthly, from.minusDays(1)).equals(to)) {
                    from = from.minusDays(1);
                }
                yield from;
            }
        };
    }

    private static LocalDate paidOn(Payout payout, LocalDate to) {
        return switch (payout) {
            case Payout.BankDaysLater(var days) -> BankDays.plus(to, days);
            case Payout.OfMonth(var months, var number, var next) -> {
                var wanted = dayOf(YearMonth.from(to).plusMonths(months), number);
                yield next ? BankDays.onOrAfter(wanted) : BankDays.onOrBefore(wanted);
            }
        };
    }

    private static LocalDate dayOf(YearMonth month, int number) {
        return month.atDay(Math.min(number, month.lengthOfMonth()));
    }
}
