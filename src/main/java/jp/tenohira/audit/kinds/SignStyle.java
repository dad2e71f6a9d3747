package jp.tenohira.audit.kinds;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import jp.tenohira.audit.Verdict;
import jp.tenohira.audit.checks.CellRef;
import jp.tenohira.audit.checks.Stated;
import jp.tenohira.audit.checks.Stated.Sign;
import jp.tenohira.core.Text;

/** Negative numbers of one table are marked in one manner; the fewer are remarked, and of equally many the triangles. */
final class SignStyle {

    private static final Text MIXED =
            Text.of("負の数の書き方が表の中で混ざっています", "negative numbers are written in more than one manner in this table");

    private SignStyle() {}

    static void check(Book book, TableView table) {
        var cells = new EnumMap<Sign, List<CellRef>>(Sign.class);
        for (int row = 0; row < table.rows(); row++) {
            for (int column = 0; column < table.sheet().header().size(); column++) {
                var cell = table.cell(row, column);
                Stated.read(table.sheet().text(row, column))
                        .filter(number -> number.sign() != Sign.NONE)
                        .ifPresent(number -> cells.computeIfAbsent(number.sign(), _ -> new ArrayList<>())
                                .add(cell));
            }
        }
        if (cells.size() < 2) {
            return;
        }
        var usual = Sign.MINUS;
        for (var entry : cells.entrySet()) {
            if (entry.getValue().size() > cells.getOrDefault(usual, List.of()).size()) {
                usual = entry.getKey();
            }
        }
        for (var entry : cells.entrySet()) {
            if (entry.getKey() != usual) {
                for (var cell : entry.getValue()) {
                    remark(book, table, cell, usual);
                }
            }
        }
    }

    private static void remark(Book book, TableView table, CellRef cell, Sign usual) {
        var text = table.sheet().text(cell.row(), cell.column());
        book.remark(
                cell,
                Verdict.STYLE,
                usual.mark() + text.replaceFirst("^[-\\u2212\\u2013\\uFF0D\\u25B3\\u25B2]\\s*", ""),
                MIXED);
    }
}
