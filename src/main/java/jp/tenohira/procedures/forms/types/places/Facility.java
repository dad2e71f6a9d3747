package jp.tenohira.procedures.forms.types.places;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.forms.definition.reading.Place;

/**
 * What has slots to book: a hall, a district of collection, a counter.
 *
 * @param opens when its first slot begins; slots follow each other until it {@code closes}
 * @param minutes the length of a slot
 * @param capacity how many may book the same slot
 * @param weekdays when it is open; never on {@code closedOn}
 */
record Facility(
        String value,
        Text label,
        LocalTime opens,
        LocalTime closes,
        int minutes,
        int capacity,
        Set<DayOfWeek> weekdays,
        Set<LocalDate> closedOn) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final List<String> WEEKDAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    Facility {
        weekdays = Set.copyOf(weekdays);
        closedOn = Set.copyOf(closedOn);
    }

    static Facility read(Place place) {
        var value = place.text("value");
        if (!value.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            place.at("value")
                    .wrong("名前は、英小文字・数字・ハイフンで書いてください。", "expected a name of small letters, digits and hyphens");
        }
        var facility = new Facility(
                value,
                place.words("label"),
                time(place, "opens", LocalTime.of(9, 0)),
                time(place, "closes", LocalTime.of(17, 0)),
                place.number("minutes", 5, 24 * 60),
                place.number("capacity", 1, 10_000),
                weekdays(place),
                closedOn(place));
        if (facility.starts().isEmpty()) {
            place.at("closes").wrong("opens から1枠以上あとの時刻を書いてください。", "expected a time at least one slot after it opens");
        }
        place.done();
        return facility;
    }

    private static Set<DayOfWeek> weekdays(Place place) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var item : place.items("weekdays")) {
            var at = WEEKDAYS.indexOf(item.asText(3));
            if (at < 0) {
                item.wrong(
                        "次のいずれかを書いてください:" + String.join("、", WEEKDAYS),
                        "expected one of " + String.join(", ", WEEKDAYS));
            } else {
                days.add(DayOfWeek.of(at + 1));
            }
        }
        return days.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : days;
    }

    private static Set<LocalDate> closedOn(Place place) {
        var days = new HashSet<LocalDate>();
        for (var item : place.items("closedOn")) {
            try {
                days.add(LocalDate.parse(item.asText(10)));
            } catch (DateTimeParseException e) {
                item.wrong("日付は 2024-01-01 のように書いてください。", "expected a day such as 2024-01-01");
            }
        }
        return days;
    }

    private static LocalTime time(Place place, String key, LocalTime otherwise) {
        try {
            return LocalTime.parse(place.text(key));
        } catch (DateTimeParseException e) {
            place.at(key).wrong("時刻は 08:30 のように書いてください。", "expected a time such as 08:30");
            return otherwise;
        }
    }

    boolean open(LocalDate day) {
        return weekdays.contains(day.getDayOfWeek()) && !closedOn.contains(day);
    }

    /** When slots begin, as HH:MM. */
    List<String> starts() {
        var starts = new ArrayList<String>();
        var last = closes.toSecondOfDay() / 60 - minutes;
        for (int at = opens.toSecondOfDay() / 60; at <= last; at += minutes) {
            starts.add(LocalTime.ofSecondOfDay(at * 60L).format(TIME));
        }
        return starts;
    }

    /** A slot as people read it: 09:00~12:00. */
    String said(String start) {
        try {
            return start + "~" + LocalTime.parse(start).plusMinutes(minutes).format(TIME);
        } catch (DateTimeParseException e) {
            return start;
        }
    }

    Text saidWeekdays() {
        var said = new EnumMap<Lang, String>(Lang.class);
        for (var lang : Lang.values()) {
            said.put(
                    lang,
                    weekdays.stream()
                            .sorted()
                            .map(day -> JapaneseDates.weekday(day, lang))
                            .collect(Collectors.joining(lang.japanese() ? "・" : ", ")));
        }
        return new Text(said);
    }

    /** Some of the slots that can be chosen between two days, as answers. */
    Stream<Object> samples(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1))
                .filter(this::open)
                .limit(40)
                .flatMap(day -> starts().stream()
                        .map(start -> Map.of("facility", value, "date", day.toString(), "start", start)));
    }
}
