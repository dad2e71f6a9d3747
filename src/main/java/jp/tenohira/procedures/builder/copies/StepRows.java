package jp.tenohira.procedures.builder.copies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.procedures.builder.copies.WorkingCopies.Listed;
import jp.tenohira.procedures.builder.document.Deed;
import jp.tenohira.procedures.builder.document.FormDocument;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables working_copy and working_step. */
@Component
class StepRows {

    private static final int MOST_LISTED = 100;

    private static final String COPY = """
            select c.id, c.procedure, c.put_away_at is not null as put_away, s.version, s.shows, s.at, s.staff_name,
                   d.document, d.before is not null as undoable,
                   exists (select from working_step n where n.working_copy = c.id and n.before = s.shows) as redoable
              from working_copy c
              join lateral (select version, shows, at, staff_name from working_step
                             where working_copy = c.id order by version desc limit 1) s on true
              join working_step d on d.working_copy = c.id and d.version = s.shows
            """;

    private final JdbcClient jdbc;

    StepRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void addCopy(UUID id, String procedure, String by, Instant at) {
        jdbc.sql("insert into working_copy (id, procedure, begun_at, begun_by) values (:id, :procedure, :at, :by)")
                .param("id", id)
                .param("procedure", procedure)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    void putAway(UUID id, Optional<Instant> at) {
        jdbc.sql("update working_copy set put_away_at = :at where id = :id")
                .param("id", id)
                .param(
                        "at",
                        at.map(moment -> moment.atOffset(ZoneOffset.UTC)).orElse(null),
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /** Adds a step with a document; false when somebody else just added that version. */
    boolean addDocument(UUID copy, int version, FormDocument document, Optional<Integer> before, Step step) {
        return add(copy, step, document.json(), before.orElse(null)) == 1;
    }

    /** Adds a step that shows an earlier document; false when somebody else just added that version. */
    boolean addStep(UUID copy, Step step) {
        return add(copy, step, null, null) == 1;
    }

    private int add(
            UUID copy,
            Step step,
            @org.jspecify.annotations.Nullable String document,
            @org.jspecify.annotations.Nullable Integer before) {
        return jdbc.sql("""
                        insert into working_step (working_copy, version, shows, document, before, deed, what, staff,
                                                  staff_name, at)
                        values (:copy, :version, :shows, :document, :before, :deed, :what, :staff, :staffName, :at)
                        on conflict do nothing
                        """)
                .param("copy", copy)
                .param("version", step.version())
                .param("shows", step.shows())
                .param("document", document)
                .param("before", before)
                .param("deed", step.deed().name())
                .param("what", step.what())
                .param("staff", step.staff())
                .param("staffName", step.staffName())
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<WorkingCopy> find(UUID id) {
        return jdbc.sql(COPY + " where c.id = :id")
                .param("id", id)
                .query((row, _) -> copy(row))
                .optional();
    }

    /** Those on the list whose document has one of the pieces in its JSON, the last changed first. */
    List<WorkingCopy> open(List<String> pieces, int most) {
        var patterns = pieces.stream()
                .map(piece -> "%" + piece.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .toArray(String[]::new);
        return jdbc.sql(COPY + """
                         where c.put_away_at is null and d.document like any (:patterns)
                         order by s.at desc
                         limit :most
                        """)
                .param("patterns", patterns)
                .param("most", most)
                .query((row, _) -> copy(row))
                .list();
    }

    private static WorkingCopy copy(ResultSet row) throws SQLException {
        return new WorkingCopy(
                row.getObject("id", UUID.class),
                row.getString("procedure"),
                row.getInt("version"),
                row.getInt("shows"),
                FormDocument.stored(row.getString("document")),
                row.getBoolean("undoable"),
                row.getBoolean("redoable"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("staff_name"),
                row.getBoolean("put_away"));
    }

    List<Listed> list(List<String> procedures, boolean putAway) {
        if (procedures.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select c.id, c.procedure, c.put_away_at is not null as put_away, s.*
                          from working_copy c
                          join lateral (select version, shows, deed, what, staff, staff_name, at from working_step
                                         where working_copy = c.id order by version desc limit 1) s on true
                         where c.procedure in (:procedures) and (c.put_away_at is not null) = :putAway
                         order by s.at desc
                         limit :most
                        """)
                .param("procedures", procedures)
                .param("putAway", putAway)
                .param("most", MOST_LISTED)
                .query((row, _) -> new Listed(
                        row.getObject("id", UUID.class),
                        row.getString("procedure"),
                        row.getBoolean("put_away"),
                        step(row)))
                .list();
    }

    List<Step> steps(UUID copy, int until, int most) {
        return jdbc.sql("""
                        select version, shows, deed, what, staff, staff_name, at
                          from working_step
                         where working_copy = :copy and version <= :until
                         order by version desc
                         limit :most
                        """)
                .param("copy", copy)
                .param("until", until)
                .param("most", most)
                .query((row, _) -> step(row))
                .list();
    }

    FormDocument document(UUID copy, int version) {
        return FormDocument.stored(
                jdbc.sql("select document from working_step where working_copy = :copy and version = :version")
                        .param("copy", copy)
                        .param("version", version)
                        .query(String.class)
                        .single());
    }

    /** The version whose document that version's changed. */
    Optional<Integer> before(UUID copy, int version) {
        return jdbc.sql(
                        "select before from working_step where working_copy = :copy and version = :version and before is not null")
                .param("copy", copy)
                .param("version", version)
                .query(Integer.class)
                .optional();
    }

    /** The last version that changed that version's document. */
    Optional<Integer> after(UUID copy, int version) {
        return jdbc.sql("""
                        select version from working_step
                         where working_copy = :copy and before = :version order by version desc limit 1
                        """)
                .param("copy", copy)
                .param("version", version)
                .query(Integer.class)
                .optional();
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                row.getInt("version"),
                row.getInt("shows"),
                Deed.valueOf(row.getString("deed")),
                row.getString("what"),
                row.getObject("staff", UUID.class),
                row.getString("staff_name"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
