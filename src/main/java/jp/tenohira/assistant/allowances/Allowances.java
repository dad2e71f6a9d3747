package jp.tenohira.assistant.allowances;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.tenohira.assistant.allowances.Allowance.Share;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The allowances of the current city. A change counts within {@link #STALE}, also on other servers. */
@Component
public class Allowances {

    private static final Duration STALE = Duration.ofSeconds(2);

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;
    private final Cache<String, Allowance> known =
            Caffeine.newBuilder().expireAfterWrite(STALE).maximumSize(2_000).build();

    Allowances(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    public Allowance current() {
        return known.get(CurrentMunicipality.get().code(), _ -> stored());
    }

    private Allowance stored() {
        return jdbc.sql("""
                        select version, retention_days, per_minute, person_per_day, person_yen_a_month,
                               section_per_minute, section_per_day, section_yen_a_month
                          from allowance_version order by version desc limit 1
                        """)
                .query((rs, _) -> new Allowance(
                        rs.getInt(1),
                        rs.getInt(2),
                        new Share(rs.getInt(3), rs.getInt(4), rs.getInt(5)),
                        new Share(rs.getInt(6), rs.getInt(7), rs.getInt(8))))
                .optional()
                .orElse(Allowance.USUAL);
    }

    /** Writes the next version; the one given says what it allows. */
    @Transactional
    public Allowance change(Staff by, Allowance wanted) {
        var next = new Allowance(stored().version() + 1, wanted.retentionDays(), wanted.person(), wanted.section());
        jdbc.sql("""
                        insert into allowance_version (version, retention_days, per_minute, person_per_day,
                                                       person_yen_a_month, section_per_minute, section_per_day,
                                                       section_yen_a_month, changed_at, changed_by)
                        values (:version, :retentionDays, :personPerMinute, :personPerDay, :personYenAMonth,
                                :sectionPerMinute, :sectionPerDay, :sectionYenAMonth, :at, :by)
                        """)
                .param("version", next.version())
                .params(numbers(next))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by.name())
                .update();
        audit.record(by, "assistant.allowance-changed", "version " + next.version(), told(next));
        known.invalidate(CurrentMunicipality.get().code());
        return next;
    }

    /** @param yenAMonth null gives the usual budget back */
    @Transactional
    public void budget(Staff by, String section, @Nullable Integer yenAMonth) {
        jdbc.sql("""
                        insert into section_budget (section, changed_at, yen_a_month, changed_by)
                        values (:section, :at, :yen, :by)
                        """)
                .param("section", section)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("yen", yenAMonth, Types.INTEGER)
                .param("by", by.name())
                .update();
        audit.record(
                by,
                "assistant.budget-changed",
                section,
                Map.of("yenAMonth", yenAMonth == null ? "usual" : yenAMonth.toString()));
    }

    /** The budgets of the sections that have one of their own, by section code. */
    public Map<String, Integer> budgets() {
        var budgets = new TreeMap<String, Integer>();
        jdbc.sql("""
                        select distinct on (section) section, yen_a_month from section_budget
                         order by section, changed_at desc
                        """).query(rs -> {
            var yen = rs.getObject("yen_a_month", Integer.class);
            if (yen != null) {
                budgets.put(rs.getString("section"), yen);
            }
        });
        return budgets;
    }

    private static Map<String, String> told(Allowance allowance) {
        return numbers(allowance).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().toString()));
    }

    /** What it allows, by the names of the fields in which it is typed. */
    public static Map<String, Integer> numbers(Allowance allowance) {
        return Map.of(
                "retentionDays", allowance.retentionDays(),
                "personPerMinute", allowance.person().perMinute(),
                "personPerDay", allowance.person().perDay(),
                "personYenAMonth", allowance.person().yenAMonth(),
                "sectionPerMinute", allowance.section().perMinute(),
                "sectionPerDay", allowance.section().perDay(),
                "sectionYenAMonth", allowance.section().yenAMonth());
    }
}
