package jp.tenohira.packs.assembly;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.tenohira.audit.Audit;
import jp.tenohira.audit.Finding;
import jp.tenohira.audit.HeaderWords;
import jp.tenohira.audit.Verdict;
import jp.tenohira.core.Lang;
import jp.tenohira.figures.FigureValue;
import jp.tenohira.packs.Meeting;
import jp.tenohira.packs.content.PackContent.Cell;
import jp.tenohira.packs.content.PackContent.Column;
import jp.tenohira.packs.content.PackContent.Entry;
import jp.tenohira.packs.content.PackContent.Grid;
import jp.tenohira.packs.content.PackNumber;
import jp.tenohira.packs.definitions.PackDefinition.ColumnPlan;
import jp.tenohira.packs.definitions.PackDefinition.TablePlan;

/** Fills tables with rows. */
final class Grids {

    private final Numbers numbers;
    private final Years years;
    private final Sources sources;
    private final Meeting meeting;
    private final List<String> departments;

    private static final String DEPARTMENT = "department";

    /** @param departments their codes, in order */
    Grids(Numbers numbers, Years years, Sources sources, Meeting meeting, List<String> departments) {
        this.departments = List.copyOf(departments);
        this.numbers = numbers;
        this.years = years;
        this.sources = sources;
        this.meeting = meeting;
    }

    Grid grid(TablePlan plan) {
        var columns = new ArrayList<Column>();
        if (plan instanceof TablePlan.Chosen chosen) {
            columns.add(new Column(chosen.heading(), false, 1.5));
        }
        plan.columns().forEach(column -> columns.add(column(column)));
        var rows = rows(plan);
        return new Grid(columns, rows.isEmpty() ? List.of(nothing(columns.size())) : rows);
    }

