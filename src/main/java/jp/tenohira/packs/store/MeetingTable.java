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
import java.util.Set;
import java.util.UUID;
import jp.tenohira.identity.Staff;
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
    boolean add(Meeting meeting, Instant at, Staff by) {
        return jdbc.sql("""
                        insert into meeting_version (meeting, version, held, name, sections, agenda, changed_at, changed_by,
                                                     changed_by_id)
                        values (:meeting, :version, :held, :name, :sections, :agenda, :at, :by, :id) on conflict do nothing
                        """)
                        .param("meeting", meeting.id())
                        .param("version", meeting.version())
                        .param("held", meeting.held())
                        .param("name", meeting.name())
                        .param("sections", String.join("\n", meeting.sections()))
                        .param("agenda", AgendaLines.written(meeting.agenda()))
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by.name())
                        .param("id", by.id())
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

    void addText(UUID meeting, String slot, String wording, Instant at, Staff by) {
        jdbc.sql("""
                insert into pack_text_version (meeting, slot, version, wording, changed_at, changed_by, changed_by_id)
                select :meeting, :slot, coalesce(max(version), 0) + 1, :wording, :at, :by, :id
                  from pack_text_version where meeting = :meeting and slot = :slot
                """)
                .param("meeting", meeting)
                .param("slot", slot)
                .param("wording", wording)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.name())
                .param("id", by.id())
                .update();
    }

    private record Happened(String event, int definition) {}

    /** @param definition the version that holds now */
    PackState state(UUID meeting, int definition) {
        return jdbc.sql("""
                select event, definition from pack_event where meeting = :meeting order by number desc limit 1
                """)
                .param("meeting", meeting)
                .query(Happened.class)
                .optional()
                .map(last -> switch (last.event()) {
                    case "FROZEN" -> PackState.FROZEN;
                    case "APPROVED" -> last.definition() == definition ? PackState.APPROVED : PackState.DRAFT;
                    default -> PackState.DRAFT;
                })
                .orElse(PackState.DRAFT);
    }

    /** Who wrote the meeting and its texts as they stand now. */
    Set<UUID> authors(UUID meeting) {
        return Set.copyOf(
                jdbc.sql("""
                select distinct changed_by_id from (
                  select distinct on (slot) changed_by_id from pack_text_version
                   where meeting = :meeting order by slot, version desc) texts
                 where changed_by_id is not null
                union
                select changed_by_id from (
                  select changed_by_id from meeting_version
                   where meeting = :meeting order by version desc limit 1) meetings
                 where changed_by_id is not null
                """).param("meeting", meeting).query(UUID.class).list());
    }

    /** Who took the last step of the pack's life. */
    Optional<UUID> lastActor(UUID meeting) {
        return jdbc
                .sql("select by_id from pack_event where meeting = :meeting order by number desc limit 1")
                .param("meeting", meeting)
                .query((rs, _) -> Optional.ofNullable(rs.getObject("by_id", UUID.class)))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** One change of a pack at a time: the next waits until this transaction ends. */
    void lock(UUID meeting) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:meeting, 0))")
                .param("meeting", "pack " + meeting)
                .query((_, _) -> true)
                .list();
    }

    void addEvent(UUID meeting, String event, int definition, Instant at, Staff by) {
        jdbc.sql("""
                insert into pack_event (meeting, number, event, definition, at, by, by_id)
                select :meeting, coalesce(max(number), 0) + 1, :event, :definition, :at, :by, :id
                  from pack_event where meeting = :meeting
                """)
                .param("meeting", meeting)
                .param("event", event)
                .param("definition", definition)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.name())
                .param("id", by.id())
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
