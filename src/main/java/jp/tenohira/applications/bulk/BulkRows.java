package jp.tenohira.applications.bulk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.applications.CaseId;
import jp.tenohira.applications.Step;
import jp.tenohira.applications.desk.Desk;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The tables bulk_job and bulk_item. */
@Component
class BulkRows {

    private static final Duration PLANS_KEPT = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;
    private final JsonMapper json;
    private final Clock clock;

    BulkRows(JdbcClient jdbc, NamedParameterJdbcTemplate batch, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.json = json;
        this.clock = clock;
    }

    void add(Desk desk, BulkJob job) {
        jdbc.sql("""
                insert into bulk_job (id, staff, section, step, params, state, chosen_at)
                values (:id, :staff, :section, :step, :params::jsonb, 'PLANNED', :at)
                """)
                .param("id", job.id())
                .param("staff", desk.id())
                .param("section", desk.section())
                .param("step", job.step().name())
                .param("params", json.writeValueAsString(job.settings()))
                .param("at", utc(job.chosenAt()))
                .update();
    }

    /** Takes in the chosen cases that are the section's own. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    void addItems(Desk desk, UUID job, List<BulkJobs.Choice> choices) {
        Map[] rows = choices.stream()
                .map(choice -> Map.of(
                        "job",
                        job,
                        "receipt",
                        choice.receipt(),
                        "version",
                        choice.version(),
                        "section",
                        desk.section()))
                .toArray(Map[]::new);
        batch.batchUpdate("""
                insert into bulk_item (job, casefile, receipt, version)
                select :job, c.id, c.receipt, :version from casefile c
                 where c.receipt = :receipt and c.section = :section
                    on conflict do nothing
                """, rows);
    }

    Optional<BulkJob> find(Desk desk, UUID id) {
        return jdbc.sql("""
                select id, step, params, state, chosen_at, started_at, finished_at
                  from bulk_job where id = :id and staff = :staff and section = :section
                """)
                .param("id", id)
                .param("staff", desk.id())
                .param("section", desk.section())
                .query(this::job)
                .optional();
    }

    boolean settle(UUID id, BulkSettings settings) {
        return jdbc.sql("update bulk_job set params = :params::jsonb where id = :id and state = 'PLANNED'")
                        .param("params", json.writeValueAsString(settings))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Whether it is us who start the job. */
    boolean start(UUID id) {
        return jdbc.sql("update bulk_job set state = 'RUNNING', started_at = :at where id = :id and state = 'PLANNED'")
                        .param("at", utc(clock.instant()))
                        .param("id", id)
                        .update()
                == 1;
    }

    void finish(UUID id) {
        jdbc.sql("update bulk_job set state = 'DONE', finished_at = :at where id = :id")
                .param("at", utc(clock.instant()))
                .param("id", id)
                .update();
    }

    /** Plans nobody ran within a week go; what was run stays. */
    void forgetOldPlans(Desk desk) {
        jdbc.sql("delete from bulk_job where staff = :staff and state = 'PLANNED' and chosen_at < :before")
                .param("staff", desk.id())
                .param("before", utc(clock.instant().minus(PLANS_KEPT)))
                .update();
    }

    List<BulkItem> items(UUID job, String afterReceipt, boolean waitingOnly, int limit) {
        return jdbc.sql("""
                select casefile, receipt, version, result from bulk_item
                 where job = :job and receipt > :after and (not :waitingOnly or result is null)
                 order by receipt limit :limit
                """)
                .param("job", job)
                .param("after", afterReceipt)
                .param("waitingOnly", waitingOnly)
                .param("limit", limit)
                .query(BulkRows::item)
                .list();
    }

    List<BulkItem> page(UUID job, int page, int size) {
        return jdbc.sql("""
                select casefile, receipt, version, result from bulk_item
                 where job = :job order by receipt limit :size offset :skipped
                """)
                .param("job", job)
                .param("size", size)
                .param("skipped", (page - 1) * size)
                .query(BulkRows::item)
                .list();
    }

    int size(UUID job) {
        return jdbc.sql("select count(*) from bulk_item where job = :job")
                .param("job", job)
                .query(Integer.class)
                .single();
    }

    List<CaseId> cases(UUID job) {
        return jdbc.sql("select casefile from bulk_item where job = :job")
                .param("job", job)
                .query((rs, row) -> new CaseId(rs.getObject(1, UUID.class)))
                .list();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    void results(UUID job, Map<CaseId, Verdict> results) {
        Map[] rows = results.entrySet().stream()
                .map(e -> Map.of(
                        "job",
                        job,
                        "id",
                        e.getKey().value(),
                        "result",
                        e.getValue().name()))
                .toArray(Map[]::new);
        batch.batchUpdate("update bulk_item set result = :result where job = :job and casefile = :id", rows);
    }

    private BulkJob job(ResultSet rs, int row) throws SQLException {
        return new BulkJob(
                rs.getObject("id", UUID.class),
                Step.valueOf(rs.getString("step")),
                json.readValue(rs.getString("params"), BulkSettings.class),
                BulkJob.State.valueOf(rs.getString("state")),
                rs.getObject("chosen_at", OffsetDateTime.class).toInstant(),
                instant(rs.getObject("started_at", OffsetDateTime.class)),
                instant(rs.getObject("finished_at", OffsetDateTime.class)));
    }

    private static BulkItem item(ResultSet rs, int row) throws SQLException {
        var result = rs.getString("result");
        return new BulkItem(
                new CaseId(rs.getObject("casefile", UUID.class)),
                rs.getString("receipt"),
                rs.getInt("version"),
                result == null ? null : Verdict.valueOf(result));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
