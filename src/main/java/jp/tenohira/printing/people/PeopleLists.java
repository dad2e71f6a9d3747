package jp.tenohira.printing.people;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import jp.tenohira.facts.History;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Assignments and placings in PostgreSQL; nothing is overwritten. */
@Component
public class PeopleLists {

    private final JdbcClient jdbc;
    private final Clock clock;

    public PeopleLists(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public History<Assignment> staff() {
        var all = jdbc.sql("select account, since, section, staff_rank from print_staff order by number")
                .query((rs, _) -> new Assignment(
                        rs.getString("account"),
                        rs.getObject("since", LocalDate.class),
                        rs.getString("section"),
                        rs.getString("staff_rank")))
                .list();
        return new History<>(all, Assignment::account, Assignment::since);
    }

    public History<Placing> devices() {
        var all = jdbc.sql("select printer, since, section, contract from print_device order by number")
                .query((rs, _) -> new Placing(
                        rs.getString("printer"),
                        rs.getObject("since", LocalDate.class),
                        rs.getString("section"),
                        rs.getString("contract")))
                .list();
        return new History<>(all, Placing::printer, Placing::since);
    }

    /** The departments of sections whose department changed, in the order of time. */
    public History<Belonging> sections() {
        var all = jdbc.sql("select section, department, since from print_section order by number")
                .query(Belonging.class)
                .list();
        return new History<>(all, Belonging::section, Belonging::since);
    }

    /** Rises with each change of the lists of staff and printers. */
    public long placesState() {
        return jdbc.sql("""
                        select (select coalesce(max(number), 0) from print_staff)
                             + (select coalesce(max(number), 0) from print_device)
                        """).query(Long.class).single();
    }

    /** Rises with each change of any list. */
    public long state() {
        return jdbc.sql("""
                        select (select coalesce(max(number), 0) from print_staff)
                             + (select coalesce(max(number), 0) from print_device)
                             + (select coalesce(max(number), 0) from print_section)
                        """).query(Long.class).single();
    }

    @Transactional
    public void assign(List<Assignment> assignments, String by) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        for (var assignment : assignments) {
            jdbc.sql("""
                    insert into print_staff (account, since, section, staff_rank, changed_at, changed_by)
                    values (:account, :since, :section, :rank, :at, :by)
                    """)
                    .param("account", assignment.account())
                    .param("since", assignment.since())
                    .param("section", assignment.section())
                    .param("rank", assignment.rank())
                    .param("at", now)
                    .param("by", by)
                    .update();
        }
    }

    @Transactional
    public void place(List<Placing> placings, String by) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        for (var placing : placings) {
            jdbc.sql("""
                    insert into print_device (printer, since, section, contract, changed_at, changed_by)
                    values (:printer, :since, :section, :contract, :at, :by)
                    """)
                    .param("printer", placing.printer())
                    .param("since", placing.since())
                    .param("section", placing.section())
                    .param("contract", placing.contract())
                    .param("at", now)
                    .param("by", by)
                    .update();
        }
    }

    @Transactional
    public void belong(List<Belonging> belongings, String by) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        for (var belonging : belongings) {
            jdbc.sql("""
                    insert into print_section (section, department, since, changed_at, changed_by)
                    values (:section, :department, :since, :at, :by)
                    """)
                    .param("section", belonging.section())
                    .param("department", belonging.department())
                    .param("since", belonging.since())
                    .param("at", now)
                    .param("by", by)
                    .update();
        }
    }
}
