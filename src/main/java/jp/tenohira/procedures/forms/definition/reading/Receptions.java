package jp.tenohira.procedures.forms.definition.reading;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import jp.tenohira.procedures.forms.definition.ReceptionRule;

/** Reads when applications are received. */
final class Receptions {

    private static final LocalDateTime ANY = LocalDateTime.of(2000, 1, 1, 0, 0);

    private Receptions() {}

    static ReceptionRule read(Place place) {
        var rule = place.has("followingTheClock") ? following(place.at("followingTheClock")) : period(place);
        place.done();
        return rule;
    }

    private static ReceptionRule period(Place place) {
        var from = read(place.at("from"), LocalDateTime::parse, ANY, "a time such as 2023-11-06T08:30");
        var until = read(place.at("until"), LocalDateTime::parse, ANY.plusYears(1), "a time such as 2023-11-30T17:15");
        if (!from.isBefore(until)) {
            place.at("until").wrong("expected a time after the beginning, " + from);
        }
        return new ReceptionRule.Period(from, until);
    }

    private static ReceptionRule following(Place place) {
        var rule = new ReceptionRule.FollowingTheClock(
                place.number("daysBefore", 0, 365),
                place.number("daysAfter", 1, 365),
                read(place.at("opens"), LocalTime::parse, LocalTime.MIN, "a time such as 08:30"),
                read(place.at("closes"), LocalTime::parse, LocalTime.MAX, "a time such as 17:15"));
        place.done();
        return rule;
    }

    private static <T> T read(Place place, Function<String, T> parse, T otherwise, String expected) {
        try {
            return parse.apply(place.asText(30));
        } catch (DateTimeParseException e) {
            place.wrong("expected " + expected);
            return otherwise;
        }
    }
}
