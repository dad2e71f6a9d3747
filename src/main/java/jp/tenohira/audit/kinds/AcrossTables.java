package jp.tenohira.audit.kinds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tenohira.audit.Verdict;
import jp.tenohira.audit.checks.CellRef;
import jp.tenohira.audit.checks.SumRelation;
import jp.tenohira.core.Exact;
import jp.tenohira.core.Text;

/** What one table says of the rows of another: totals by department, counts in the text, parts of a whole. */
final class AcrossTables {

    private static final Text MEASURES = Text.of("取組の各行", "the measures");
    private static final Text RPA_ROWS = Text.of("RPAの各行", "the RPA rows");

    private AcrossTables() {}

    static void check(Book book) {
        book.only(TableKind.EFFECTS).ifPresent(effects -> {
            book.only(TableKind.EFFECT_TOTALS).ifPresent(totals -> departments(book, effects, totals));
            book.only(TableKind.STATED_FIGURES).ifPresent(stated -> rpa(book, effects, stated));
        });
        book.only(TableKind.PRIORITY)
                .ifPresent(priority ->
                        book.only(TableKind.COVERAGE).ifPresent(coverage -> parts(book, priority, coverage)));
    }

    private static void departments(Book book, TableView effects, TableView totals) {
        var hours = new HashMap<String, List<CellRef>>();
        for (int row : effects.allRows()) {
            var cell = effects.cell(row, "stated_hours");
            if (book.knows(cell)) {
                hours.computeIfAbsent(effects.text(row, "department"), _ -> new ArrayList<>())
                        .add(cell);
            }
        }
        for (int row : totals.allRows()) {
            var parts = hours.getOrDefault(totals.text(row, "department"), List.of());
            book.relate(SumRelation.ofRounded(
                    totals.cell(row, "total"), parts, MEASURES, exactMinutes(book, effects, parts)));
        }
        TableView.totalRow(totals, totals.allRows(), "department")
                .ifPresent(total -> Totals.relate(
                        book,
                        totals,
                        total,
                        totals.allRows().stream()
                                .filter(row -> TableView.isPart(totals.text(row, "department")))
                                .toList(),
                        java.util.Set.of("total"),
                        true));
    }

    /** For hours whose minutes are known: the cell of the minutes, better from the formula. */
    private static Map<CellRef, CellRef> exactMinutes(Book book, TableView effects, List<CellRef> hours) {
        var exact = new HashMap<CellRef, CellRef>();
        for (var cell : hours) {
            for (var role : List.of("stated_minutes", "formula")) {
                if (effects.has(role) && book.knows(effects.cell(cell.row(), role))) {
                    exact.put(cell, effects.cell(cell.row(), role));
                }
            }
        }
        return exact;
    }

    private static void rpa(Book book, TableView effects, TableView stated) {
        if (!effects.has("kind")) {
            return;
        }
        var rows = effects.allRows().stream()
                .filter(row -> effects.text(row, "kind").equalsIgnoreCase("rpa"))
                .toList();
        for (int row : stated.allRows()) {
            var name = stated.text(row, "figure");
            var value = stated.cell(row, "value");
            if (name.startsWith("RPA") && name.contains("業務数") && effects.has("jobs")) {
                book.relate(SumRelation.ofCounts(value, cells(book, effects, rows, "jobs"), RPA_ROWS));
            } else if (name.startsWith("RPA") && name.contains("時間")) {
                book.relate(
                        SumRelation.ofRounded(value, cells(book, effects, rows, "stated_hours"), RPA_ROWS, Map.of()));
            }
        }
    }

    private static List<CellRef> cells(Book book, TableView table, List<Integer> rows, String role) {
        return rows.stream()
                .map(row -> table.cell(row, role))
                .filter(book::knows)
                .toList();
    }

    /** A procedure not yet online cannot have more applications than its department has uncovered. */
    private static void parts(Book book, TableView priority, TableView coverage) {
        var applications = new HashMap<String, Exact>();
        for (int row : coverage.allRows()) {
            if (CoverageChecks.year(coverage.text(row, "fiscal_year")).isPresent()) {
                book.stated(coverage.cell(row, "annual_applications"))
                        .ifPresent(number -> applications.merge(
                                coverage.text(row, "department"),
                                number.value(),
                                (a, b) -> a.compareTo(b) > 0 ? a : b));
            }
        }
        for (int row : priority.allRows()) {
            var cell = priority.cell(row, "annual_applications");
            var whole = applications.get(priority.text(row, "department"));
            var part = book.stated(cell);
            if (whole != null && part.isPresent() && part.get().value().compareTo(whole) > 0) {
                var size = jp.tenohira.core.JapaneseNumbers.inTable(whole.rounded(0));
                book.remark(
                        cell,
                        Verdict.UNKNOWN,
                        null,
                        Text.of(
                                "同じ部局の年間件数の全体(%s)を超えています。部局か件数のどちらかが違うと考えられます".formatted(size),
                                "it exceeds all applications of its department (%s); the department or the number is another"
                                        .formatted(size)));
            }
        }
    }
}
