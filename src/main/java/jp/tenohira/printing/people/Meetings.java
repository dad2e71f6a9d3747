package jp.tenohira.printing.people;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Meetings whose papers nobody printed. Every change is a version; nothing is overwritten. */
@Component
public class Meetings {

    public static final int MOST = 100_000;

    /**
     * @param section that held it; empty for the whole city
     * @param pages of the papers of one person, in sheets
     * @param copies that would have been printed
     */
    public record Meeting(
            UUID id, int version, String name, LocalDate heldOn, String section, int pages, int copies, String by) {

        public long sheets() {
            return (long) pages * copies;
        }

        /** As the ledger of hours saved writes products: 12枚×30部. */
        public String formula() {
            return "%d枚×%d部".formatted(pages, copies);
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    public Meetings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those that count, the latest held first. */
    public List<Meeting> all() {
        return jdbc.sql("""
                        select * from (select distinct on (meeting) meeting, version, name, held_on, section, pages, copies, withdrawn,
                                              changed_by
                                         from print_meeting order by meeting, version desc) latest
                         where not withdrawn order by held_on desc, name limit :most
                        """)
                .param("most", MOST)
                .query((rs, _) -> new Meeting(
                        rs.getObject("meeting", UUID.class),
                        rs.getInt("version"),
                        rs.getString("name"),
                        rs.getObject("held_on", LocalDate.class),
                        rs.getString("section"),
                        rs.getInt("pages"),
                        rs.getInt("copies"),
                        rs.getString("changed_by")))
                .list();
    }

    public Optional<Meeting> find(UUID id) {
        return all().stream().filter(meeting -> meeting.id().equals(id)).findFirst();
    }

    public void add(Meeting meeting) {
        write(meeting, false);
    }

    public void withdraw(Meeting meeting, String by) {
        write(
                new Meeting(
                        meeting.id(),
                        meeting.version() + 1,
                        meeting.name(),
                        meeting.heldOn(),
                        meeting.section(),
                        meeting.pages(),
                        meeting.copies(),
                        by),
                true);
    }

    private void write(Meeting meeting, boolean withdrawn) {
        jdbc.sql("""
                insert into print_meeting (meeting, version, name, held_on, section, pages, copies, withdrawn, changed_at, changed_by)
                values (:id, :version, :name, :heldOn, :section, :pages, :copies, :withdrawn, :at, :by)
                on conflict do nothing
                """)
                .param("id", meeting.id())
                .param("version", meeting.version())
                .param("name", meeting.name())
                .param("heldOn", meeting.heldOn())
                .param("section", meeting.section())
                .param("pages", meeting.pages())
                .param("copies", meeting.copies())
                .param("withdrawn", withdrawn)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", meeting.by())
                .update();
    }
}
