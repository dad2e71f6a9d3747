package jp.tenohira.figures.comparing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import jp.tenohira.figures.Slice;

/** The first and last day a slice asks for, however it says so. */
public record Period(LocalDate first, LocalDate last) {

    private static final String MONTH = "month";
    private static final String FISCAL_YEAR = "fiscal-year";

    /** Empty when the slice has no beginning or no end. */
    public static Optional<Period> of(Slice slice) {
        var from = slice.from();
        var to = slice.to();
        if (from != null && to != null) {
            return Optional.of(new Period(from, to));
        }
        var month = slice.member(MONTH);
        if (month != null && month.matches("[0-9]{4}-(0[1-9]|1[0-2])")) {
            return Optional.of(of(YearMonth.parse(month)));
        }
        var year = slice.member(FISCAL_YEAR);
        return year != null && year.matches("[0-9]{4}")
                ? Optional.of(of(new FiscalYear(Integer.parseInt(year))))
                : Optional.empty();
    }

    public static Period of(YearMonth month) {
        return new Period(month.atDay(1), month.atEndOfMonth());
    }

    public static Period of(FiscalYear year) {
        return new Period(year.firstDay(), year.lastDay());
    }

    public boolean isMonth() {
        return equals(of(YearMonth.from(first)));
    }

    public boolean isFiscalYear() {
        return equals(of(FiscalYear.of(first)));
    }

    /** As many months earlier; the last day of a month stays the last day of one. */
    public Period earlier(int months) {
        var shifted = last.minusMonths(months);
        return new Period(
                first.minusMonths(months),
                YearMonth.from(last).atEndOfMonth().equals(last)
                        ? YearMonth.from(shifted).atEndOfMonth()
                        : shifted);
    }

    /** The same question for this period. */
    public Slice in(Slice asked) {
        if (asked.from() == null && asked.to() == null && asked.member(MONTH) != null) {
            return asked.with(MONTH, YearMonth.from(first).toString());
        }
        if (asked.from() == null && asked.to() == null && asked.member(FISCAL_YEAR) != null) {
            return asked.with(FISCAL_YEAR, Integer.toString(FiscalYear.of(first).year()));
        }
        return asked.between(first, last);
    }

    /** 令和5年度, 令和5年11月, or its first and last day. */
    public Text name() {
        if (isFiscalYear()) {
            return FiscalYear.of(first).name();
        }
        if (isMonth()) {
            return Text.of(
                    JapaneseDates.eraYear(first) + "年" + first.getMonthValue() + "月",
                    first.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + first.getYear());
        }
        return Text.of(
                JapaneseDates.date(first, Lang.JA) + "から" + JapaneseDates.date(last, Lang.JA) + "まで",
                JapaneseDates.date(first, Lang.EN) + " to " + JapaneseDates.date(last, Lang.EN));
    }
}
