package jp.tenohira.assistant.minutes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.assistant.minutes.MinutesRecord.State;
import jp.tenohira.assistant.minutes.transcripts.Said;
import jp.tenohira.identity.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Meetings of the current city, each answered only to its section, or to who made it. */
@Component
public class MinutesRecords {

    private static final int MOST_SHOWN = 200;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final Clock clock;

    MinutesRecords(JdbcClient jdbc, NamedParameterJdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** A line with its number, from 1. */
    public record Numbered(int number, Said said) {}

    /** The meetings a person sees, the latest first. */
    @Transactional(readOnly = true)
    public List<MinutesRecord> of(Staff who) {
        return jdbc.sql("""
                        select * from minutes_record
                         where person = :person or (:section <> '' and section = :section)
                         order by created_at desc, id limit :most
                        """)
                .param("person", who.id())
                .param("section", section(who))
                .param("most", MOST_SHOWN)
                .query(MinutesRecords::record)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<MinutesRecord> find(Staff who, UUID id) {
        return jdbc.sql("""
                        select * from minutes_record
                         where id = :id and (person = :person or (:section <> '' and section = :section))
                        """)
                .param("id", id)
                .param("person", who.id())
                .param("section", section(who))
                .query(MinutesRecords::record)
                .optional();
    }

    @Transactional(readOnly = true)
    public List<Numbered> lines(UUID record, int from, int most) {
        return jdbc.sql("""
                        select number, start_ms, end_ms, speaker, words from minutes_line
                         where record = :record and number >= :from order by number limit :most
                        """)
                .param("record", record)
                .param("from", from)
                .param("most", most)
                .query((rs, _) -> new Numbered(
                        rs.getInt("number"),
                        new Said(
                                rs.getLong("start_ms"),
                                rs.getLong("end_ms"),
                                rs.getString("speaker"),
                                rs.getString("words"))))
                .list();
    }

    int count(UUID record) {
        return jdbc.sql("select count(*) from minutes_line where record = :record")
                .param("record", record)
                .query(Integer.class)
                .single();
    }

    void add(Staff by, MinutesRecord made, int bytes, String sha256) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("id", made.id());
        row.put("title", made.title());
        row.put("held", made.heldOn());
        row.put("level", made.level());
        row.put("person", by.id());
        row.put("name", by.name());
        row.put("section", section(by));
        row.put("source", made.recorded() ? "RECORDING" : "TRANSCRIPT");
        row.put("engine", made.engine());
        row.put("state", made.state().name());
        row.put("file", made.fileName());
        row.put("bytes", bytes);
        row.put("sha256", sha256);
        row.put("at", made.createdAt().atOffset(ZoneOffset.UTC));
        var until = made.recordingUntil();
        row.put("until", until == null ? null : until.atOffset(ZoneOffset.UTC));
        jdbc.sql("""
                        insert into minutes_record (id, title, held_on, level, person, person_name, section, source, engine, state,
                               file_name, bytes, sha256, created_at, recording_until)
                        values (:id, :title, :held, :level, :person, :name, :section, :source, :engine, :state,
                               :file, :bytes, :sha256, :at, :until)
                        """).params(row).update();
    }

    void append(UUID record, List<Said> said) {
        var first = count(record);
        var rows = new MapSqlParameterSource[said.size()];
        for (var at = 0; at < rows.length; at++) {
            var line = said.get(at);
            rows[at] = new MapSqlParameterSource()
                    .addValue("record", record)
                    .addValue("number", first + at + 1)
                    .addValue("from", line.startMs())
                    .addValue("until", line.endMs())
                    .addValue("speaker", line.speaker())
                    .addValue("words", line.words());
        }
        batches.batchUpdate("""
                insert into minutes_line (record, number, start_ms, end_ms, speaker, words)
                values (:record, :number, :from, :until, :speaker, :words)
                """, rows);
    }

    /** Forgets what was heard, before it is heard anew. */
    void clear(UUID record) {
        jdbc.sql("delete from minutes_line where record = :record")
                .param("record", record)
                .update();
    }

    void progress(UUID record, State state, String failure, int parts, int done) {
        jdbc.sql("""
                        update minutes_record set state = :state, failure = :failure, parts = :parts, parts_done = :done
                         where id = :id
                        """)
                .param("state", state.name())
                .param("failure", failure)
                .param("parts", parts)
                .param("done", done)
                .param("id", record)
                .update();
    }

    List<MinutesRecord> underWay() {
        return jdbc.sql("select * from minutes_record where state in ('WAITING', 'HEARING') order by created_at, id")
                .query(MinutesRecords::record)
                .list();
    }

    /** Says who spoke: by line, empty to take a name away. */
    void name(UUID record, Map<Integer, String> speakers) {
        batches.batchUpdate(
                "update minutes_line set speaker = :speaker where record = :record and number = :number",
                speakers.entrySet().stream()
                        .map(entry -> new MapSqlParameterSource()
                                .addValue("record", record)
                                .addValue("number", entry.getKey())
                                .addValue("speaker", entry.getValue()))
                        .toArray(MapSqlParameterSource[]::new));
    }

    /** Every line of a speaker gets another name. */
    void rename(UUID record, String from, String to) {
        jdbc.sql("update minutes_line set speaker = :to where record = :record and speaker = :from")
                .param("record", record)
                .param("from", from)
                .param("to", to)
                .update();
    }

    /** Puts a draft in the place of the one of that version; false when somebody changed it meanwhile. */
    boolean write(Staff by, UUID record, String draft, int version, @Nullable UUID use) {
        return jdbc.sql("""
                        update minutes_record set draft = :draft, version = version + 1, changed_at = :at, changed_by = :by,
                               model_use = coalesce(:use, model_use)
                         where id = :id and version = :version
                        """)
                        .param("draft", draft)
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("by", by.name())
                        .param("use", use, java.sql.Types.OTHER)
                        .param("id", record)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Whether a model wrote the draft that people then edited. */
    public boolean generated(UUID record) {
        return jdbc.sql("""
                        select exists (select from minutes_record join model_use on model_use.id = minutes_record.model_use
                                        where minutes_record.id = :record and model_use.outcome = 'ANSWERED')
                        """).param("record", record).query(Boolean.class).single();
    }

    void remove(UUID record) {
        jdbc.sql("delete from minutes_record where id = :id")
                .param("id", record)
                .update();
    }

    List<UUID> recordingsOver() {
        return jdbc.sql("select id from minutes_record where recording_until <= :now")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list();
    }

    void recordingGone(UUID record) {
        jdbc.sql("update minutes_record set recording_until = null where id = :id")
                .param("id", record)
                .update();
    }

    private static String section(Staff who) {
        var section = who.section();
        return section == null ? "" : section;
    }

    private static MinutesRecord record(ResultSet rs, int row) throws SQLException {
        var until = rs.getObject("recording_until", OffsetDateTime.class);
        var changed = rs.getObject("changed_at", OffsetDateTime.class);
        return new MinutesRecord(
                rs.getObject("id", UUID.class),
                rs.getString("title"),
                rs.getObject("held_on", LocalDate.class),
                rs.getInt("level"),
                rs.getObject("person", UUID.class),
                rs.getString("person_name"),
                rs.getString("section"),
                rs.getString("source").equals("RECORDING"),
                rs.getString("engine"),
                State.valueOf(rs.getString("state")),
                rs.getString("failure"),
                rs.getString("file_name"),
                rs.getInt("parts"),
                rs.getInt("parts_done"),
                rs.getObject("created_at", OffsetDateTime.class).toInstant(),
                until == null ? null : until.toInstant(),
                rs.getString("draft"),
                rs.getInt("version"),
                changed == null ? null : changed.toInstant(),
                rs.getString("changed_by"));
    }
}
