package jp.tenohira.packs.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.packs.Meeting;
import jp.tenohira.packs.PackState;
import jp.tenohira.packs.content.PackContent.Agenda;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Versions of meetings and of their texts, and what happened to their packs. */
@Component
class MeetingTable {

    private static final String COLUMNS = "meeting, version, held, name, sections, agenda";
    private static final int MOST = 1_000;

    private final JdbcClient jdbc;

    MeetingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Meeting> all() {
        return jdbc.sql("select " + COLUMNS + " from (select distinct on (meeting) " + COLUMNS
                        + " from meeting_version order by meeting, version desc) latest"
                        + " order by held desc, meeting limit " + MOST)
                .query(MeetingTable::meeting)
                .list();
    }

    Optional<Meeting> find(UUID meeting) {
        return jdbc.sql("select " + COLUMNS
                        + " from meeting_version where meeting = :meeting order by version desc limit 1")
                .param("meeting", meeting)
                .query(MeetingTable::meeting)
                .optional();
    }

    /** False when this version exists already. */
    boolean add(Meeting meeting, Instant at, String by) {
        return jdbc.sql("""
                        insert into meeting_version (meeting, version, held, name, sections, agenda, changed_at, changed_by)
                        values (:meeting, :version, :held, :name, :sections, :agenda, :at, :by) on conflict do nothing
                        """)
                        .param("meeting", meeting.id())
                        .param("version", meeting.version())
                        .param("held", meeting.held())
                        .param("name", meeting.name())
                        .param("sections", String.join("\n", meeting.sections()))
                        .param("agenda", AgendaLines.written(meeting.agenda()))
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .update()
                == 1;
    }

    Map<String, String> texts(UUID meeting) {
        var texts = new HashMap<String, String>();
        jdbc.sql("""
                select distinct on (slot) slot, wording from pack_text_version
                 where meeting = :meeting order by slot, version desc
                """)
                .param("meeting", meeting)
                .query((rs, _) -> texts.put(rs.getString("slot"), rs.getString("wording")))
                .list();
        return texts;
    }

    void addText(UUID meeting, String slot, String wording, Instant at, String by) {
        jdbc.sql("""
                insert into pack_text_version (meeting, slot, version, wording, changed_at, changed_by)
                select :meeting, :slot, coalesce(max(version), 0) + 1, :wording, :at, :by
                  from pack_text_version where meeting = :meeting and slot = :slot
                """)
                .param("meeting", meeting)
                .param("slot", slot)
                .param("wording", wording)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    PackState state(UUID meeting) {
        return jdbc.sql("select event from pack_event where meeting = :meeting order by number desc limit 1")
                .param("meeting", meeting)
                .query(String.class)
                .optional()
                .map(event -> event.equals("REOPENED") ? PackState.DRAFT : PackState.valueOf(event))
                .orElse(PackState.DRAFT);
    }

    /** One change of a pack at a time: the next waits until this transaction ends. */
    void lock(UUID meeting) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:meeting, 0))")
                .param("meeting", "pack " + meeting)
                .query((_, _) -> true)
                .list();
    }

    void addEvent(UUID meeting, String event, Instant at, String by) {
        jdbc.sql("""
                insert into pack_event (meeting, number, event, at, by)
                select :meeting, coalesce(max(number), 0) + 1, :event, :at, :by from pack_event where meeting = :meeting
                """)
                .param("meeting", meeting)
                .param("event", event)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    private static Meeting meeting(ResultSet rs, int row) throws SQLException {
        var sections = rs.getString("sections");
        return new Meeting(
                rs.getObject("meeting", UUID.class),
                rs.getInt("version"),
                rs.getObject("held", LocalDate.class),
                rs.getString("name"),
                sections.isEmpty() ? List.of() : sections.lines().toList(),
                AgendaLines.read(rs.getString("agenda")));
    }

    private static final class AgendaLines {

        static String written(List<Agenda> agenda) {
            return String.join(
                    "\n",
                    agenda.stream()
                            .map(item -> String.join("\t", item.title(), item.kind(), item.material()))
                            .toList());
        }

        static List<Agenda> read(String lines) {
            var agenda = new ArrayList<Agenda>();
            for (var line : lines.lines().toList()) {
                var cells = line.split("\t", -1);
                agenda.add(new Agenda(agenda.size() + 1, cells[0], cells[1], cells[2]));
            }
            return agenda;
        }
    }
}
