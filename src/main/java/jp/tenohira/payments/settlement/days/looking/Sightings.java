package jp.tenohira.payments.settlement.days.looking;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
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

    /** Remembers days as they are now; of those on which nothing is left, nothing. */
    public void note(List<Day> days) {
        days.forEach(day -> {
            if (day.state() == DayState.NOTHING || day.state() == DayState.SHUT) {
                forget(day.of());
            } else {
                note(day);
            }
        });
    }

    /** The same of all days of a period: what is not among them is not there any more. */
    void noteAll(LocalDate from, LocalDate to, List<Day> days) {
        note(days);
        var there = days.stream().map(Day::of).collect(Collectors.toSet());
        jdbc
                .sql("select section, facility, day from settlement_day where day between :from and :to")
                .param("from", from)
                .param("to", to)
                .query(TillDay.class)
                .list()
                .stream()
                .filter(till -> !there.contains(till))
                .forEach(this::forget);
    }

    private void forget(TillDay till) {
        jdbc.sql("delete from settlement_day where section = :section and facility = :facility and day = :day")
                .param("section", till.section())
                .param("facility", till.facility())
                .param("day", till.day())
                .update();
    }

    private void note(Day day) {
        jdbc.sql("""
                insert into settlement_day as seen (section, facility, day, digest, differences, seen_at)
                values (:section, :facility, :day, :digest, :differences, :at)
                on conflict (municipality, section, facility, day) do update
                  set digest = excluded.digest, differences = excluded.differences, seen_at = excluded.seen_at
                  where (seen.digest, seen.differences) is distinct from (excluded.digest, excluded.differences)
                """)
                .param("section", day.of().section())
                .param("facility", day.of().facility())
                .param("day", day.of().day())
                .param("digest", day.facts().digest())
                .param("differences", day.unexplained())
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
