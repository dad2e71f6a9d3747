package jp.tenohira.assistant.gateway;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.assistant.allowances.Allowance;
import jp.tenohira.assistant.allowances.Allowances;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The log of uses. A use is written before anything is sent, in one transaction with the check of what is still allowed. These transactions
 * do not wait for the disk: a crash of the process loses none of them, a crash of the machine at most the last fraction of a second.
 */
@Component
class UseLog {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private static final String INSERT = """
            insert into model_use (id, began_at, person, section, door, purpose, model, declared_level, document_level,
                                   detected_level, findings, articles, released, replaced, sha256, bytes, outcome, ended_at)
            values (:id, :at, :person, :section, :door, :purpose, :model, :declared, :document,
                    :detected, :findings, :articles, :released, :replaced, :sha256, :bytes, :outcome, :ended)
            """;

    private final JdbcClient jdbc;
    private final Allowances allowances;
    private final Clock clock;

    UseLog(JdbcClient jdbc, Allowances allowances, Clock clock) {
        this.jdbc = jdbc;
        this.allowances = allowances;
        this.clock = clock;
    }

    /** What a person and a section have used up. */
    private record UsedUp(
            int ofPerson,
            int ofSection,
            BigDecimal yen,
            @Nullable Integer ownBudget) {}

    /**
     * Writes that something is about to be sent, unless the allowance is used up.
     *
     * @param costs whether it counts against the section's budget
     */
    @Transactional
    public Optional<Refusal> begin(Use use, boolean costs) {
        var allowance = allowances.current();
        var refusal = refusal(use, allowance, costs);
        if (refusal.isPresent()) {
            return refusal;
        }
        jdbc.sql("with written as (" + INSERT + """
                        )
                        insert into model_use_day (holder, day, requests)
                        select holder, :day, 1 from unnest(:holders) holder order by holder
                        on conflict (municipality, holder, day) do update set requests = model_use_day.requests + 1
                        """)
                .params(row(use, Use.End.SENT))
                .param("day", today())
                .param("holders", holders(use))
                .update();
        return Optional.empty();
    }

    private Optional<Refusal> refusal(Use use, Allowance allowance, boolean costs) {
        var today = today();
        var used = jdbc.sql("""
                        select set_config('synchronous_commit', 'off', true),
                               coalesce((select requests from model_use_day where holder = :person and day = :day), 0)
                                 as of_person,
                               coalesce((select requests from model_use_day where holder = :section and day = :day), 0)
                                 as of_section,
                               coalesce((select sum(yen) from model_use_day
                                          where holder = :section and day between :first and :day), 0) as yen,
                               (select yen_a_month from section_budget where section = :code
                                 order by changed_at desc limit 1) as own_budget
                        """)
                .param("person", person(use))
                .param("section", section(use))
                .param("code", code(use))
                .param("day", today)
                .param("first", today.withDayOfMonth(1))
                .query(UsedUp.class)
                .single();
        if (used.ofPerson() >= allowance.personPerDay()) {
            return Optional.of(new Refusal.QuotaUsed(false, allowance.personPerDay()));
        }
        if (code(use).isEmpty()) {
            return Optional.empty();
        }
        if (used.ofSection() >= allowance.sectionPerDay()) {
            return Optional.of(new Refusal.QuotaUsed(true, allowance.sectionPerDay()));
        }
        var budget = used.ownBudget() == null ? allowance.sectionYenAMonth() : used.ownBudget();
        return costs && used.yen().compareTo(BigDecimal.valueOf(budget)) >= 0
                ? Optional.of(new Refusal.BudgetSpent(used.yen(), budget))
                : Optional.empty();
    }

    /** Writes a use that ended before anything was sent. */
    @Transactional
    public void kept(Use use, Use.End end) {
        jdbc.sql(INSERT).params(row(use, end)).update();
    }

    /** Writes how a use ended that had begun. */
    @Transactional
    public void end(Use use, Use.End end, long tokensIn, long tokensOut, BigDecimal yen) {
        jdbc.sql("""
                        with lazily as (select set_config('synchronous_commit', 'off', true)),
                        ended as (
                          update model_use set outcome = :outcome, ended_at = :at, tokens_in = :in, tokens_out = :out, yen = :yen
                           where id = :id)
                        update model_use_day set yen = model_use_day.yen + :yen
                          from lazily where holder in (:holders) and day = :day
                        """)
                .param("outcome", end.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("in", tokensIn)
                .param("out", tokensOut)
                .param("yen", yen)
                .param("id", use.id())
                .param("holders", java.util.List.of(holders(use)))
                .param("day", today())
                .update();
    }

    /** Notes the minutes a person says a use saved; false when the use is not that person's. */
    @Transactional
    public boolean saved(UUID use, UUID person, int minutes) {
        return jdbc.sql("update model_use set minutes_saved = :minutes where id = :id and person = :person")
                        .param("minutes", minutes)
                        .param("id", use)
                        .param("person", person)
                        .update()
                == 1;
    }

    private Map<String, @Nullable Object> row(Use use, Use.End end) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var row = new HashMap<String, @Nullable Object>();
        row.put("id", use.id());
        row.put("at", now);
        row.put("person", use.who().id());
        row.put("section", code(use));
        row.put("door", use.door().name());
        row.put("purpose", use.asking().purpose().code());
        row.put("model", use.asking().model());
        row.put("declared", use.asking().declaredLevel());
        row.put("document", use.asking().documentLevel());
        row.put("detected", use.found().level());
        row.put("findings", use.found().kinds());
        row.put("articles", use.found().articles().toArray(Integer[]::new));
        row.put("released", use.found().released());
        row.put("replaced", use.carried().replaced());
        row.put("sha256", use.carried().sha256());
        row.put("bytes", use.carried().bytes());
        row.put("outcome", end.name());
        row.put("ended", end == Use.End.SENT ? null : now);
        return row;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), TOKYO);
    }

    private static String[] holders(Use use) {
        return code(use).isEmpty() ? new String[] {person(use)} : new String[] {person(use), section(use)};
    }

    private static String person(Use use) {
        return "person:" + use.who().id();
    }

    private static String section(Use use) {
        return "section:" + code(use);
    }

    private static String code(Use use) {
        var section = use.who().section();
        return section == null ? "" : section;
    }
}
