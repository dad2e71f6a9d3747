package jp.tenohira.procedures.coverage;

import static jp.tenohira.figures.sources.MemberLabels.DEPARTMENT;
import static jp.tenohira.figures.sources.MemberLabels.FISCAL_YEAR;
import static jp.tenohira.figures.sources.MemberLabels.SECTION;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.core.Exact;
import jp.tenohira.core.FiscalYear;
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
import jp.tenohira.procedures.Procedure;
import jp.tenohira.procedures.Procedures;
import org.springframework.stereotype.Component;

/**
 * The figures' view of the inventory. These are counts at the end of one fiscal year: the one asked for, else the last known one that lies in
 * the period. A published table knows departments only; asked for a section or a procedure it has no data.
 */
@Component
class CoverageMetrics implements MetricSource {

    static final String PROCEDURE = "procedure";

    private final Bases bases;
    private final MemberLabels labels;
    private final Procedures procedures;

    CoverageMetrics(Bases bases, MemberLabels labels, Procedures procedures) {
        this.bases = bases;
        this.labels = labels;
        this.procedures = procedures;
    }

    @Override
    public List<Metric> metrics() {
        return CoverageMetric.all();
    }

    @Override
    public List<Dimension> dimensions() {
        return List.of(
                new Dimension(PROCEDURE, Text.of("手続", "Procedure")),
                new Dimension(SECTION, Text.of("担当課", "Section")),
                new Dimension(DEPARTMENT, Text.of("部局", "Department")),
                new Dimension(FISCAL_YEAR, Text.of("年度", "Fiscal year")));
    }

    @Override
    public List<Cell> measure(String metric, Slice slice, List<String> groupBy) {
        return addends(metric, slice, groupBy).cells(groupBy);
    }

    @Override
    public RecordList records(String metric, Slice slice, int page, int size) {
        return addends(metric, slice, List.of()).page(page, size);
    }

    private Addends addends(String metric, Slice slice, List<String> groupBy) {
        var all = new ArrayList<Addend>();
        for (var year : years(slice, groupBy)) {
            for (var unit : units(metric, year, slice, groupBy)) {
                all.add(new Addend(
                        unit.label(),
                        unit.at(),
                        Exact.of(CoverageMetric.of(metric).of(unit)),
                        unit.members(year)));
            }
        }
        return new Addends(all);
    }

    /** Which fiscal years a slice means. */
    private List<Integer> years(Slice slice, List<String> groupBy) {
        var asked = slice.member(FISCAL_YEAR);
        if (asked != null) {
            return asked.matches("20[0-9]{2}") ? List.of(Integer.parseInt(asked)) : List.of();
        }
        var from = slice.from();
        var to = slice.to();
        var inPeriod = bases.known().stream()
                .filter(year -> from == null || !from.isAfter(new FiscalYear(year).firstDay()))
                .filter(year -> to == null || !to.isBefore(new FiscalYear(year).lastDay()))
                .toList();
        return groupBy.contains(FISCAL_YEAR) || inPeriod.isEmpty() ? inPeriod : List.of(inPeriod.getLast());
    }

    private Optional<Basis> basis(String metric, int year) {
        return bases.of(metric.endsWith(CoverageMetric.BEFORE) ? year - 1 : year);
    }

    private List<Unit> units(String metric, int year, Slice slice, List<String> groupBy) {
        return basis(metric, year)
                .map(basis -> units(basis, year, slice, groupBy))
                .orElse(List.of());
    }

    private static List<Unit> units(Basis basis, int year, Slice slice, List<String> groupBy) {
        if (basis.kind() == Basis.Kind.PUBLISHED) {
            if (asks(PROCEDURE, slice, groupBy) || asks(SECTION, slice, groupBy)) {
                return List.of();
            }
            var whole = basis.wholeCity();
            if (whole != null && !asks(DEPARTMENT, slice, groupBy)) {
                return List.of(whole);
            }
        }
        return basis.units().stream()
                .filter(unit -> slice.where().entrySet().stream()
                        .allMatch(asked ->
                                asked.getValue().equals(unit.members(year).get(asked.getKey()))))
                .toList();
    }

    private static boolean asks(String dimension, Slice slice, List<String> groupBy) {
        return slice.member(dimension) != null || groupBy.contains(dimension);
    }

    /** The number with what it was counted from, so that a published one is never taken for a counted one. */
    @Override
    public Optional<Text> workings(String metric, Slice slice) {
        var years = years(slice, List.of());
        if (years.size() != 1) {
            return Optional.empty();
        }
        var before = metric.endsWith(CoverageMetric.BEFORE) ? 1 : 0;
        return basis(metric, years.getFirst())
                .flatMap(basis -> measure(metric, slice, List.of()).stream()
                        .findFirst()
                        .map(cell -> worded(cell.value(), new FiscalYear(years.getFirst() - before), basis)));
    }

    private static Text worded(Exact value, FiscalYear year, Basis basis) {
        var number = jp.tenohira.core.JapaneseNumbers.inTable(value.rounded(0));
        return Text.of(
                "%s(%s・%s)"
                        .formatted(
                                number, year.name().in(Lang.JA), basis.words().in(Lang.JA)),
                "%s (%s, %s)"
                        .formatted(
                                number, year.name().in(Lang.EN), basis.words().in(Lang.EN)));
    }

    @Override
    public Map<String, Text> labels(String dimension, Collection<String> members) {
        return labels.of(
                dimension,
                members,
                member ->
                        dimension.equals(PROCEDURE) ? procedures.find(member).map(Procedure::name) : Optional.empty());
    }
}
