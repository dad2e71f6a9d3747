package jp.tenohira.applications.workload;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.tenohira.applications.desk.Desk;
import jp.tenohira.core.JapaneseDates;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what each person of a section has to do. V75 holds the indexes. */
@Component
class Workloads {

    /** The days whose decisions the median is of. */
    static final int DAYS = 90;

    private final JdbcClient jdbc;
    private final Clock clock;

    Workloads(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param assignee null for what nobody has
     * @param open cases that wait for the section
     * @param soon due today or within three days
     * @param decided cases decided in the last {@link #DAYS} days
     * @param medianDays working days from arrival to decision; null when none was decided
     */
    record Load(
            @Nullable UUID assignee,
            int open,
            int overdue,
            int soon,
            int decided,
            @Nullable Double medianDays) {}

    List<Load> of(Desk desk) {
        var today = LocalDate.ofInstant(clock.instant(), JapaneseDates.JST);
        return jdbc.sql("""
                with waiting as (
                  select assignee, count(*) as open, count(*) filter (where due_on < :today) as overdue,
                         count(*) filter (where due_on between :today and :soon) as soon
                    from casefile c
                   where c.section = :section and c.state in ('SUBMITTED', 'UNDER_REVIEW', 'RESUBMITTED')
                   group by assignee
                ), done as (
                  select assignee, count(*) as decided,
                         percentile_cont(0.5) within group (order by handled_days) as median_days
                    from casefile c
                   where c.section = :section and c.decided_on >= :since and c.decided_on is not null
                   group by assignee
                )
                select coalesce(w.assignee, d.assignee) as assignee, coalesce(w.open, 0) as open,
                       coalesce(w.overdue, 0) as overdue, coalesce(w.soon, 0) as soon,
                       coalesce(d.decided, 0) as decided, d.median_days
                  from waiting w
                  full join done d on coalesce(w.assignee, :nobody) = coalesce(d.assignee, :nobody)
                """)
                .param("section", desk.section())
                .param("today", today)
                .param("soon", today.plusDays(3))
                .param("since", today.minusDays(DAYS))
                .param("nobody", new UUID(0, 0))
                .query(Load.class)
                .list();
    }
}
