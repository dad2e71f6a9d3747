package jp.tenohira.procedures.entries.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.entries.Entries;
import jp.tenohira.procedures.entries.Entry;
import jp.tenohira.procedures.entries.EntryColumn;
import jp.tenohira.procedures.entries.EntryProblem;
import jp.tenohira.sheets.Sheet;
import org.springframework.stereotype.Component;

/** Reads a sheet of the inventory against what is known: the plan of an import, or everything that is wrong. */
@Component
public class SheetReading {

    static final int MOST_ROWS = 20_000;
    private static final Text ONCE = Text.of("ファイルの中で一度だけ現れる手続ID", "an ID that stands in the file once");
    private static final Text A_HEADING = Text.of("見出しの行にあるこの名前の列", "a column with this heading");
    private static final Text FEWER_ROWS = Text.of(MOST_ROWS + "行までの表", "at most " + MOST_ROWS + " rows");
    private static final Text ONE_COLUMN = Text.of("一度だけ現れる見出し", "a heading that stands there once");
    private static final Text A_KNOWN_HEADING = Text.of("テンプレートにある見出し", "a heading of the template");

    private final Entries entries;

    SheetReading(Entries entries) {
        this.entries = entries;
    }

    public Outcome<ImportPlan, List<SheetProblem>> read(Sheet sheet) {
        var problems = new ArrayList<SheetProblem>();
        var columns = columns(sheet, problems);
        if (sheet.rows().size() > MOST_ROWS) {
            problems.add(new SheetProblem(sheet.name(), MOST_ROWS + 1, "", "", FEWER_ROWS));
        }
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        var known = entries.all().stream().collect(Collectors.toMap(Entry::code, Function.identity()));
        var read = rows(sheet, columns, known, problems);
        return problems.isEmpty() ? Outcome.accepted(plan(read, known)) : Outcome.refused(problems);
    }

    /** Column number to key; unknown headings are refused, so that a mistyped one does not lose its values. */
    private static Map<Integer, String> columns(Sheet sheet, List<SheetProblem> problems) {
        var columns = new LinkedHashMap<Integer, String>();
        for (int column = 0; column < sheet.header().size(); column++) {
            var heading = sheet.header().get(column);
            if (heading.isBlank()) {
                continue;
            }
            var key = EntryColumn.keyOf(heading);
            if (key.isEmpty()) {
                problems.add(new SheetProblem(sheet.name(), 1, heading, heading, A_KNOWN_HEADING));
            } else if (columns.containsValue(key.get())) {
                problems.add(new SheetProblem(sheet.name(), 1, heading, heading, ONE_COLUMN));
            } else {
                columns.put(column, key.get());
            }
        }
        for (var needed : List.of(EntryColumn.CODE, EntryColumn.NAME, EntryColumn.SECTION)) {
            if (!columns.containsValue(needed.key())) {
                problems.add(new SheetProblem(sheet.name(), 1, needed.label().in(Lang.JA), "", A_HEADING));
            }
        }
        return columns;
    }

    private LinkedHashMap<String, Entry> rows(
            Sheet sheet, Map<Integer, String> columns, Map<String, Entry> known, List<SheetProblem> problems) {
        var reader = entries.reader(known);
        var read = new LinkedHashMap<String, Entry>();
        for (int row = 0; row < sheet.rows().size(); row++) {
            var texts = new HashMap<String, String>();
            for (var column : columns.entrySet()) {
                texts.put(column.getValue(), withoutTextSign(sheet.text(row, column.getKey())));
            }
            switch (reader.apply(texts)) {
                case Outcome.Refused<Entry, List<EntryProblem>>(var wrong) ->
                    problems.addAll(located(sheet, row, columns, wrong));
                case Outcome.Accepted<Entry, List<EntryProblem>>(var entry) -> {
                    if (read.putIfAbsent(entry.code(), entry) != null) {
                        problems.addAll(located(
                                sheet,
                                row,
                                columns,
                                List.of(new EntryProblem(EntryColumn.CODE.key(), entry.code(), ONCE))));
                    }
                }
            }
        }
        return read;
    }

    /** A file that was handed out marks what spreadsheets would take for a formula. */
    private static String withoutTextSign(String text) {
        return text.startsWith("'") ? text.substring(1) : text;
    }

    private static List<SheetProblem> located(
            Sheet sheet, int row, Map<Integer, String> columns, List<EntryProblem> wrong) {
        return wrong.stream()
                .map(problem -> new SheetProblem(
                        sheet.name(),
                        sheet.lines().get(row),
                        columns.entrySet().stream()
                                .filter(column -> column.getValue().equals(problem.column()))
                                .map(column -> sheet.header().get(column.getKey()))
                                .findFirst()
                                .orElse(EntryColumn.labelOf(problem.column()).in(Lang.JA)),
                        problem.value(),
                        problem.expected()))
                .toList();
    }

    private ImportPlan plan(Map<String, Entry> read, Map<String, Entry> known) {
        var changes = new ArrayList<ImportPlan.Change>();
        read.forEach((code, after) -> {
            var before = known.get(code);
            var cells = differences(before == null ? Map.of() : entries.texts(before), entries.texts(after));
            if (!cells.isEmpty()) {
                changes.add(new ImportPlan.Change(before, after, cells));
            }
        });
        var untouched =
                known.keySet().stream().filter(code -> !read.containsKey(code)).count();
        return new ImportPlan(changes, read.size() - changes.size(), (int) untouched);
    }

    static List<ImportPlan.Cell> differences(Map<String, String> before, Map<String, String> after) {
        var keys = new LinkedHashSet<>(after.keySet());
        keys.addAll(before.keySet());
        return keys.stream()
                .map(key -> new ImportPlan.Cell(key, before.getOrDefault(key, ""), after.getOrDefault(key, "")))
                .filter(cell -> !cell.before().equals(cell.after()))
                .toList();
    }
}
