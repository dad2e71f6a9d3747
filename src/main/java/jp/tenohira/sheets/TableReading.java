package jp.tenohira.sheets;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.Text;

/** Reads cells of a sheet by the names of its columns and gathers what is wrong with them. */
public final class TableReading {

    private static final int MOST_PROBLEMS = 200;
    private static final long THOUSAND = 1000;
    private static final String MARKED = "'[=+\\-@].*";

    private final Sheet sheet;
    private final List<String> header;
    private final List<TableProblem> problems = new ArrayList<>();

    public TableReading(Sheet sheet) {
        this.sheet = sheet;
        this.header = sheet.header().stream().map(TableReading::plain).toList();
    }

    /** Half-width, lower case, without spaces: as people name a column. */
    public static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace(" ", "");
    }

    public int rows() {
        return sheet.rows().size();
    }

    /** The column that has one of these names; -1 without one. */
    public int column(String... names) {
        for (var name : names) {
            var found = header.indexOf(plain(name));
            if (found >= 0) {
                return found;
            }
        }
        return -1;
    }

    /** The same of a column that must be there. */
    public int needed(String... names) {
        var found = column(names);
        if (found < 0) {
            problems.add(new TableProblem(
                    sheet.name(),
                    1,
                    names[0],
                    String.join(",", sheet.header()),
                    Text.of("見出し「" + names[0] + "」のある表", "a table with the column " + names[0])));
        }
        return found;
    }

    /** The cell's text; empty where there is no such column. The apostrophe that guards a formula sign in files is taken off. */
    public String text(int row, int column) {
        var text = column < 0 ? "" : sheet.text(row, column);
        return text.matches("(?s)" + MARKED) ? text.substring(1) : text;
    }

    public void problem(int row, int column, Text expected) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new TableProblem(
                    sheet.name(), sheet.lines().get(row), sheet.header().get(column), text(row, column), expected));
        }
    }

    /** Yen; thousands may be grouped and △ or - may stand for negative. Empty with a problem when it is no amount. */
    public OptionalLong yen(int row, int column, boolean thousands, boolean negative) {
        var written = plain(text(row, column)).replace(",", "");
        var minus = written.startsWith("△") || written.startsWith("▲") || written.startsWith("-");
        var digits = minus ? written.substring(1) : written;
        if (!digits.matches(thousands ? "[0-9]{1,10}" : "[0-9]{1,13}") || (minus && !negative)) {
            problem(
                    row,
                    column,
                    thousands
                            ? Text.of("千円単位の整数", "a whole amount in thousand yen")
                            : Text.of("円単位の整数", "a whole amount in yen"));
            return OptionalLong.empty();
        }
        var amount = Long.parseLong(digits) * (thousands ? THOUSAND : 1);
        return OptionalLong.of(minus ? -amount : amount);
    }

    public boolean wrong() {
        return !problems.isEmpty();
    }

    public <T> Outcome<T, List<TableProblem>> outcome(T read) {
        return problems.isEmpty() ? Outcome.accepted(read) : Outcome.refused(List.copyOf(problems));
    }

    /** 2024-04-01 or 2024/4/1. */
    public static Optional<LocalDate> day(String text) {
        var parts = text.strip().split("[-/]", -1);
        try {
            return parts.length == 3 && text.strip().matches("[0-9]{4}[-/][0-9]{1,2}[-/][0-9]{1,2}")
                    ? Optional.of(LocalDate.of(
                            Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2])))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
