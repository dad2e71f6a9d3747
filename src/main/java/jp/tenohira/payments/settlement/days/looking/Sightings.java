package jp.tenohira.payments.settlement.days.looking;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.tenohira.payments.settlement.days.Day;
import jp.tenohira.payments.settlement.days.DayState;
import jp.tenohira.payments.settlement.days.TillDay;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Remembers which days had takings, or missed them, when somebody looked, so that open days of long ago stay in sight and figures need not ask registers. */
public final class Sightings {

    private final JdbcClient jdbc;
    private final Clock clock;

    public Sightings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Seen(String digest, long differences) {

        static Optional<Seen> of(Day day) {
            return day.state() == DayState.NOTHING || day.state() == DayState.SHUT
                    ? Optional.empty()
                    : Optional.of(new Seen(day.facts().digest(), day.unexplained()));
        }
    }

    /** Remembers days as they are now; of those on which nothing is left, nothing. Writes only what changed. */
    public void note(List<Day> days) {
        if (!days.isEmpty()) {
            var when = days.stream().map(day -> day.of().day()).toList();
            note(days, seen(Collections.min(when), Collections.max(when)));
        }
    }

    /** The same, and forgets of the days in sight those that are not there any more. */
    public void note(List<Day> days, Collection<TillDay> inSight) {
        note(days);
        var there = days.stream().map(Day::of).collect(Collectors.toSet());
        inSight.stream().filter(till -> !there.contains(till)).forEach(this::forget);
    }

    private void note(List<Day> days, Map<TillDay, Seen> seen) {
        for (var day : days) {
            var now = Seen.of(day);
            var before = Optional.ofNullable(seen.get(day.of()));
            if (now.isPresent() && !now.equals(before)) {
                note(day.of(), now.get());
            } else if (now.isEmpty() && before.isPresent()) {
                forget(day.of());
            }
        }
    }

    /** The same of all days of a period. */
    void noteAll(LocalDate from, LocalDate to, List<Day> days) {
        note(days, seen(from, to).keySet());
    }

    private Map<TillDay, Seen> seen(LocalDate from, LocalDate to) {
        var seen = new HashMap<TillDay, Seen>();
        jdbc.sql(
                        "select section, facility, day, digest, differences from settlement_day where day between :from and :to")
                .param("from", from)
                .param("to", to)
                .query((rs, _) -> seen.put(
                        new TillDay(
                                rs.getString("section"),
                                rs.getString("facility"),
                                rs.getObject("day", LocalDate.class)),
                        new Seen(rs.getString("digest"), rs.getLong("differences"))))
                .list();
        return seen;
    }

    private void forget(TillDay till) {
        jdbc.sql("delete from settlement_day where section = :section and facility = :facility and day = :day")
                .param("section", till.section())
                .param("facility", till.facility())
                .param("day", till.day())
                .update();
    }

    private void note(TillDay till, Seen now) {
        jdbc.sql("""
                insert into settlement_day as seen (section, facility, day, digest, differences, seen_at)
                values (:section, :facility, :day, :digest, :differences, :at)
                on conflict (municipality, section, facility, day) do update
                  set digest = excluded.digest, differences = excluded.differences, seen_at = excluded.seen_at
                  where (seen.digest, seen.differences) is distinct from (excluded.digest, excluded.differences)
                """)
                .param("section", till.section())
                .param("facility", till.facility())
                .param("day", till.day())
                .param("digest", now.digest())
                .param("differences", now.differences())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Days before another one that a section has still to close or correct, the oldest first. */
    public List<TillDay> open(String section, LocalDate before, int most) {
        return jdbc.sql("""
                        select s.section, s.facility, s.day
                          from settlement_day s
                         where s.section = :section and s.day < :before
                           and not exists (
                             select from posting p join posting_decision d on d.posting = p.id and d.verdict = 'APPROVED'
                              where p.kind = 'CLOSING' and p.section = s.section and p.place = s.facility
                                and p.day = s.day and p.digest = s.digest
                                and not exists (select from posting later
                                                 where later.kind = p.kind and later.section = p.section
                                                   and later.place = p.place and later.day = p.day and later.round > p.round))
                         order by s.day, s.facility limit :most
                        """)
                .param("section", section)
                .param("before", before)
                .param("most", most)
                .query(TillDay.class)
                .list();
    }
}
