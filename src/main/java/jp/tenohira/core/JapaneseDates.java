package jp.tenohira.core;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Dates and times as a Japanese city hall writes them, in Japan's time zone: 令和5年11月6日 21時14分. */
public final class JapaneseDates {

    public static final ZoneId JST = ZoneId.of("Asia/Tokyo");

    private static final Map<Lang, DateTimeFormatter> WESTERN = Map.of(
            Lang.EN, DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH),
            Lang.ZH, DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT),
            Lang.KO, DateTimeFormatter.ofPattern("yyyy년 M월 d일", Locale.ROOT),
            Lang.VI, DateTimeFormatter.ofPattern("d 'tháng' M 'năm' yyyy", Locale.ROOT),
            Lang.PT, DateTimeFormatter.ofPattern("d 'de' MMMM 'de' yyyy", Lang.PT.locale()));
    private static final DateTimeFormatter JAPANESE_WESTERN = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.ROOT);
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

    /** 令和5年11月6日 or 6 November 2023. Only Japanese readers count by eras; やさしい日本語 does not either. */
    public static String date(LocalDate day, Lang lang) {
        return switch (lang) {
            case JA -> era(day);
            case JA_EASY -> EasyDates.date(day);
            case EN, ZH, KO, VI, PT -> Objects.requireNonNull(WESTERN.get(lang)).format(day);
        };
    }

    /** 2023年11月6日 for every Japanese reader, else as {@link #date(LocalDate, Lang)}. */
    public static Text western(LocalDate day) {
        var wordings = new EnumMap<Lang, String>(Lang.class);
        for (var lang : Lang.values()) {
            wordings.put(lang, lang == Lang.JA ? JAPANESE_WESTERN.format(day) : date(day, lang));
        }
        return new Text(wordings);
    }

    /** 令和6年6月10日(月), or the date with the weekday as the language abbreviates it. */
    public static String dayAndWeekday(LocalDate day, Lang lang) {
        return (lang.japanese() ? "%s(%s)" : "%s (%s)").formatted(date(day, lang), weekday(day.getDayOfWeek(), lang));
    }

    /** 月, Mon. */
    public static String weekday(DayOfWeek day, Lang lang) {
        return lang == Lang.JA_EASY ? EasyDates.weekday(day) : day.getDisplayName(TextStyle.SHORT, lang.locale());
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
            case JA_EASY -> day + " " + EasyDates.time(inJapan.toLocalTime());
            case EN -> day + ", " + MINUTE.format(inJapan) + " (Japan time)";
            case ZH -> day + " " + MINUTE.format(inJapan) + "（日本时间）";
            case KO -> day + " " + MINUTE.format(inJapan) + " (일본 시간)";
            case VI -> MINUTE.format(inJapan) + " ngày " + day + " (giờ Nhật Bản)";
            case PT -> day + ", " + MINUTE.format(inJapan) + " (horário do Japão)";
        };
    }

    /** 10月, Oct; not broken across lines. */
    public static Text monthOfYear(Month month) {
        return Text.of(month.getValue() + "\u2060月", month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
    }

    /** 令和5年10月, Oct 2023. */
    public static Text month(YearMonth month) {
        return Text.of(
                eraYear(month.atDay(1)) + "年" + month.getMonthValue() + "月",
                month.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + " " + month.getYear());
    }
}
