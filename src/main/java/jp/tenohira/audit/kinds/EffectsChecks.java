package jp.tenohira.audit.kinds;

import java.util.List;
import jp.tenohira.audit.Verdict;
import jp.tenohira.audit.checks.EffortRelation;
import jp.tenohira.audit.checks.Stated;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.Text;
import jp.tenohira.savings.formulas.EffortFormula;
import jp.tenohira.savings.formulas.Figured;
import jp.tenohira.savings.formulas.FormulaRefused;

/** Hours saved by measure: the formula gives the minutes, and both give the hours. */
final class EffectsChecks {

    private static final int MINUTE = 1;
    private static final int HOUR = 60;

    private EffectsChecks() {}

    static void check(Book book, TableView table) {
        List.of("jobs", "stated_minutes", "stated_hours").forEach(role -> book.number(table, role));
        for (int row : table.allRows()) {
            readFormula(book, table, row);
            relate(book, table, row);
        }
    }

    private static void readFormula(Book book, TableView table, int row) {
        var written = table.text(row, "formula");
        if (written.isEmpty() || Stated.saysNothing(written)) {
            return;
        }
        var cell = table.cell(row, "formula");
        switch (EffortFormula.read(written)) {
            case Outcome.Accepted<EffortFormula, FormulaRefused>(var formula) ->
                formula.minutes(Figured.NONE).ifPresent(minutes -> book.formula(cell, minutes));
            case Outcome.Refused<EffortFormula, FormulaRefused>(var why) ->
                book.remark(
                        cell,
                        Verdict.UNKNOWN,
                        null,
                        Text.of(
                                "式として読めません(%s。%s)"
                                        .formatted(why.marked(), why.sentence().in(jp.tenohira.core.Lang.JA)),
                                "it cannot be read as a formula (%s; %s)"
                                        .formatted(why.marked(), why.sentence().in(jp.tenohira.core.Lang.EN))));
        }
    }

    private static void relate(Book book, TableView table, int row) {
        var hours = table.cell(row, "stated_hours");
        if (table.has("formula")) {
            var formula = table.cell(row, "formula");
            if (table.has("stated_minutes")) {
                book.relate(new EffortRelation(
                        table.cell(row, "stated_minutes"), formula, MINUTE, table.text(row, "formula")));
            }
            book.relate(new EffortRelation(hours, formula, HOUR, table.text(row, "formula")));
        }
        if (table.has("stated_minutes")) {
            book.relate(new EffortRelation(hours, table.cell(row, "stated_minutes"), HOUR, ""));
        }
    }
}
