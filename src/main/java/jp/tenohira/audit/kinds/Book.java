package jp.tenohira.audit.kinds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.tenohira.audit.Verdict;
import jp.tenohira.audit.checks.CellRef;
import jp.tenohira.audit.checks.Relation;
import jp.tenohira.audit.checks.Stated;
import jp.tenohira.audit.checks.Values;
import jp.tenohira.core.Text;
import jp.tenohira.sheets.Sheet;

/** The tables of one audit together: their numbers, the relations that must hold, and remarks. */
public final class Book {

    private final List<TableView> tables = new ArrayList<>();
    private final Map<CellRef, Stated> numbers = new HashMap<>();
    private final Set<CellRef> formulas = new HashSet<>();
    private final List<Relation> relations = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();

    private Book() {}

    /** @param kinds what some tables are said to be, by name; the headers of the others tell */
    public static Book of(List<Sheet> sheets, Map<String, TableKind> kinds) {
        var book = new Book();
        for (var sheet : sheets) {
            var kind = kinds.getOrDefault(sheet.name(), TableKind.recognised(sheet.header()));
            book.tables.add(new TableView(sheet, book.tables.size(), kind));
        }
        for (var table : book.tables) {
            book.check(table);
        }
        AcrossTables.check(book);
        return book;
    }

    private void check(TableView table) {
        switch (table.kind()) {
            case COVERAGE -> CoverageChecks.check(this, table);
            case PRINTING -> PrintingChecks.check(this, table);
            case CASHLESS -> CashlessChecks.check(this, table);
            case EFFECTS -> EffectsChecks.check(this, table);
            case BUDGET -> BudgetChecks.check(this, table);
            case STATED_FIGURES -> StatedFigureChecks.check(this, table);
            case EFFECT_TOTALS -> number(table, "total");
            case PRIORITY -> number(table, "annual_applications");
            case OTHER -> LearnedChecks.check(this, table);
        }
        SignStyle.check(this, table);
        TextCounts.check(this, table);
    }

    public List<TableView> tables() {
        return List.copyOf(tables);
    }

    public List<Relation> relations() {
        return List.copyOf(relations);
    }

    public List<Remark> remarks() {
        return List.copyOf(remarks);
    }

    public Values values() {
        return new Values(numbers);
    }

    /** The only table of a kind; empty when there are several, for nobody knows which belongs to which. */
    Optional<TableView> only(TableKind kind) {
        var found = tables.stream().filter(table -> table.kind() == kind).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** Reads the numbers of a column; what is neither a number nor nothing is remarked. */
    void number(TableView table, String role) {
        if (!table.has(role)) {
            return;
        }
        for (int row = 0; row < table.rows(); row++) {
            var cell = table.cell(row, role);
            var text = table.text(row, role);
            var number = Stated.read(text);
            if (number.isPresent()) {
                numbers.put(cell, number.get());
            } else if (!Stated.saysNothing(text)) {
                remark(
                        cell,
                        Verdict.UNKNOWN,
                        null,
                        Text.of("数として読めないため、確かめられません", "it is no number and cannot be checked"));
            }
        }
    }

    void number(CellRef cell, Stated number) {
        numbers.put(cell, number);
    }

    /** A formula counts as a number of minutes; its text is something else. */
    void formula(CellRef cell, jp.tenohira.core.Exact minutes) {
        numbers.put(cell, new Stated(minutes, 0, Stated.Sign.NONE, false));
        formulas.add(cell);
    }

    public boolean isFormula(CellRef cell) {
        return formulas.contains(cell);
    }

    boolean knows(CellRef cell) {
        return numbers.containsKey(cell);
    }

    Optional<Stated> stated(CellRef cell) {
        return Optional.ofNullable(numbers.get(cell));
    }

    /** Adds a relation when all its cells hold numbers. */
    void relate(Relation relation) {
        if (knows(relation.target())
                && !relation.inputs().isEmpty()
                && relation.inputs().stream().allMatch(this::knows)) {
            relations.add(relation);
        }
    }

    void remark(CellRef cell, Verdict verdict, @org.jspecify.annotations.Nullable String computed, Text reason) {
        remarks.add(new Remark(cell, verdict, computed, reason));
    }
}
