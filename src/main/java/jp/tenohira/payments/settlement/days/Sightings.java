package jp.tenohira.payments.settlement.days;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Remembers which days had takings when somebody looked, so that open days of long ago stay in sight and figures need not ask registers. */
public final class Sightings {

    private final JdbcClient jdbc;
    private final Clock clock;

    public Sightings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void note(List<Day> days) {
        days.stream().filter(day -> day.state() != DayState.NOTHING).forEach(this::note);
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
