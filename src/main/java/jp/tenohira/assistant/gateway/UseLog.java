package jp.tenohira.assistant.gateway;

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

/**
 * The log of uses. A use is written before anything is sent, by one statement that checks what is still allowed, and so in one transaction and one
 * round trip, while the guard reads. What the guard finds and changes is added before anything is sent; what it keeps back is given back to the
 * allowance. The transactions of what is sent do not wait for the disk: a crash of the process loses none of them, a crash of the machine at most the
 * last fraction of a second. How a use ended is written by {@link UseEnds}.
 */
@Component
class UseLog {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private static final String INSERT = """
            insert into model_use (id, began_at, person, section, door, purpose, model, declared_level, document_level,
                                   detected_level, findings, articles, released, replaced, sha256, bytes, seconds,
                                   outcome, ended_at)
            select :id, :at, :person, :section, :door, :purpose, :model, :declared, :document,
                   :detected, :findings, :articles, :released, :replaced, :sha256, :bytes, :seconds,
            """;

    private static final String BEGIN = """
            with used as (
              select coalesce((select requests from model_use_day where holder = :of_person and day = :day), 0) as of_person,
                     coalesce((select requests from model_use_day where holder = :of_section and day = :day), 0) as of_section,
                     coalesce((select sum(yen) from model_use_day
                                where holder = :of_person and day between :first and :day), 0) as person_yen,
                     coalesce((select sum(yen) from model_use_day
                                where holder = :of_section and day between :first and :day), 0) as yen,
                     coalesce((select yen_a_month from section_budget where section = :section
                                order by changed_at desc limit 1), :budget) as budget),
            judged as (
              select case when of_person + :requests > :person_per_day then 'PERSON'
                          when :costs and person_yen >= :person_budget then 'PERSON_BUDGET'
                          when :section = '' then ''
                          when of_section + :requests > :section_per_day then 'SECTION'
                          when :costs and yen >= budget then 'BUDGET'
                          else '' end as refused, budget
                from used),
            written as (
            """ + INSERT + """
                     case when refused = '' then 'SENT' when refused like '%BUDGET' then 'OVER_BUDGET' else 'OVER_QUOTA' end,
                     case refused when '' then null else :at end
                from judged),
            counted as (
              insert into model_use_day (holder, day, requests)
              select holder, :day, :requests from judged, unnest(:holders) holder where refused = '' order by holder
              on conflict (municipality, holder, day) do update set requests = model_use_day.requests + excluded.requests)
            select set_config('synchronous_commit', 'off', true), refused, budget from judged
            """;

    private static final String AMENDED = """
            with lazily as (select set_config('synchronous_commit', 'off', true))
            update model_use set detected_level = :detected, findings = :findings, articles = :articles, released = :released,
                                 replaced = :replaced, sha256 = :sha256, bytes = :bytes
              from lazily
             where id = :id and ended_at is null
            """;

    private static final String KEPT = """
            with begun as (
              select (began_at at time zone 'Asia/Tokyo')::date as day from model_use where id = :id and outcome = 'SENT'),
            given_back as (
              insert into model_use_day (holder, day, requests)
              select holder, begun.day, -:requests from begun, unnest(:holders) holder order by holder
              on conflict (municipality, holder, day) do update set requests = model_use_day.requests + excluded.requests)
            """ + INSERT + """
                   :outcome, :at
            on conflict (municipality, id) do update
               set detected_level = excluded.detected_level, findings = excluded.findings, articles = excluded.articles,
                   released = excluded.released, replaced = excluded.replaced, sha256 = excluded.sha256, bytes = excluded.bytes,
                   outcome = excluded.outcome, ended_at = excluded.ended_at
            """;

    private final JdbcClient jdbc;
    private final Allowances allowances;
    private final Clock clock;

    UseLog(JdbcClient jdbc, Allowances allowances, Clock clock) {
        this.jdbc = jdbc;
        this.allowances = allowances;
        this.clock = clock;
    }

    /**
     * @param refused PERSON, PERSON_BUDGET, SECTION, BUDGET or nothing
     * @param budget of the section
     */
    private record Judged(String refused, int budget) {}

    /**
     * Writes that something is to be sent if the guard lets it, and takes it from the allowance, or that the allowance was used up.
     *
     * @param costs whether it counts against the budgets
     */
    Optional<Refusal> begin(Use use, boolean costs) {
        var allowance = allowances.current();
        var today = LocalDate.ofInstant(clock.instant(), TOKYO);
        var judged = jdbc.sql(BEGIN)
                .params(row(use))
                .param("of_person", use.person())
                .param("of_section", use.ofSection())
                .param("holders", use.holders())
                .param("day", today)
                .param("first", today.withDayOfMonth(1))
                .param("budget", allowance.section().yenAMonth())
                .param("person_budget", allowance.person().yenAMonth())
                .param("person_per_day", allowance.person().perDay())
                .param("section_per_day", allowance.section().perDay())
                .param("costs", costs)
                .param("requests", use.requests())
                .query((rs, _) -> new Judged(rs.getString(2), rs.getInt(3)))
                .single();
        return refusal(judged, allowance);
    }

    private static Optional<Refusal> refusal(Judged judged, Allowance allowance) {
        return switch (judged.refused()) {
            case "PERSON" ->
                Optional.of(new Refusal.QuotaUsed(false, allowance.person().perDay()));
            case "SECTION" ->
                Optional.of(new Refusal.QuotaUsed(true, allowance.section().perDay()));
            case "BUDGET" -> Optional.of(new Refusal.BudgetSpent(true, judged.budget()));
            case "PERSON_BUDGET" ->
                Optional.of(new Refusal.BudgetSpent(false, allowance.person().yenAMonth()));
            default -> Optional.empty();
        };
    }

    /** Writes what is sent instead, and what was found in it. */
    void amend(Use use) {
        var written = jdbc.sql(AMENDED).params(row(use)).update();
        if (written != 1) {
            throw new IllegalStateException("No use is under way as " + use.id());
        }
    }

    /** Writes a use that ended before anything was sent; what it had taken from the allowance is given back. */
    void kept(Use use, Use.End end) {
        jdbc.sql(KEPT)
                .params(row(use))
                .param("holders", use.holders())
                .param("requests", use.requests())
                .param("outcome", end.name())
                .update();
    }

    /** Notes the minutes a person says a use saved; false when the use is not that person's. */
    boolean saved(UUID use, UUID person, int minutes) {
        return jdbc.sql("update model_use set minutes_saved = :minutes where id = :id and person = :person")
                        .param("minutes", minutes)
                        .param("id", use)
                        .param("person", person)
                        .update()
                == 1;
    }

    private Map<String, @Nullable Object> row(Use use) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("id", use.id());
        row.put("at", clock.instant().atOffset(ZoneOffset.UTC));
        row.put("person", use.who().id());
        row.put("section", use.section());
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
        row.put("seconds", use.carried().seconds());
        return row;
    }
}
