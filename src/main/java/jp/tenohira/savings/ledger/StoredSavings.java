package jp.tenohira.savings.ledger;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.core.Exact;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Department;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.savings.Measure;
import jp.tenohira.savings.MeasureFilter;
import jp.tenohira.savings.MeasureRefused;
import jp.tenohira.savings.MeasureRefused.ChangedMeanwhile;
import jp.tenohira.savings.MeasureRefused.NotYours;
import jp.tenohira.savings.Overlap;
import jp.tenohira.savings.Savings;
import jp.tenohira.savings.formulas.EffortFormula;
import jp.tenohira.savings.formulas.Figured;
import jp.tenohira.savings.formulas.FormulaRefused;
import jp.tenohira.sheets.Sheet;
import jp.tenohira.sheets.TableProblem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The ledger in PostgreSQL. */
@Component
@Transactional
class StoredSavings implements Savings {

    private final MeasureTable table;
    private final MeasureRules rules;
    private final FigureCounts counts;
    private final PublishedEffects published;
    private final Organisation organisation;
    private final AuditTrail audit;
    private final Clock clock;

    StoredSavings(
            MeasureTable table,
            MeasureRules rules,
            FigureCounts counts,
            PublishedEffects published,
            Organisation organisation,
            AuditTrail audit,
            Clock clock) {
        this.table = table;
        this.rules = rules;
        this.counts = counts;
        this.published = published;
        this.organisation = organisation;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Measure> find(Staff reader, MeasureFilter filter) {
        var words = folded(filter.words()).strip();
        var found = table.current(filter).stream()
                .filter(measure -> mayRead(reader, measure))
                .filter(measure -> words.isEmpty() || matches(measure, words))
                .toList();
        return found.stream().sorted(order(filter, found)).toList();
    }

    private static boolean matches(Measure measure, String words) {
        var content = measure.content();
        var text = folded(content.name() + "\n" + content.owner() + "\n" + content.note() + "\n" + content.formula());
        return List.of(words.split("\\s+")).stream().allMatch(text::contains);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private Comparator<Measure> order(MeasureFilter filter, List<Measure> measures) {
        var hours = new HashMap<UUID, Exact>();
        if (filter.sort() == MeasureFilter.Sort.HOURS) {
            measures.forEach(m -> hours.put(m.id(), hours(m).orElse(Exact.ZERO)));
        }
        Comparator<Measure> order = switch (filter.sort()) {
            case DEPARTMENT -> {
                var departments = organisation.departments().stream()
                        .map(Department::code)
                        .toList();
                yield Comparator.comparing(
                                (Measure m) -> departments.indexOf(m.content().department()))
                        .thenComparing(m -> m.content().kind())
                        .thenComparing(m -> m.content().name());
            }
            case NAME -> Comparator.comparing((Measure m) -> m.content().name());
            case KIND -> Comparator.comparing((Measure m) -> m.content().kind());
            case HOURS -> Comparator.comparing((Measure m) -> hours.getOrDefault(m.id(), Exact.ZERO));
            case CHANGED -> Comparator.comparing(Measure::changedAt);
        };
        return (filter.descending() ? order.reversed() : order).thenComparing(Measure::id);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Measure> find(Staff reader, UUID id) {
        return history(reader, id).stream().findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Measure> history(Staff reader, UUID id) {
        var versions = table.versions(id);
        return versions.isEmpty() || !mayRead(reader, versions.getFirst()) ? List.of() : versions;
    }

    @Override
    public Outcome<Measure, MeasureRefused> add(Staff writer, Measure.Content content) {
        return put(writer, UUID.randomUUID(), 1, content, "measure.added");
    }

    @Override
    public Outcome<Measure, MeasureRefused> change(Staff writer, UUID id, int version, Measure.Content content) {
        var stored = find(writer, id);
        if (stored.isEmpty() || !mayChange(writer, stored.get())) {
            return Outcome.refused(new NotYours());
        }
        return stored.get().version() != version
                ? Outcome.refused(new ChangedMeanwhile(stored.get().version()))
                : put(writer, id, version + 1, content, "measure.changed");
    }

    private Outcome<Measure, MeasureRefused> put(
            Staff writer, UUID id, int version, Measure.Content content, String action) {
        return switch (rules.judge(content)) {
            case Outcome.Refused<Measure.Content, MeasureRefused>(var why) -> Outcome.refused(why);
            case Outcome.Accepted<Measure.Content, MeasureRefused>(var judged) -> {
                var measure = new Measure(id, version, judged, now(), writer.name());
                if (!mayChange(writer, measure)) {
                    yield Outcome.refused(new NotYours());
                }
                if (!table.add(measure)) {
                    yield Outcome.refused(new ChangedMeanwhile(version));
                }
                audit.record(writer, action, id.toString(), Map.of("version", Integer.toString(version)));
                yield Outcome.accepted(measure);
            }
        };
    }

    /** Headquarters keeps the measures of which only the department is known. */
    @Override
    public boolean mayChange(Staff writer, Measure measure) {
        var section = measure.content().section();
        return section == null ? writer.role() == Role.HEADQUARTERS : writer.sees(section);
    }

    private static boolean mayRead(Staff reader, Measure measure) {
        var section = measure.content().section();
        return reader.role() != Role.CLERK || (section != null && reader.sees(section));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Exact> hours(Measure measure) {
        var stated = measure.content().hours();
        if (stated != null) {
            return Optional.of(Exact.of(stated));
        }
        return switch (EffortFormula.read(measure.content().formula())) {
            case Outcome.Accepted<EffortFormula, FormulaRefused>(var formula) ->
                formula.hours(counts.of(measure.content().fiscalYear()));
            case Outcome.Refused<EffortFormula, FormulaRefused> _ -> Optional.empty();
        };
    }

    @Override
    public Figured figured(int fiscalYear) {
        return counts.of(fiscalYear);
    }

    @Override
    public Outcome<Integer, List<TableProblem>> importPublished(String by, Sheet sheet, int fiscalYear, String source) {
        var at = now();
        return switch (published.read(sheet, fiscalYear, source)) {
            case Outcome.Refused<List<Measure.Content>, List<TableProblem>>(var problems) -> Outcome.refused(problems);
            case Outcome.Accepted<List<Measure.Content>, List<TableProblem>>(var contents) -> {
                var known = table.current(MeasureFilter.ALL).stream()
                        .filter(measure -> measure.version() == 1
                                || measure.content().source().equals(source))
                        .map(measure -> key(measure.content()))
                        .toList();
                var fresh = contents.stream()
                        .filter(content -> !known.contains(key(content)))
                        .toList();
                fresh.forEach(content -> table.add(new Measure(UUID.randomUUID(), 1, content, at, by)));
                yield Outcome.accepted(fresh.size());
            }
        };
    }

    private static List<String> key(Measure.Content content) {
        return List.of(Integer.toString(content.fiscalYear()), content.department(), content.name(), content.source());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Overlap> overlaps(Staff reader, MeasureFilter filter) {
        return Overlaps.among(find(reader, filter));
    }

    private Instant now() {
        return clock.instant();
    }
}