    /** A table without rows says so. */
    private static Entry nothing(int columns) {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.of(PackNumber.NO_DATA));
        cells.addAll(Collections.nCopies(columns - 1, Cell.of("")));
        return new Entry(cells, false);
    }

    private List<Entry> rows(TablePlan plan) {
        return switch (plan) {
            case TablePlan.ByFigures byFigures -> byFigures(byFigures);
            case TablePlan.Chosen(var _, var chosen, var columns) ->
                chosen.stream()
                        .map(row -> {
                            var cells = new ArrayList<Cell>();
                            cells.add(Cell.of(years.named(row.label())));
                            columns.forEach(column -> cells.add(one(column, row.where())));
                            return new Entry(cells, false);
                        })
                        .toList();
            case TablePlan.OfPublished(var table, var where, var columns) ->
                worded(sources.published().rows(table), where, columns);
            case TablePlan.OfRecords(var of, var where, var columns) -> worded(sources.records(of), where, columns);
            case TablePlan.Findings _ ->
                Audit.of(sources.published().all()).stream().map(Grids::finding).toList();
            case TablePlan.AgendaItems _ ->
                meeting.agenda().stream()
                        .map(item -> new Entry(
                                List.of(
                                        Cell.of(Integer.toString(item.number())),
                                        Cell.of(item.title()),
                                        Cell.of(item.kind()),
                                        Cell.of(item.material())),
                                false))
                        .toList();
        };
    }

    private static List<Entry> worded(
            List<Map<String, String>> rows, Map<String, String> where, List<ColumnPlan> columns) {
        return rows.stream()
                .filter(row -> where.entrySet().stream()
                        .allMatch(asked -> asked.getValue().equals(row.get(asked.getKey()))))
                .map(row -> new Entry(
                        columns.stream()
                                .map(column -> Cell.of(PrintedWords.of(row.getOrDefault(column.text(), ""))))
                                .toList(),
                        false))
                .toList();
    }

    private Column column(ColumnPlan plan) {
        return new Column(years.named(plan.title()), !plan.figure().isEmpty(), plan.weight());
    }

    private Cell one(ColumnPlan column, Map<String, String> where) {
        var slice = new LinkedHashMap<>(where);
        slice.putAll(column.where());
        return numbers.value(column.figure(), years.in(slice))
                .map(numbers::inTable)
                .orElseGet(() -> Cell.of(""));
    }

    /** One row for each combination of members that any column knows, in the order of the column that knows most, departments in their own. */
    private List<Entry> byFigures(TablePlan.ByFigures plan) {
        var values = new LinkedHashMap<ColumnPlan, Map<Map<String, String>, FigureValue>>();
        Set<Map<String, String>> members = new LinkedHashSet<>();
        for (var column : plan.columns()) {
            if (!column.figure().isEmpty()) {
                var ofColumn = new LinkedHashMap<Map<String, String>, FigureValue>();
                for (var value : numbers.cells(column.figure(), where(plan, column), plan.by())) {
                    ofColumn.put(key(value, plan.by()), value);
                }
                values.put(column, ofColumn);
            }
        }
        values.values().stream()
                .sorted(Comparator.comparingInt(ofColumn -> -ofColumn.size()))
                .forEach(ofColumn -> members.addAll(ofColumn.keySet()));
        var rows = new ArrayList<Entry>();
        if (!plan.total().isEmpty() && !members.isEmpty()) {
            rows.add(total(plan));
        }
        for (var member : ordered(members)) {
            rows.add(new Entry(
                    plan.columns().stream()
                            .map(column -> cell(column, member, values.getOrDefault(column, Map.of())))
                            .toList(),
                    false));
        }
        return rows;
    }

    /** Departments stand in the order of the organisation, unless the table names others too: then as its source has them. */
    private List<Map<String, String>> ordered(Set<Map<String, String>> members) {
        var listed = List.copyOf(members);
        var known = members.stream().allMatch(member -> departments.contains(member.getOrDefault(DEPARTMENT, "")));
        return known
                ? listed.stream()
                        .sorted(Comparator.comparingInt(member -> departments.indexOf(member.get(DEPARTMENT))))
                        .toList()
                : listed;
    }

    private Map<String, String> where(TablePlan.ByFigures plan, ColumnPlan column) {
        var slice = new LinkedHashMap<>(plan.where());
        slice.putAll(column.where());
        return years.in(slice);
    }

    private static Map<String, String> key(FigureValue value, List<String> by) {
        var key = new LinkedHashMap<String, String>();
        by.forEach(dimension -> key.put(dimension, value.slice().where().getOrDefault(dimension, "")));
        return key;
    }

    private Entry total(TablePlan.ByFigures plan) {
        var cells = new ArrayList<Cell>();
        for (var column : plan.columns()) {
            if (column.figure().isEmpty()) {
                cells.add(Cell.of(cells.isEmpty() ? plan.total() : ""));
            } else {
                cells.add(numbers.value(column.figure(), where(plan, column))
                        .map(numbers::inTable)
                        .orElseGet(() -> Cell.of("")));
            }
        }
        return new Entry(cells, true);
    }

    private Cell cell(ColumnPlan column, Map<String, String> member, Map<Map<String, String>, FigureValue> values) {
        if (!column.member().isEmpty()) {
            return Cell.of(numbers.label(column.member(), member.getOrDefault(column.member(), "")));
        }
        if (!column.text().isEmpty()) {
            return Cell.of(sources.published().rows(column.table()).stream()
                    .filter(row -> column.match().entrySet().stream()
                            .allMatch(
                                    match -> numbers.label(match.getValue(), member.getOrDefault(match.getValue(), ""))
                                            .equals(row.get(match.getKey()))))
                    .findFirst()
                    .map(row -> row.getOrDefault(column.text(), ""))
                    .orElse(""));
        }
        var value = values.get(member);
        return value == null || value.exact().isEmpty() ? Cell.of("－") : numbers.inTable(value);
    }

    private static Entry finding(Finding finding) {
        return new Entry(
                List.of(
                        Cell.of(finding.table()),
                        Cell.of(HeaderWords.row(finding.row(), Lang.JA)),
                        Cell.of(HeaderWords.column(finding.column(), Lang.JA)),
                        Cell.of(PrintedWords.of(finding.stated())),
                        Cell.of(finding.computed() == null ? "－" : PrintedWords.of(finding.computed())),
                        Cell.of(verdict(finding.verdict())),
                        Cell.of(finding.sentence().in(Lang.JA))),
                false);
    }

    private static String verdict(Verdict verdict) {
        return switch (verdict) {
            case WRONG -> "誤り";
            case ROUNDING -> "端数処理";
            case STYLE -> "表記";
            case UNKNOWN -> "確認が必要";
        };
    }
}
