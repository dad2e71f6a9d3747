package jp.tenohira.assistant.admission;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.assistant.guideline.Guideline;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import jp.tenohira.identity.StaffAccounts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has confirmed that they read the guideline's version in force, and who is still to be asked. */
@Component
public class Readings {

    private final JdbcClient jdbc;
    private final Guideline guideline;
    private final StaffAccounts accounts;
    private final AuditTrail audit;
    private final Clock clock;

    Readings(JdbcClient jdbc, Guideline guideline, StaffAccounts accounts, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.guideline = guideline;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A member of staff in the overview.
     *
     * @param readAt when the version in force was confirmed; null when it was not
     * @param passedAt when the test was passed first; null when it was not
     */
    public record Reader(
            String name,
            String section,
            @Nullable Instant readAt,
            @Nullable Instant passedAt) {}

    /** Who asked last, and when. */
    public record Reminder(String by, Instant at) {}

    private record Moment(UUID person, OffsetDateTime at) {}

    @Transactional
    public void confirm(Staff who) {
        var version = guideline.version();
        var written = jdbc.sql("""
                        insert into guideline_reading (version, person, person_name, section, at)
                        values (:version, :person, :name, :section, :at) on conflict do nothing
                        """)
                .param("version", version)
                .param("person", who.id())
                .param("name", who.name())
                .param("section", sectionOf(who))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (written == 1) {
            audit.record(who, "assistant.guideline-read", "version " + version, Map.of());
        }
    }

    public Optional<Instant> confirmedAt(UUID person) {
        return jdbc.sql("select at from guideline_reading where version = :version and person = :person")
                .param("version", guideline.version())
                .param("person", person)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** Everybody with an account, or those of one section: heads see their own, administrators and headquarters all. */
    public List<Reader> overview(Staff who) {
        var read = moments("select person, at from guideline_reading where version = " + guideline.version());
        var passed = moments("select person, min(at) as at from guideline_test where passed group by person");
        return accounts.all().stream()
                .filter(account -> account.active()
                        && (!who.role().ofSection() || sectionOf(who).equals(sectionOf(account.staff()))))
                .map(account -> new Reader(
                        account.name(), sectionOf(account.staff()), read.get(account.id()), passed.get(account.id())))
                .toList();
    }

    private Map<UUID, Instant> moments(String sql) {
        return jdbc.sql(sql).query(Moment.class).list().stream()
                .collect(java.util.stream.Collectors.toMap(
                        Moment::person, moment -> moment.at().toInstant()));
    }

    /** Asks those of a section who have not confirmed; they see it wherever they open the desk. */
    @Transactional
    public void remind(Staff who, String section) {
        jdbc.sql("""
                        insert into guideline_reminder (version, section, at, by_person, by_name)
                        values (:version, :section, :at, :person, :name)
                        """)
                .param("version", guideline.version())
                .param("section", section)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("person", who.id())
                .param("name", who.name())
                .update();
        audit.record(who, "assistant.guideline-reminded", section, Map.of());
    }

    /** The latest reminder for a section and this version. */
    public Optional<Reminder> reminder(String section) {
        return jdbc.sql("""
                        select by_name, at from guideline_reminder where version = :version and section = :section
                         order by at desc limit 1
                        """)
                .param("version", guideline.version())
                .param("section", section)
                .query((row, _) -> new Reminder(
                        row.getString("by_name"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    public static String sectionOf(Staff who) {
        var section = who.section();
        return section == null ? "" : section;
    }
}
