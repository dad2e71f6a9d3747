package jp.tenohira.core;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A fiscal year of a Japanese municipality (会計年度, 地方自治法 article 208): April 1 to March 31 of the next year, named by the
 * calendar year it starts in.
 */
public record FiscalYear(int year) implements Comparable<FiscalYear> {

    public static FiscalYear of(LocalDate day) {
        return new FiscalYear(day.getMonthValue() >= 4 ? day.getYear() : day.getYear() - 1);
    }

    /** The fiscal year in which the moment lies, in Japan. */
    public static FiscalYear of(Instant moment) {
        return of(LocalDate.ofInstant(moment, JapaneseDates.JST));
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, 4, 1);
    }

    public LocalDate lastDay() {
        return LocalDate.of(year + 1, 3, 31);
    }

    public boolean contains(LocalDate day) {
        return of(day).equals(this);
    }

    public FiscalYear previous() {
        return new FiscalYear(year - 1);
    }

    public FiscalYear next() {
        return new FiscalYear(year + 1);
    }

    /** 令和5年度 / FY2023. A year in which the era changed carries the new era, as the government did for 令和元年度. */
    public Text name() {
        return Text.of(JapaneseDates.eraYear(LocalDate.of(year, 12, 31)) + "年度", "FY" + year);
    }

    @Override
    public int compareTo(FiscalYear other) {
        return Integer.compare(year, other.year);
    }
}
