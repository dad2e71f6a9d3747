package jp.tenohira.procedures.forms.definition.reading;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import jp.tenohira.procedures.forms.definition.ReceptionRule;

/** Reads when applications are received. */
final class Receptions {

    private static final LocalDateTime ANY = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final String A_TIME = "2023-11-06T08:30";
    private static final int LONGEST_GRACE_MINUTES = 24 * 60;

    private Receptions() {}

    static ReceptionRule read(Place place) {
        var grace = grace(place);
        var rule = place.has("followingTheClock")
                ? following(place.at("followingTheClock"), grace)
                : place.has("every") ? every(place.at("every"), grace) : period(place, grace);
        place.done();
        return rule;
    }

    private static Duration grace(Place place) {
        var grace = place.at("grace");
        if (!place.has("grace")) {
            return Duration.ZERO;
        }
        var minutes = Duration.ofMinutes(grace.number("minutes", 1, LONGEST_GRACE_MINUTES));
        grace.done();
        return minutes;
    }

    private static ReceptionRule period(Place place, Duration grace) {
        var from = read(place.at("from"), LocalDateTime::parse, ANY, A_TIME);
        var until = read(place.at("until"), LocalDateTime::parse, ANY.plusYears(1), "2023-11-30T17:15");
        if (!from.isBefore(until)) {
            place.at("until").wrong("開始(" + from + ")より後の時刻を書いてください。", "expected a time after the beginning, " + from);
        }
        return new ReceptionRule.Period(from, until, grace);
    }

    private static ReceptionRule every(Place place, Duration grace) {
        var days = place.number("days", 1, 366);
        var open = (int) place.number("openDays", days, 1, 366);
        if (open > days) {
            place.at("openDays")
                    .wrong(
                            "次に始まるまでの日数(" + days + ")以下にしてください。",
                            "expected at most the days from one opening to the next, " + days);
        }
        var rule = new ReceptionRule.Every(
                read(place.at("from"), LocalDateTime::parse, ANY, A_TIME), days, Math.min(open, days), grace);
        place.done();
        return rule;
    }

    private static ReceptionRule following(Place place, Duration grace) {
        var rule = new ReceptionRule.FollowingTheClock(
                place.number("daysBefore", 0, 365),
                place.number("daysAfter", 1, 365),
                read(place.at("opens"), LocalTime::parse, LocalTime.MIN, "08:30"),
                read(place.at("closes"), LocalTime::parse, LocalTime.MAX, "17:15"),
                grace);
        place.done();
        return rule;
    }

    private static <T> T read(Place place, Function<String, T> parse, T otherwise, String example) {
        try {
            return parse.apply(place.asText(30));
        } catch (DateTimeParseException e) {
            place.wrong("時刻は " + example + " のように書いてください。", "expected a time such as " + example);
            return otherwise;
        }
    }
}
