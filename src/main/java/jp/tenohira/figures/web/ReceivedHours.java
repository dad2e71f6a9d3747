package jp.tenohira.figures.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import jp.tenohira.core.CounterHours;
import jp.tenohira.core.Holidays;
import jp.tenohira.core.Lang;
import jp.tenohira.figures.Figure;
import jp.tenohira.figures.SlicedFigures;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.HeatMap;
import jp.tenohira.ui.components.HeatMap.Mark;
import org.springframework.stereotype.Component;

/** When applications come in: days or days of the week down, hours across, counter hours framed. */
@Component
class ReceivedHours {

    /** More days than this make a table nobody reads; days of the week stand in for them. */
    static final int MOST_DAYS = 62;

    private static final int HOURS = 24;

    private final Messages messages;

    ReceivedHours(Messages messages) {
        this.messages = messages;
    }

    /** Every day from the first to the last with a record, if they are not too many. */
    static List<LocalDate> days(SlicedFigures sliced, Figure received) {
        var with = new TreeSet<LocalDate>();
        sliced.cells(received, List.of("day"))
                .forEach(cell -> with.add(LocalDate.parse(cell.slice().where().getOrDefault("day", ""))));
        if (with.isEmpty() || with.first().plusDays(MOST_DAYS).isBefore(with.last())) {
            return List.of();
        }
        return with.first().datesUntil(with.last().plusDays(1)).toList();
    }

    HeatMap byDay(SlicedFigures sliced, Figure received, Figure inside, List<LocalDate> days, Lang lang) {
        var counts = new Counts(sliced, received, inside, "day");
        var rows = days.stream()
                .map(day -> new HeatMap.Row(
                        label(day, lang),
                        counts.row(day.toString(), hour -> mark(CounterHours.areOpenOn(day), hour), lang)))
                .toList();
        return map("figures.heat.day", rows, lang);
    }

    HeatMap byWeekday(SlicedFigures sliced, Figure received, Figure inside, Lang lang) {
        var counts = new Counts(sliced, received, inside, "weekday");
        var rows = new ArrayList<HeatMap.Row>();
        for (var day : DayOfWeek.values()) {
            var open = day.compareTo(DayOfWeek.FRIDAY) <= 0;
            rows.add(new HeatMap.Row(
                    day.getDisplayName(TextStyle.FULL, locale(lang)),
                    counts.row(Integer.toString(day.getValue()), hour -> mark(open, hour), lang)));
        }
        return map("figures.heat.weekday", rows, lang);
    }

    private HeatMap map(String rowsKey, List<HeatMap.Row> rows, Lang lang) {
        var what = messages.in(lang, rowsKey);
        var columns = IntStream.range(0, HOURS)
                .mapToObj(hour -> messages.in(lang, "figures.heat.hour", hour))
                .toList();
        return new HeatMap(messages.in(lang, "figures.heat.caption", what), what, columns, rows);
    }

    private static Mark mark(boolean dayIsOpen, int hour) {
        if (!dayIsOpen) {
            return Mark.NONE;
        }
        var start = LocalTime.of(hour, 0);
        var end = LocalTime.of(hour, 59, 59);
        if (end.isBefore(CounterHours.OPENS) || !start.isBefore(CounterHours.CLOSES)) {
            return Mark.NONE;
        }
        var wholly = !start.isBefore(CounterHours.OPENS) && end.isBefore(CounterHours.CLOSES);
        return wholly ? Mark.WHOLE : Mark.PART;
    }

    /** 11/23(木・祝) or Thu 23 Nov (holiday). */
    private String label(LocalDate day, Lang lang) {
        var weekday = day.getDayOfWeek().getDisplayName(TextStyle.SHORT, locale(lang));
        var holiday = Holidays.isHoliday(day) ? messages.in(lang, "figures.heat.holiday") : "";
        return switch (lang) {
            case JA ->
                "%d/%d(%s%s)"
                        .formatted(
                                day.getMonthValue(),
                                day.getDayOfMonth(),
                                weekday,
                                holiday.isEmpty() ? "" : "・" + holiday);
            default ->
                "%s %d %s%s"
                        .formatted(
                                weekday,
                                day.getDayOfMonth(),
                                day.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH),
                                holiday.isEmpty() ? "" : " (" + holiday + ")");
        };
    }

    private static Locale locale(Lang lang) {
        return Locale.forLanguageTag(lang.code());
    }

    private record Count(long all, long inside, String href) {}

    /** The counts of the cells that have records, by row member and hour. */
    private final class Counts {

        private final Map<String, Count> byCell = new HashMap<>();

        Counts(SlicedFigures sliced, Figure received, Figure inside, String rows) {
            var insideByCell = new HashMap<String, Long>();
            for (var cell : sliced.cells(inside, List.of(rows, "hour"))) {
                insideByCell.put(
                        key(cell.slice().where(), rows),
                        cell.numerator().orElseThrow().longValueExact());
            }
            for (var cell : sliced.cells(received, List.of(rows, "hour"))) {
                var key = key(cell.slice().where(), rows);
                byCell.put(
                        key,
                        new Count(
                                cell.numerator().orElseThrow().longValueExact(),
                                insideByCell.getOrDefault(key, 0L),
                                SliceQuery.figure(received.code(), cell.slice())));
            }
        }

        List<HeatMap.Cell> row(String member, Function<Integer, Mark> marks, Lang lang) {
            var cells = new ArrayList<HeatMap.Cell>(HOURS);
            for (int hour = 0; hour < HOURS; hour++) {
                var count = byCell.getOrDefault(member + " " + hour, new Count(0, 0, ""));
                var mark = marks.apply(hour);
                var note = switch (mark) {
                    case NONE -> null;
                    case WHOLE -> messages.in(lang, "figures.heat.whole");
                    case PART -> messages.in(lang, "figures.heat.part", count.inside());
                };
                cells.add(new HeatMap.Cell(count.all(), count.all() == 0 ? null : count.href(), mark, note));
            }
            return cells;
        }

        private static String key(Map<String, String> where, String rows) {
            return where.get(rows) + " " + where.get("hour");
        }
    }
}
