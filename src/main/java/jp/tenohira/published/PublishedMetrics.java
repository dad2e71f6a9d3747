package jp.tenohira.published;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
import jp.tenohira.identity.Department;
import jp.tenohira.identity.Organisation;

/** The figures' view of one published table. A period counts the fiscal years that lie wholly in it. */
final class PublishedMetrics implements MetricSource {

    static final String DEPARTMENT = "department";
    static final String FISCAL_YEAR = "fiscal-year";

    /** How one table writes the department that the others write with the first. */
    private static final Map<String, String> ALSO_WRITTEN = Map.of("子ども部", "こども部");

    private final TableFacts table;
    private final Organisation organisation;

    PublishedMetrics(TableFacts table, Organisation organisation) {
        this.table = table;
        this.organisation = organisation;
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
        var values = new LinkedHashMap<Map<String, String>, List<Exact>>();
        for (var fact : facts(metric, slice, groupBy)) {
            var key = new LinkedHashMap<String, String>();
            groupBy.forEach(dimension -> key.put(dimension, fact.members().getOrDefault(dimension, "")));
            values.computeIfAbsent(key, _ -> new ArrayList<>()).add(fact.value());
        }
        return values.entrySet().stream()
                .filter(cell -> cell.getValue().size() == 1 || !table.notAdded().contains(metric))
                .map(cell -> new Cell(cell.getKey(), cell.getValue().stream().reduce(Exact.ZERO, Exact::plus)))
                .toList();
    }

    @Override
    public RecordList records(String metric, Slice slice, int page, int size) {
        var all = facts(metric, slice, List.of());
        var from = (int) Math.min(all.size(), (page - 1L) * size);
        var entries = all.subList(from, Math.min(all.size(), from + size)).stream()
                .map(fact -> new RecordList.Entry(fact.label(), PublishedTables.PUBLISHED, fact.value()))
                .toList();
        return new RecordList(entries, all.size());
    }

    private List<Fact> facts(String metric, Slice slice, List<String> groupBy) {
        var codes = departmentCodes();
        return table.facts().get().stream()
                .filter(fact -> fact.metric().equals(metric))
                .map(fact -> withCodes(fact, codes))
                .filter(fact -> lies(fact, slice))
                .filter(fact -> !table.notAdded().contains(metric) || isAtGrain(fact, slice, groupBy))
                .toList();
    }

    /** Of values that must not be added, those printed for exactly what is asked: the department, or the whole city. */
    private static boolean isAtGrain(Fact fact, Slice slice, List<String> groupBy) {
        var asked = slice.member(DEPARTMENT) != null || groupBy.contains(DEPARTMENT);
        return asked == fact.members().containsKey(DEPARTMENT);
    }

    private static boolean lies(Fact fact, Slice slice) {
        var printed = fact.members().get(FISCAL_YEAR);
        var from = slice.from();
        var to = slice.to();
        if (printed != null && (from != null || to != null)) {
            var year = new FiscalYear(Integer.parseInt(printed));
            if ((from != null && from.isAfter(year.firstDay())) || (to != null && to.isBefore(year.lastDay()))) {
                return false;
            }
        }
        return slice.where().entrySet().stream()
                .allMatch(asked -> asked.getValue().equals(fact.members().get(asked.getKey())));
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
        var labels = new HashMap<String, Text>();
        for (var member : members) {
            if (dimension.equals(DEPARTMENT)) {
                organisation.departments().stream()
                        .filter(department -> department.code().equals(member))
                        .forEach(department -> labels.put(member, department.name()));
            } else if (dimension.equals(FISCAL_YEAR) && member.matches("[0-9]{4}")) {
                labels.put(member, new FiscalYear(Integer.parseInt(member)).name());
            }
        }
        return labels;
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
