package jp.tenohira.assistant.evidence.claims;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import jp.tenohira.assistant.evidence.claims.Claim.Amount;
import jp.tenohira.assistant.evidence.claims.Claim.Day;
import org.jspecify.annotations.Nullable;

/** Days, months, years and fiscal years in both calendars, and times of day. */
final class DateReader {

    private static final Map<String, Integer> ERAS =
            Map.of("令和", 2018, "平成", 1988, "昭和", 1925, "大正", 1911, "明治", 1867, "R", 2018, "H", 1988, "S", 1925);

    private static final String NUMBER = "[0-9〇一二三四五六七八九十]{1,4}";
    private static final String YEAR = "(?:(?<era>令和|平成|昭和|大正|明治) ?(?<eraYear>[0-9]{1,2}|[〇一二三四五六七八九十]{1,3}|元)"
            + "|(?<year>[12][0-9]{3}|[一二][〇一二三四五六七八九]{3}))";

    /** The same year in the other calendar, said in brackets. */
    private static final String AGAIN = "(?:\\((?:西暦)?[^()]{2,8}年?(?:度)?\\))?";

    private static final Pattern JAPANESE = Pattern.compile(YEAR + AGAIN + "(?:年(?<fiscal>度)?" + AGAIN + ")(?:(?<month>"
            + NUMBER + ")月(?:(?<day>" + NUMBER + ")日(?!間))?)?");
    private static final Pattern SHORT_ERA = Pattern.compile(
            "(?<![A-Za-z0-9])(?<era>[RHS])(?<eraYear>[0-9]{1,2})(?:[./](?<month>[0-9]{1,2})(?:[./](?<day>[0-9]{1,2}))?(?![0-9])|(?<fiscal>年度)|年)");
    private static final Pattern ISO = Pattern.compile(
            "(?<![0-9./-])(?<year>[12][0-9]{3})[-/.](?<month>0?[1-9]|1[0-2])[-/.](?<day>[0-2]?[0-9]|3[01])(?![0-9])");
    private static final Pattern MONTH_DAY = Pattern.compile(
            "(?<![0-9一二三四五六七八九十])(?<month>[0-9]{1,2}|[一二三四五六七八九十]{1,2})月(?:(?<day>[0-9]{1,2}|[一二三四五六七八九十]{1,3})日(?!間))?(?!間)");
    private static final String NAMES =
            "(?<name>January|February|March|April|May|June|July|August|September|October|November|December)";
    private static final Pattern ENGLISH = Pattern.compile(
            "\\b" + NAMES + "\\b(?: (?<day>[0-9]{1,2})(?![0-9])(?:st|nd|rd|th)?)?,?(?: (?<year>[12][0-9]{3}))?");
    private static final Pattern BRITISH =
            Pattern.compile("\\b(?<day>[0-9]{1,2})(?:st|nd|rd|th)? " + NAMES + "\\b(?:,? (?<year>[12][0-9]{3}))?");
    private static final Pattern FISCAL =
            Pattern.compile("\\b(?i:FY|fiscal(?: year)?) ?(?<year>[12][0-9]{3})(?![0-9])");
    private static final Pattern YEAR_ALONE =
            Pattern.compile("\\b(?i:in|since|of|by|until|from|year) (?<year>(?:19|20)[0-9]{2})(?![0-9])");
    private static final Pattern CLOCK = Pattern.compile(
            "(?<half>午前|午後)?(?<hour>[0-9]{1,2}|[一二三四五六七八九十]{1,3})時(?!間)(?:(?<minute>[0-9]{1,2})分(?!間)|(?<past>半))?");
    private static final Pattern DIGITAL = Pattern.compile(
            "(?<![0-9:])(?<half>午前|午後)?(?<hour>[01]?[0-9]|2[0-4]):(?<minute>[0-5][0-9])(?![0-9:])(?: ?(?<pm>[ap]\\.?m\\.?))?");
    private static final Pattern OCLOCK = Pattern.compile("\\b(?<hour>[0-9]{1,2}) ?(?<pm>[ap]\\.?m\\b\\.?)");

    private DateReader() {}

    static void read(Reading reading) {
        for (var pattern : List.of(JAPANESE, SHORT_ERA, ISO, FISCAL, BRITISH, ENGLISH, YEAR_ALONE)) {
            reading.take(pattern, match -> day(reading, match));
        }
        for (var pattern : List.of(CLOCK, DIGITAL, OCLOCK)) {
            reading.take(pattern, match -> clock(reading, match));
        }
        reading.take(MONTH_DAY, match -> day(reading, match));
    }

    private static List<Claim> day(Reading reading, MatchResult match) {
        var era = group(match, "era");
        var year = group(match, "year");
        var eraYear = group(match, "eraYear");
        var month = group(match, "month");
        var name = group(match, "name");
        var day = group(match, "day");
        var knownYear = era != null && eraYear != null
                ? Integer.valueOf(ERAS.getOrDefault(era, 0) + Numerals.whole(eraYear))
                : year == null ? null : Integer.valueOf(Numerals.whole(year));
        var knownMonth = name == null ? whole(month) : Integer.valueOf(month(name));
        if (knownYear == null && name != null && day == null && name.equals("May")) {
            return List.of();
        }
        var fiscal = group(match, "fiscal") != null || match.group().matches("(?i)(?:FY|fiscal).*");
        return List.of(new Day(
                knownYear,
                knownMonth,
                whole(day),
                fiscal,
                Bounds.around(reading, match.start(), match.end()),
                reading.words(match.start(), match.end())));
    }

    private static List<Claim> clock(Reading reading, MatchResult match) {
        var hour = whole(group(match, "hour"));
        var minute = whole(group(match, "minute"));
        var half = group(match, "half");
        var pm = group(match, "pm");
        if (hour == null || hour > 24) {
            return List.of();
        }
        var afternoon = "午後".equals(half) || pm != null && pm.startsWith("p");
        var minutes = (afternoon && hour < 12 ? hour + 12 : hour) * 60
                + (group(match, "past") != null ? 30 : minute == null ? 0 : minute);
        return List.of(new Amount(
                BigDecimal.valueOf(minutes),
                Units.CLOCK,
                Bounds.around(reading, match.start(), match.end()),
                false,
                reading.words(match.start(), match.end())));
    }

    private static int month(String name) {
        return java.time.Month.valueOf(name.toUpperCase(Locale.ROOT)).getValue();
    }

    private static @Nullable Integer whole(@Nullable String written) {
        return written == null ? null : Integer.valueOf(Numerals.whole(written));
    }

    private static @Nullable String group(MatchResult match, String name) {
        return match.namedGroups().containsKey(name) ? match.group(name) : null;
    }
}
