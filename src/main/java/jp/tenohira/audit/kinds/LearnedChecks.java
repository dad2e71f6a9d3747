package jp.tenohira.audit.kinds;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.tenohira.audit.checks.DifferenceRelation;
import jp.tenohira.audit.checks.Judgement;
import jp.tenohira.audit.checks.MissingRows;
import jp.tenohira.audit.checks.RatioRelation;
import jp.tenohira.audit.checks.Relation;
import jp.tenohira.audit.checks.Stated;
import jp.tenohira.audit.checks.SumRelation;
import jp.tenohira.core.Text;

/**
 * An unknown table: what holds between its columns is learned from its own rows. Only what four fifths of at least five
 * different rows keep is taken for a rule; then the rows that break it are wrong.
 */
final class LearnedChecks {

    private static final int MOST_COLUMNS = 12;
    private static final int FEWEST_ROWS = 5;
    private static final Pattern RATE = Pattern.compile("率|割合|比|%|percent|rate", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_ADDED =
            Pattern.compile("率|割合|%|percent|rate|平均|一人|1人|per|単価|番号|順位|no\\b|年度|year", Pattern.CASE_INSENSITIVE);

    private LearnedChecks() {}

    static void check(Book book, TableView table) {
        var numeric = numericColumns(book, table);
        if (numeric.size() <= MOST_COLUMNS) {
            for (int target : numeric) {
                learn(book, table, target, numeric);
            }
        }
        totals(book, table, numeric);
    }

    private static List<Integer> numericColumns(Book book, TableView table) {
        var numeric = new ArrayList<Integer>();
        for (int column = 0; column < table.sheet().header().size(); column++) {
            int at = column;
            var texts = table.allRows().stream()
                    .filter(row -> !Stated.saysNothing(table.sheet().text(row, at)))
                    .toList();
            var numbers = texts.stream()
                    .filter(row -> Stated.read(table.sheet().text(row, at)).isPresent())
                    .toList();
            if (numbers.size() >= 2 && numbers.size() * 10 >= texts.size() * 7) {
                numbers.forEach(row -> book.number(
                        table.cell(row, at),
                        Stated.read(table.sheet().text(row, at)).orElseThrow()));
                numeric.add(column);
            }
        }
        return numeric;
    }

    private static void learn(Book book, TableView table, int target, List<Integer> numeric) {
        var isRate = RATE.matcher(table.sheet().header().get(target)).find();
        for (int a : numeric) {
            for (int b : numeric) {
                if (a == target || b == target || a == b) {
                    continue;
                }
                if (isRate) {
                    keep(book, table, target, a, b, (row, t) -> ratio(table, row, t, a, b, false));
                    keep(book, table, target, a, b, (row, t) -> ratio(table, row, t, a, b, true));
                } else if (a < b) {
                    keep(book, table, target, a, b, (row, t) -> sum(table, row, t, a, b));
                    if (target > b) {
                        keep(book, table, target, a, b, (row, t) -> difference(table, row, t, b, a));
                        keep(book, table, target, a, b, (row, t) -> difference(table, row, t, a, b));
                    }
                }
            }
        }
    }

    private static void keep(
            Book book, TableView table, int target, int a, int b, BiFunction<Integer, Integer, Relation> rule) {
        var values = book.values();
        var held = new HashSet<String>();
        var all = new ArrayList<Relation>();
        var broken = 0;
        for (int row : table.allRows()) {
            if (!book.knows(table.cell(row, target))
                    || !book.knows(table.cell(row, a))
                    || !book.knows(table.cell(row, b))) {
                continue;
            }
            var relation = rule.apply(row, target);
            var judged = relation.judge(values);
            all.add(relation);
            if (judged.kind() == Judgement.Kind.WRONG || judged.kind() == Judgement.Kind.UNKNOWN) {
                broken++;
            } else if (!values.of(table.cell(row, a)).isZero()
                    && !values.of(table.cell(row, b)).isZero()) {
                held.add(table.sheet().text(row, a) + "|" + table.sheet().text(row, b));
            }
        }
        if (held.size() >= FEWEST_ROWS && held.size() >= 4 * broken) {
            all.forEach(book::relate);
        }
    }

    private static Relation sum(TableView table, int row, int target, int a, int b) {
        return SumRelation.ofCounts(
                table.cell(row, target), List.of(table.cell(row, a), table.cell(row, b)), names(table, a, b));
    }

    private static Relation difference(TableView table, int row, int target, int later, int earlier) {
        return new DifferenceRelation(table.cell(row, target), table.cell(row, later), table.cell(row, earlier), false);
    }

    private static Relation ratio(TableView table, int row, int target, int upper, int lower, boolean change) {
        return new RatioRelation(
                table.cell(row, target), table.cell(row, upper), table.cell(row, lower), change, false);
    }

    private static Text names(TableView table, int a, int b) {
        var header = table.sheet().header();
        return Text.of(
                "「%s」と「%s」".formatted(header.get(a), header.get(b)),
                "\"%s\" and \"%s\"".formatted(header.get(a), header.get(b)));
    }

    /** The totals are checked when at least one column agrees, which shows that all parts are in the table. */
    private static void totals(Book book, TableView table, List<Integer> numeric) {
        var labelled = table.allRows().stream()
                .filter(row -> !TableView.isPart(table.label(row)))
                .toList();
        if (labelled.size() != 1 || table.rows() < FEWEST_ROWS) {
            return;
        }
        int total = labelled.getFirst();
        var parts = table.allRows().stream().filter(row -> row != total).toList();
        var added = numeric.stream()
                .filter(column -> column > 0)
                .filter(column ->
                        !NOT_ADDED.matcher(table.sheet().header().get(column)).find())
                .collect(Collectors.toSet());
        var values = book.values();
        var agreeing = added.stream()
                .filter(column -> parts.stream().allMatch(row -> book.knows(table.cell(row, column))))
                .filter(column -> book.knows(table.cell(total, column)))
                .anyMatch(column -> SumRelation.ofCounts(
                                table.cell(total, column),
                                parts.stream()
                                        .map(row -> table.cell(row, column))
                                        .toList(),
                                Text.of("内訳", "the rows"))
                        .judge(values)
                        .kind()
                        .equals(Judgement.Kind.AGREES));
        if (agreeing) {
            var missing = new MissingRows();
            Totals.relate(book, table, total, parts, added, false, missing, missing);
        }
    }
}
