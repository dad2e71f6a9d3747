package jp.tenohira.standards.store;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Section;
import jp.tenohira.identity.Staff;
import jp.tenohira.sheets.Sheet;
import jp.tenohira.sheets.TableProblem;
import jp.tenohira.standards.Assessment;
import jp.tenohira.standards.CoreSystem;
import jp.tenohira.standards.Plan;
import jp.tenohira.standards.PublishedPoint;
import jp.tenohira.standards.Quote;
import jp.tenohira.standards.StandardSystem;
import jp.tenohira.standards.Standards;
import jp.tenohira.standards.StandardsRefused;
import jp.tenohira.standards.StandardsRefused.ChangedMeanwhile;
import jp.tenohira.standards.StandardsRefused.NotYours;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The standardisation in PostgreSQL. */
@Component
@Transactional
class StoredStandards implements Standards {

    private final StandardSystemTable systems;
    private final QuoteTable quotes;
    private final PlanTable plans;
    private final StandardsRules rules;
    private final Organisation organisation;
    private final AuditTrail audit;
    private final Clock clock;

    StoredStandards(
            StandardSystemTable systems,
            QuoteTable quotes,
            PlanTable plans,
            StandardsRules rules,
            Organisation organisation,
            AuditTrail audit,
            Clock clock) {
        this.systems = systems;
        this.quotes = quotes;
        this.plans = plans;
        this.rules = rules;
        this.organisation = organisation;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public boolean mayWrite(Staff staff) {
        return staff.role() == Role.HEADQUARTERS || staff.role() == Role.ADMINISTRATOR;
    }

    private boolean sees(Staff reader, StandardSystem system) {
        return mayWrite(reader)
                || reader.role() == Role.HEAD
                        && department(reader.section()).isPresent()
                        && department(reader.section())
                                .equals(department(system.content().section()));
    }

    private Optional<String> department(@org.jspecify.annotations.Nullable String section) {
        return section == null
                ? Optional.empty()
                : organisation.section(section).map(Section::department);
    }

    @Override
    @Transactional(readOnly = true)
    public List<StandardSystem> systems(Staff reader) {
        var known = systems.current().stream().collect(Collectors.toMap(StandardSystem::system, Function.identity()));
        return Arrays.stream(CoreSystem.values())
                .map(system -> known.getOrDefault(system, StandardSystem.unknown(system)))
                .filter(system -> sees(reader, system))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<StandardSystem> history(Staff reader, CoreSystem system) {
        var versions = systems.versions(system);
        var all = versions.isEmpty() ? List.of(StandardSystem.unknown(system)) : versions;
        return sees(reader, all.getFirst()) ? all : List.of();
    }

    @Override
    public Outcome<StandardSystem, StandardsRefused> change(
            Staff writer, CoreSystem system, int version, StandardSystem.Content content) {
        if (!mayWrite(writer)) {
            return Outcome.refused(new NotYours());
        }
        var wrong = rules.judge(content);
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        var stored = history(writer, system).getFirst();
        var next = new StandardSystem(system, version + 1, content, now(), writer.name());
        if (stored.version() != version || !systems.add(next)) {
            return Outcome.refused(new ChangedMeanwhile(stored.version()));
        }
        audit.record(writer, "standards.system.kept", system.code(), Map.of("version", "" + next.version()));
        return Outcome.accepted(next);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Quote> quotes() {
        return quotes.current();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Quote> quotes(CoreSystem system) {
        return quotes.versions(system);
    }

    @Override
    public Outcome<Integer, List<TableProblem>> importQuotes(Staff writer, Sheet sheet) {
        mustWrite(writer);
        return switch (StandardsReading.quotes(sheet, now(), writer.name())) {
            case Outcome.Refused<List<Quote>, List<TableProblem>>(var problems) -> Outcome.refused(problems);
            case Outcome.Accepted<List<Quote>, List<TableProblem>>(var read) -> {
                var known = quotes.current();
                int kept = 0;
                for (var quote : read) {
                    var stored = known.stream()
                            .filter(k -> k.system() == quote.system() && k.scenario() == quote.scenario())
                            .findFirst();
                    if (stored.filter(k -> saysTheSame(k, quote)).isEmpty()) {
                        quotes.add(withVersion(quote, stored.map(Quote::version).orElse(0) + 1));
                        kept++;
                    }
                }
                audit.record(writer, "standards.quotes.imported", sheet.name(), Map.of("kept", "" + kept));
                yield Outcome.accepted(kept);
            }
        };
    }

    private static boolean saysTheSame(Quote one, Quote other) {
        return one.vendor().equals(other.vendor())
                && one.initial() == other.initial()
                && one.yearly() == other.yearly()
                && one.assumed() == other.assumed()
                && one.note().equals(other.note());
    }

    private static Quote withVersion(Quote quote, int version) {
        return new Quote(
                quote.system(),
                quote.scenario(),
                version,
                quote.vendor(),
                quote.initial(),
                quote.yearly(),
                quote.assumed(),
                quote.note(),
                quote.at(),
                quote.by());
    }

    @Override
    @Transactional(readOnly = true)
    public Assessment assessment() {
        return plans.assessment();
    }

    @Override
    public Outcome<Assessment, StandardsRefused> assess(Staff writer, Assessment wanted) {
        if (!mayWrite(writer)) {
            return Outcome.refused(new NotYours());
        }
        var wrong = rules.judge(wanted);
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        var stored = plans.assessment();
        var next = new Assessment(
                wanted.version() + 1, wanted.years(), wanted.subsidyCap(), wanted.criteria(), wanted.assumed());
        if (stored.version() != wanted.version() || !plans.add(next, now(), writer.name())) {
            return Outcome.refused(new ChangedMeanwhile(stored.version()));
        }
        audit.record(writer, "standards.assessed", "assessment", Map.of("version", "" + next.version()));
        return Outcome.accepted(next);
    }

    @Override
    @Transactional(readOnly = true)
    public Plan plan() {
        return plans.plan();
    }

    @Override
    public Outcome<Plan, List<TableProblem>> importPlan(
            Staff writer, Sheet sheet, LocalDate starts, LocalDate deadline, boolean assumed) {
        mustWrite(writer);
        var version = plans.plan().version() + 1;
        var read = StandardsReading.plan(sheet, version, starts, deadline, assumed);
        if (read instanceof Outcome.Accepted<Plan, List<TableProblem>>(var plan)) {
            plans.add(plan, now(), writer.name());
            audit.record(writer, "standards.plan.imported", sheet.name(), Map.of("version", "" + version));
        }
        return read;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PublishedPoint> published() {
        return plans.published();
    }

    @Override
    public Outcome<Integer, List<TableProblem>> importPublished(Staff writer, Sheet sheet, String source) {
        mustWrite(writer);
        return switch (StandardsReading.published(sheet, source)) {
            case Outcome.Refused<List<PublishedPoint>, List<TableProblem>>(var problems) -> Outcome.refused(problems);
            case Outcome.Accepted<List<PublishedPoint>, List<TableProblem>>(var points) ->
                Outcome.accepted(points.stream()
                        .mapToInt(point -> plans.add(point, now(), writer.name()))
                        .sum());
        };
    }

    private void mustWrite(Staff writer) {
        if (!mayWrite(writer)) {
            throw new IllegalStateException("Only headquarters and administrators take in tables");
        }
    }

    /** As exact as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
