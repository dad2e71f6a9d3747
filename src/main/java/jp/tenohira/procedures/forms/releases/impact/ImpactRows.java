package jp.tenohira.procedures.forms.releases.impact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table form_impact: the last count of each proposal. */
@Component
class ImpactRows {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Clock clock;

    ImpactRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Impact> find(String procedure, int number) {
        return jdbc.sql("""
                        select run, in_force, drafts, cases, safe, again, blocked, reasons::text as reasons, started_at,
                               alive_at, finished_at
                          from form_impact
                         where procedure = :procedure and number = :number
                        """)
                .param("procedure", procedure)
                .param("number", number)
                .query(ImpactRows::impact)
                .optional();
    }

    void begin(String procedure, int number, UUID run, int inForce, long drafts, long cases) {
        jdbc.sql("""
                        insert into form_impact (procedure, number, run, in_force, drafts, cases, started_at, alive_at)
                        values (:procedure, :number, :run, :inForce, :drafts, :cases, :now, :now)
                        on conflict (municipality, procedure, number) do update
                           set run = excluded.run, in_force = excluded.in_force, drafts = excluded.drafts,
                               cases = excluded.cases, safe = 0, again = 0, blocked = 0, reasons = '[]',
                               started_at = excluded.started_at, alive_at = excluded.alive_at, finished_at = null
                        """)
                .param("procedure", procedure)
                .param("number", number)
                .param("run", run)
                .param("inForce", inForce)
                .param("drafts", drafts)
                .param("cases", cases)
                .param("now", now())
                .update();
    }

    /** Keeps how far a run is; false when another run took its place. */
    boolean keep(UUID run, String procedure, int number, Tally tally, boolean finished) {
        return jdbc.sql("""
                        update form_impact
                           set safe = :safe, again = :again, blocked = :blocked, reasons = :reasons::jsonb, alive_at = :now,
                               finished_at = case when :finished then :now::timestamptz end
                         where procedure = :procedure and number = :number and run = :run
                        """)
                        .param("safe", tally.safe())
                        .param("again", tally.again())
                        .param("blocked", tally.blocked())
                        .param("reasons", JSON.writeValueAsString(tally.reasons()))
                        .param("now", now())
                        .param("finished", finished)
                        .param("procedure", procedure)
                        .param("number", number)
                        .param("run", run)
                        .update()
                > 0;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Impact impact(ResultSet rs, int row) throws SQLException {
        var finished = rs.getObject("finished_at", OffsetDateTime.class);
        return new Impact(
                rs.getObject("run", UUID.class),
                rs.getInt("in_force"),
                rs.getLong("drafts"),
                rs.getLong("cases"),
                rs.getLong("safe"),
                rs.getLong("again"),
                rs.getLong("blocked"),
                JSON.readValue(rs.getString("reasons"), new TypeReference<List<Impact.Reason>>() {}),
                rs.getObject("started_at", OffsetDateTime.class).toInstant(),
                rs.getObject("alive_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant());
    }
}
