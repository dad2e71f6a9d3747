package jp.tenohira.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** Dates and times as a Japanese city hall writes them, in Japan's time zone: 令和5年11月6日 21時14分. */
public final class JapaneseDates {

    public static final ZoneId JST = ZoneId.of("Asia/Tokyo");

    private static final DateTimeFormatter ENGLISH_DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private JapaneseDates() {}

    /** 令和5 or 令和元: the era and its year, without 年. */
    public static String eraYear(LocalDate day) {
        var japanese = JapaneseDate.from(day);
        var year = japanese.get(ChronoField.YEAR_OF_ERA);
        return japanese.getEra().getDisplayName(TextStyle.FULL, Locale.JAPAN) + (year == 1 ? "元" : year);
    }

    /** 令和5年11月6日. */
    public static String era(LocalDate day) {
        return "%s年%d月%d日".formatted(eraYear(day), day.getMonthValue(), day.getDayOfMonth());
    }

    /** 令和5年11月6日 or 6 November 2023. */
    public static String date(LocalDate day, Lang lang) {
        return switch (lang) {
            case JA -> era(day);
            case EN -> ENGLISH_DATE.format(day);
        };
    }

    /** The day in Japan on which the moment lies. */
    public static String date(Instant moment, Lang lang) {
        return date(LocalDate.ofInstant(moment, JST), lang);
    }

    /** 令和5年11月6日 21時14分 or 6 November 2023, 21:14 (Japan time). */
    public static String dateTime(Instant moment, Lang lang) {
        var inJapan = LocalDateTime.ofInstant(moment, JST);
        var day = date(inJapan.toLocalDate(), lang);
        return switch (lang) {
            case JA -> "%s %d時%02d分".formatted(day, inJapan.getHour(), inJapan.getMinute());
            case EN -> day + ", " + MINUTE.format(inJapan) + " (Japan time)";
        };
    }
}
