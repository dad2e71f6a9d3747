package jp.tenohira.published;

import static java.util.stream.Collectors.toMap;
import static jp.tenohira.figures.sources.MemberLabels.DEPARTMENT;
import static jp.tenohira.figures.sources.MemberLabels.FISCAL_YEAR;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.core.Exact;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import jp.tenohira.figures.Cell;
import jp.tenohira.figures.Dimension;
import jp.tenohira.figures.Metric;
import jp.tenohira.figures.MetricSource;
import jp.tenohira.figures.RecordList;
import jp.tenohira.figures.Slice;
import jp.tenohira.figures.sources.Addend;
import jp.tenohira.figures.sources.Addends;
import jp.tenohira.figures.sources.MemberLabels;
import jp.tenohira.identity.Department;
import jp.tenohira.identity.Organisation;

/** The figures' view of one published table. A period counts the fiscal years that lie wholly in it. */
final class PublishedMetrics implements MetricSource {

    /** How one table writes the department that the others write with the first. */
    private static final Map<String, String> ALSO_WRITTEN = Map.of("子ども部", "こども部");

    private final TableFacts table;
    private final Organisation organisation;
    private final MemberLabels labels;

    PublishedMetrics(TableFacts table, Organisation organisation, MemberLabels labels) {
        this.table = table;
        this.organisation = organisation;
        this.labels = labels;
    }

    @Override
    public List<Metric> metrics() {
        return table.metrics();
    }

    @Override
    public List<Dimension> dimensions() {
        return table.dimensions();
    }

    @Override
    public List<Cell> measure(String metric, Slice slice, List<String> groupBy) {
        var addends = addends(metric, slice, groupBy);
        return table.notAdded().contains(metric) ? addends.lone(groupBy) : addends.cells(groupBy);
    }

    @Override
    public RecordList records(String metric, Slice slice, int page, int size) {
        return addends(metric, slice, List.of()).page(page, size);
    }

    private Addends addends(String metric, Slice slice, List<String> groupBy) {
        var codes = departmentCodes();
        return new Addends(table.facts().get().stream()
                        .filter(fact -> fact.metric().equals(metric))
                        .map(fact -> withCodes(fact, codes))
                        .filter(fact -> !table.notAdded().contains(metric) || isAtGrain(fact, slice, groupBy))
                        .map(PublishedMetrics::addend)
                        .toList())
                .in(slice);
    }

    private static Addend addend(Fact fact) {
        var addend = new Addend(fact.label(), PublishedTables.PUBLISHED, fact.value(), fact.members());
        var year = fact.members().get(FISCAL_YEAR);
        return year == null ? addend : addend.in(new FiscalYear(Integer.parseInt(year)));
    }

    /** Of values that must not be added, those printed for exactly what is asked: the department, or the whole city. */
    private static boolean isAtGrain(Fact fact, Slice slice, List<String> groupBy) {
        var asked = slice.member(DEPARTMENT) != null || groupBy.contains(DEPARTMENT);
        return asked == fact.members().containsKey(DEPARTMENT);
    }

    private Map<String, String> departmentCodes() {
        return organisation.departments().stream()
                .collect(toMap(department -> department.name().in(Lang.JA), Department::code, (first, _) -> first));
    }

    private static Fact withCodes(Fact fact, Map<String, String> codes) {
        var printed = fact.members().get(DEPARTMENT);
        if (printed == null) {
            return fact;
        }
        var name = ALSO_WRITTEN.getOrDefault(printed, printed);
        var members = new HashMap<>(fact.members());
        members.put(DEPARTMENT, codes.getOrDefault(name, name));
        return new Fact(fact.metric(), members, fact.value(), fact.label());
    }

    @Override
    public Map<String, Text> labels(String dimension, Collection<String> members) {
        return labels.of(dimension, members, _ -> Optional.empty());
    }

    /** The number with where it comes from, so that a published one is never taken for a counted one. */
    @Override
    public Optional<Text> workings(String metric, Slice slice) {
        return measure(metric, slice, List.of()).stream()
                .findFirst()
                .map(cell -> shown(cell.value()))
                .map(number -> Text.of(number + "(公表資料)", number + " (published table)"));
    }

    private static String shown(Exact value) {
        var whole = value.rounded(0);
        return JapaneseNumbers.inTable(Exact.of(whole).equals(value) ? whole : value.rounded(1));
    }
}
