package jp.tenohira.savings.rpa;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Jobs and their runs in PostgreSQL. */
@Component
class RpaTable {

    private static final String JOB = "job, version, name, section, owner, scenario, minutes_per_item, planned_hours,"
            + " runs_every_days, retired, changed_at, changed_by";

    private static final String RUN = "job, run, started_at, ended_at, items, result, scenario, received_at";
    private static final int MOST_JOBS = 5000;

    private final JdbcClient jdbc;

    RpaTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the runs of a job come to. */
    record Totals(String job, long items, long runs, long failed, Instant lastRun) {}

    List<RpaJob> jobs() {
        return jdbc.sql("select distinct on (job) " + JOB + " from rpa_job_version order by job, version desc limit "
                        + MOST_JOBS)
                .query(RpaTable::job)
                .list();
    }

    List<RpaJob> versions(String code) {
        return jdbc.sql("select " + JOB + " from rpa_job_version where job = :job order by version desc")
                .param("job", code)
                .query(RpaTable::job)
                .list();
    }

    boolean add(RpaJob job) {
        var content = job.content();
        return jdbc.sql("insert into rpa_job_version (" + JOB + """
                        ) values (:job, :version, :name, :section, :owner, :scenario, :minutes, :hours, :days, :retired, :at, :by)
                        on conflict do nothing
                        """)
                        .param("job", job.code())
                        .param("version", job.version())
                        .param("name", content.name())
                        .param("section", content.section())
                        .param("owner", content.owner())
                        .param("scenario", content.scenario())
                        .param("minutes", content.minutesPerItem())
                        .param("hours", content.plannedHours())
                        .param("days", content.runsEveryDays())
                        .param("retired", content.retired())
                        .param("at", utc(job.changedAt()))
                        .param("by", job.changedBy())
                        .update()
                == 1;
    }

    /** False when a run of this name is there already. */
    boolean add(RpaRun run) {
        return jdbc.sql("insert into rpa_run (" + RUN + """
                        ) values (:job, :run, :start, :end, :items, :result, :scenario, :at) on conflict do nothing
                        """)
                        .param("job", run.job())
                        .param("run", run.run())
                        .param("start", utc(run.startedAt()))
                        .param("end", utc(run.endedAt()))
                        .param("items", run.items())
                        .param("result", run.result().name().toLowerCase(Locale.ROOT))
                        .param("scenario", run.scenario())
                        .param("at", utc(run.receivedAt()))
                        .update()
                == 1;
    }

    Optional<RpaRun> run(String job, String run) {
        return jdbc.sql("select " + RUN + " from rpa_run where job = :job and run = :run")
                .param("job", job)
                .param("run", run)
                .query(RpaTable::run)
                .optional();
    }

    List<RpaRun> lastRuns(String job, int most) {
        return jdbc.sql("select " + RUN + " from rpa_run where job = :job order by ended_at desc, run limit :most")
                .param("job", job)
                .param("most", most)
                .query(RpaTable::run)
                .list();
    }

    /** Items of runs that ended in the period and did not fail; the last run of all. */
    List<Totals> totals(Instant from, Instant until) {
        return jdbc.sql("""
                        select job,
                               coalesce(sum(items) filter (where result <> 'failed' and ended_at >= :from and ended_at < :until), 0) as items,
                               count(*) filter (where ended_at >= :from and ended_at < :until) as runs,
                               count(*) filter (where result = 'failed' and ended_at >= :from and ended_at < :until) as failed,
                               max(ended_at) as last_run
                          from rpa_run
                         group by job
                        """)
                .param("from", utc(from))
                .param("until", utc(until))
                .query((rs, _) -> new Totals(
                        rs.getString("job"),
                        rs.getLong("items"),
                        rs.getLong("runs"),
                        rs.getLong("failed"),
                        instant(rs, "last_run")))
                .list();
    }

    private static RpaJob job(ResultSet rs, int row) throws SQLException {
        return new RpaJob(
                rs.getString("job"),
                rs.getInt("version"),
                new RpaJob.Content(
                        rs.getString("name"),
                        rs.getString("section"),
                        rs.getString("owner"),
                        rs.getString("scenario"),
                        rs.getBigDecimal("minutes_per_item"),
                        rs.getBigDecimal("planned_hours"),
                        rs.getInt("runs_every_days"),
                        rs.getBoolean("retired")),
                instant(rs, "changed_at"),
                rs.getString("changed_by"));
    }

    private static RpaRun run(ResultSet rs, int row) throws SQLException {
        return new RpaRun(
                rs.getString("job"),
                rs.getString("run"),
                instant(rs, "started_at"),
                instant(rs, "ended_at"),
                rs.getInt("items"),
                RpaRun.Result.valueOf(rs.getString("result").toUpperCase(Locale.ROOT)),
                rs.getString("scenario"),
                instant(rs, "received_at"));
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, OffsetDateTime.class).toInstant();
    }
}
