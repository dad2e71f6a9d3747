package jp.tenohira.applications.workload;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.applications.desk.Desk;
import jp.tenohira.applications.path.Paths;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Municipalities;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.StaffAccounts;
import jp.tenohira.procedures.forms.definition.handling.DecisionPath;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings steps that are overdue before whom the path names. Running it again, or twice at once, tells nobody twice. */
@Component
public class Escalations {

    private static final int AT_ONCE = 1_000;
    private static final int SHOWN = 200;

    /** That what was brought up is still as it was: of the section, at that step, due on that day, not done. */
    private static final String STILL = """
            c.section = :section and c.path_step = e.path_step and c.due_on = e.due_on
            and c.state in ('SUBMITTED', 'UNDER_REVIEW', 'RESUBMITTED')""";

    private final JdbcClient jdbc;
    private final Paths paths;
    private final StaffAccounts accounts;
    private final AuditTrail audit;
    private final Municipalities municipalities;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Escalations(
            JdbcClient jdbc,
            Paths paths,
            StaffAccounts accounts,
            AuditTrail audit,
            Municipalities municipalities,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.paths = paths;
        this.accounts = accounts;
        this.audit = audit;
        this.municipalities = municipalities;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${tenohira.escalations-every:1h}",
            initialDelayString = "${tenohira.escalations-first:2m}")
    void everywhere() {
        for (var municipality : municipalities.all()) {
            CurrentMunicipality.run(municipality, () -> here(clock.instant()));
        }
    }

    private record Late(UUID id, String procedure, int formVersion, String pathStep, LocalDate dueOn) {}

    /** How many steps were brought before somebody now. */
    int here(Instant now) {
        var told = 0;
        int found;
        do {
            found = transaction.<Integer>execute(_ -> some(now));
            told += found;
        } while (found == AT_ONCE);
        return told;
    }

    private int some(Instant now) {
        var late = jdbc.sql("""
                select c.id, c.procedure, c.form_version, c.path_step, c.due_on from casefile c
                 where c.due_on < :today and c.due_on < 'infinity'
                   and c.state in ('SUBMITTED', 'UNDER_REVIEW', 'RESUBMITTED')
                   and not exists (select from path_escalation e where e.casefile = c.id
                                      and e.path_step = c.path_step and e.due_on = c.due_on)
                 order by c.due_on limit :most
                """)
                .param("today", LocalDate.ofInstant(now, JapaneseDates.JST))
                .param("most", AT_ONCE)
                .query(Late.class)
                .list();
        for (var one : late) {
            jdbc.sql("""
                    insert into path_escalation (casefile, path_step, due_on, target, at)
                    values (:casefile, :step, :due, :target, :at) on conflict do nothing
                    """)
                    .param("casefile", one.id())
                    .param("step", one.pathStep())
                    .param("due", one.dueOn())
                    .param("target", target(one))
                    .param("at", now.atOffset(ZoneOffset.UTC))
                    .update();
        }
        return late.size();
    }

    private String target(Late late) {
        return paths.of(late.procedure(), late.formVersion()).stream()
                .flatMap(path -> path.stages().stream())
                .filter(stage -> stage.id().equals(late.pathStep()))
                .map(DecisionPath.Stage::escalateTo)
                .findFirst()
                .orElse(DecisionPath.HEAD);
    }

    /** @param seenByName null while nobody has seen it */
    record Escalation(
            UUID id,
            String receipt,
            String procedure,
            int formVersion,
            String pathStep,
            LocalDate dueOn,
            @Nullable UUID assignee,
            @Nullable String seenByName) {}

    /** What is for this desk to know of and still late, what nobody has seen first. */
    List<Escalation> of(Desk desk) {
        return jdbc.sql("""
                select c.id, c.receipt, c.procedure, c.form_version, e.path_step, e.due_on, c.assignee, e.seen_by_name
                  from path_escalation e join casefile c on c.id = e.casefile
                 where e.target in (:targets) and
                """ + STILL + " order by e.seen_at is not null, e.due_on, c.receipt limit :most")
                .param("targets", targets(desk))
                .param("section", desk.section())
                .param("most", SHOWN)
                .query(Escalation.class)
                .list();
    }

    /** How many of them nobody has seen; for the page work begins on. */
    public int unseen(Desk desk) {
        return jdbc.sql("select count(*) from path_escalation e join casefile c on c.id = e.casefile"
                        + " where e.target in (:targets) and e.seen_at is null and " + STILL)
                .param("targets", targets(desk))
                .param("section", desk.section())
                .query(Integer.class)
                .single();
    }

    /** Notes that this person has seen all there is now. */
    @Transactional
    public void seen(Desk desk) {
        var seen = jdbc.sql("""
                update path_escalation e set seen_at = :at, seen_by = :by, seen_by_name = :name
                  from casefile c
                 where c.id = e.casefile and c.section = :section and e.target in (:targets) and e.seen_at is null
                """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", desk.id())
                .param("name", desk.staff().name())
                .param("section", desk.section())
                .param("targets", targets(desk))
                .update();
        if (seen > 0) {
            audit.record(desk.staff(), "escalations.seen", desk.section(), Map.of("cases", Integer.toString(seen)));
        }
    }

    private List<String> targets(Desk desk) {
        var role = desk.staff().role().word();
        return accounts.find(desk.id())
                .map(account -> List.of(role, account.login()))
                .orElse(List.of(role));
    }
}
