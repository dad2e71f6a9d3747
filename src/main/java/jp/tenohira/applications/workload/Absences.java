package jp.tenohira.applications.workload;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.applications.desk.Desk;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.identity.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When people are away. A clerk records the own absence, a head that of everybody in the section. */
@Component
class Absences {

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    Absences(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    record Absence(UUID staff, int number, LocalDate fromDay, LocalDate untilDay, String recordedByName) {}

    static boolean mayRecord(Desk desk, UUID staff) {
        return desk.head() || desk.id().equals(staff);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), JapaneseDates.JST);
    }

    /** Those of these people that have not ended, the earliest first. */
    List<Absence> of(Collection<UUID> staff) {
        if (staff.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select staff, number, from_day, until_day, recorded_by_name from absence
                 where staff in (:staff) and ended_at is null and until_day >= :today
                 order by from_day, staff, number limit 500
                """)
                .param("staff", staff)
                .param("today", today())
                .query(Absence.class)
                .list();
    }

    @Transactional
    public void record(Desk desk, UUID staff, LocalDate from, LocalDate until) {
        jdbc.sql("""
                insert into absence (staff, number, from_day, until_day, recorded_by, recorded_by_name, recorded_at)
                select :staff, coalesce(max(number), 0) + 1, :from, :until, :by, :byName, :at
                  from absence where staff = :staff
                """)
                .param("staff", staff)
                .param("from", from)
                .param("until", until)
                .param("by", desk.id())
                .param("byName", desk.staff().name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.record(
                desk.staff(),
                "absence.recorded",
                staff.toString(),
                Map.of("from", from.toString(), "until", until.toString()));
    }

    /** Ends an absence now; nothing happens when it has ended. */
    @Transactional
    public void end(Desk desk, UUID staff, int number) {
        var ended = jdbc.sql("""
                update absence set ended_at = :at where staff = :staff and number = :number and ended_at is null
                """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("staff", staff)
                .param("number", number)
                .update();
        if (ended > 0) {
            audit.record(desk.staff(), "absence.ended", staff.toString(), Map.of("number", Integer.toString(number)));
        }
    }
}
