package jp.tenohira.figures.comparing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Department;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The city's reorganisations of departments, kept by headquarters and administrators. */
@Service
@Transactional
public class Reorganisations {

    private static final int LONGEST_NOTE = 300;

    /** A limit, not a page: a city reorganises a few departments a year. */
    private static final int MOST = 2000;

    private final JdbcClient jdbc;
    private final Organisation organisation;
    private final AuditTrail audit;
    private final Clock clock;

    Reorganisations(JdbcClient jdbc, Organisation organisation, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.organisation = organisation;
        this.audit = audit;
        this.clock = clock;
    }

    /** Why a reorganisation is not kept. */
    public enum Refused {
        NOT_YOURS,
        DEPARTMENT_UNKNOWN,
        NOTE_TOO_LONG,
        KNOWN_ALREADY,
        TOO_MANY
    }

    public static boolean mayKeep(Staff staff) {
        return staff.role() == Role.ADMINISTRATOR || staff.role() == Role.HEADQUARTERS;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Reorganisation> all() {
        return jdbc.sql("""
                        select id, at, from_department as "from", to_department as "to", note
                          from reorganisation order by at desc, id desc limit :most
                        """).param("most", MOST).query(Reorganisation.class).list();
    }

    public Outcome<Boolean, Refused> add(Staff by, LocalDate at, String from, String to, String note) {
        var known = organisation.departments().stream().map(Department::code).toList();
        if (!mayKeep(by)) {
            return Outcome.refused(Refused.NOT_YOURS);
        }
        if (!known.contains(from) || !known.contains(to)) {
            return Outcome.refused(Refused.DEPARTMENT_UNKNOWN);
        }
        if (note.strip().length() > LONGEST_NOTE) {
            return Outcome.refused(Refused.NOTE_TOO_LONG);
        }
        if (all().size() >= MOST) {
            return Outcome.refused(Refused.TOO_MANY);
        }
        var added = jdbc.sql("""
                        insert into reorganisation (at, from_department, to_department, note, recorded_at, recorded_by)
                        values (:at, :from, :to, :note, :now, :by) on conflict do nothing
                        """)
                .param("at", at)
                .param("from", from)
                .param("to", to)
                .param("note", note.strip())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by.name())
                .update();
        if (added == 0) {
            return Outcome.refused(Refused.KNOWN_ALREADY);
        }
        audit.record(by, "reorganisation.added", from, Map.of("to", to, "at", at.toString()));
        return Outcome.accepted(true);
    }

    /** False when there is none or it is not theirs. */
    public boolean remove(Staff by, long id) {
        if (!mayKeep(by)
                || jdbc.sql("delete from reorganisation where id = :id")
                                .param("id", id)
                                .update()
                        == 0) {
            return false;
        }
        audit.record(by, "reorganisation.removed", Long.toString(id), Map.of());
        return true;
    }
}
