package jp.tenohira.applications.carrying;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.procedures.forms.carrying.FormReleased;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table draft_carry: one row a released version. */
@Component
class CarryRows {

    private static final String COLUMNS = """
            select procedure, version, staff, staff_name, staff_role, staff_section, released_at, safe, again, blocked, told,
                   finished_at is not null as finished
              from draft_carry
            """;

    /** @param releasedAt when it came into force */
    record Carry(String procedure, int version, Staff by, Instant releasedAt, Counts counts, boolean finished) {}

    record Counts(long safe, long again, long blocked, long told) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    CarryRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(FormReleased released) {
        jdbc.sql("""
                insert into draft_carry (procedure, version, staff, staff_name, staff_role, staff_section, released_at)
                values (:procedure, :version, :staff, :name, :role, :section, :now)
                """)
                .param("procedure", released.procedure())
                .param("version", released.version())
                .param("staff", released.by().id())
                .param("name", released.by().name())
                .param("role", released.by().role().name())
                .param("section", released.by().section())
                .param("now", now())
                .update();
    }

    /** Those that are not finished; of one procedure the latest version only, since drafts go there directly. */
    List<Carry> open() {
        return jdbc.sql("select distinct on (procedure) * from (" + COLUMNS
                        + " where finished_at is null) as open order by procedure, version desc")
                .query(CarryRows::carry)
                .list();
    }

    Optional<Carry> find(String procedure, int version) {
        return jdbc.sql(COLUMNS + " where procedure = :procedure and version = :version")
                .param("procedure", procedure)
                .param("version", version)
                .query(CarryRows::carry)
                .optional();
    }

    /** Whether nobody else carries drafts of this procedure at this moment; nobody will until the transaction ends. */
    boolean alone(String procedure) {
        return jdbc.sql(
                        "select pg_try_advisory_xact_lock(hashtextextended(current_setting('tenohira.municipality') || :procedure, 5011))")
                .param("procedure", procedure)
                .query(Boolean.class)
                .single();
    }

    void count(Carry carry, Counts more) {
        jdbc.sql("""
                update draft_carry
                   set safe = safe + :safe, again = again + :again, blocked = blocked + :blocked, told = told + :told
                 where procedure = :procedure and version = :version
                """)
                .param("safe", more.safe())
                .param("again", more.again())
                .param("blocked", more.blocked())
                .param("told", more.told())
                .param("procedure", carry.procedure())
                .param("version", carry.version())
                .update();
    }

    /** Ends this job and those of earlier versions, which it overtook; false when it was ended already. */
    boolean finish(Carry carry) {
        return jdbc.sql("""
                update draft_carry set finished_at = :now
                 where procedure = :procedure and version <= :version and finished_at is null
                """)
                        .param("now", now())
                        .param("procedure", carry.procedure())
                        .param("version", carry.version())
                        .update()
                > 0;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Carry carry(ResultSet rs, int row) throws SQLException {
        return new Carry(
                rs.getString("procedure"),
                rs.getInt("version"),
                new Staff(
                        rs.getObject("staff", UUID.class),
                        rs.getString("staff_name"),
                        Role.valueOf(rs.getString("staff_role")),
                        rs.getString("staff_section")),
                rs.getObject("released_at", OffsetDateTime.class).toInstant(),
                new Counts(rs.getLong("safe"), rs.getLong("again"), rs.getLong("blocked"), rs.getLong("told")),
                rs.getBoolean("finished"));
    }
}
