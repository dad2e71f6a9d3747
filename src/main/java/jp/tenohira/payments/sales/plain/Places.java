package jp.tenohira.payments.sales.plain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.tenohira.facts.gathering.Lines;
import jp.tenohira.payments.sales.plain.Placing.Place;

/** Where the receipts of a file belong, as a table {@code place} of the engine: of what was said, between two moments. */
record Places(List<YearMonth> months, boolean complete) {

    /** The business day of a receipt {@code l} at its place {@code p}. */
    static final String DAY = "cast(l.at_clock - p.starts * interval '1' hour as date)";

    /** More days of registers than any file needs. */
    private static final long MOST = 500_000;

    private record Said(String facility, String register, LocalDate first, LocalDate last) {

        long days() {
            return last.toEpochDay() - first.toEpochDay() + 1;
        }
    }

    /** @param until the first day it is another one */
    private record Span(Said said, LocalDate since, LocalDate until, Place place) {

        String sql() {
            return "('%s', '%s', timestamp '%s 00:00:00', timestamp '%s 00:00:00', '%s', '%s', %d)"
                    .formatted(
                            quoted(said.facility()),
                            quoted(said.register()),
                            since,
                            until,
                            quoted(place.facility()),
                            quoted(place.register()),
                            place.dayStarts());
        }
    }

    private static String quoted(String text) {
        return text.replace("'", "''");
    }

    /** Empty where one word means several registers or several words mean one: then receipts of the same number may be one or two. */
    static Optional<Places> of(Lines lines, Placing placing) {
        var said = lines.query(
                "select facility, register, min(cast(at_clock as date)), max(cast(at_clock as date)) from line group by facility, register",
                row -> new Said(
                        row.text(1),
                        row.text(2),
                        row.day(3).orElseThrow(),
                        row.day(4).orElseThrow()));
        if (said.stream().mapToLong(Said::days).sum() > MOST) {
            return Optional.empty();
        }
        var spans = new ArrayList<Span>();
        var meant = new HashSet<List<String>>();
        var complete = true;
        for (var one : said) {
            var found = spans(one, placing);
            var registers = found.stream()
                    .map(span -> List.of(span.place().facility(), span.place().register()))
                    .distinct()
                    .toList();
            if (registers.size() != 1 || !meant.add(registers.getFirst())) {
                return Optional.empty();
            }
            complete &= found.stream()
                            .mapToLong(span ->
                                    span.until().toEpochDay() - span.since().toEpochDay())
                            .sum()
                    == one.days();
            spans.addAll(found);
        }
        lines.run("create temp table place as select * from (values "
                + spans.stream().map(Span::sql).collect(Collectors.joining(", "))
                + ") as v (facility_said, register_said, since, until, facility, register, starts)");
        return Optional.of(new Places(months(lines, spans), complete));
    }

    private static List<Span> spans(Said said, Placing placing) {
        var spans = new ArrayList<Span>();
        said.first().datesUntil(said.last().plusDays(1)).forEach(day -> {
            var place = placing.on(said.facility(), said.register(), day);
            var before = spans.isEmpty() ? null : spans.getLast();
            if (place.isPresent()
                    && before != null
                    && before.until().equals(day)
                    && before.place().equals(place.get())) {
                spans.set(spans.size() - 1, new Span(said, before.since(), day.plusDays(1), place.get()));
            } else {
                place.ifPresent(now -> spans.add(new Span(said, day, day.plusDays(1), now)));
            }
        });
        return spans;
    }

    /** Before a business day starts, its month may be the one before. */
    private static List<YearMonth> months(Lines lines, List<Span> spans) {
        var late = spans.stream().anyMatch(span -> span.place().dayStarts() > 0);
        var months = new TreeSet<YearMonth>();
        lines.query(
                        "select distinct year(at_clock), month(at_clock) from line",
                        row -> YearMonth.of((int) row.whole(1), (int) row.whole(2)))
                .forEach(month -> {
                    months.add(month);
                    if (late) {
                        months.add(month.minusMonths(1));
                    }
                });
        return List.copyOf(months);
    }

    /** Whether each line has its place. */
    boolean holdAll(Lines lines) {
        return complete
                || lines.count("select count(*) from line l join place p on " + at())
                        == lines.count("select count(*) from line");
    }

    /** Joins a receipt {@code l} with its place {@code p}, of the business days of a month. */
    String joined(YearMonth month) {
        return "join place p on %s where %s and %s between date '%s' and date '%s' "
                .formatted(at(), about("l", month), DAY, month.atDay(1), month.atEndOfMonth());
    }

    /** The moments of which some are of the business days of a month, and all that are. */
    static String about(String table, YearMonth month) {
        return "%1$s.at_clock >= timestamp '%2$s 00:00:00' and %1$s.at_clock < timestamp '%3$s 00:00:00'"
                .formatted(table, month.atDay(1), month.atEndOfMonth().plusDays(2));
    }

    /** All receipts of several lines of which any may be {@link #about} a month. */
    static String touching(String table, YearMonth month) {
        return "%1$s.latest >= timestamp '%2$s 00:00:00' and %1$s.earliest < timestamp '%3$s 00:00:00'"
                .formatted(table, month.atDay(1), month.atEndOfMonth().plusDays(2));
    }

    private static String at() {
        return "p.facility_said = l.facility and p.register_said = l.register and l.at_clock >= p.since and l.at_clock < p.until";
    }
}
