package jp.tenohira.audit.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tenohira.audit.Finding;
import jp.tenohira.audit.HeaderWords;
import jp.tenohira.audit.Verdict;
import jp.tenohira.core.Lang;
import jp.tenohira.sheets.Sheet;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Tag;
import org.springframework.stereotype.Component;

/** The audited tables with their cells marked; of long tables the rows with findings. */
@Component
class MarkedTables {

    private static final int MOST_ROWS = 200;

    private final Messages messages;

    MarkedTables(Messages messages) {
        this.messages = messages;
    }

    List<Table> of(List<Sheet> sheets, List<Finding> findings, Lang lang) {
        return sheets.stream()
                .filter(sheet -> sheets.size() == 1 || !ofTable(findings, sheet).isEmpty())
                .map(sheet -> table(sheet, findings, lang))
                .toList();
    }

    Tag tag(Verdict verdict, Lang lang) {
        var colour = switch (verdict) {
            case WRONG -> Tag.Colour.RED;
            case ROUNDING -> Tag.Colour.BLUE;
            case STYLE -> Tag.Colour.PURPLE;
            case UNKNOWN -> Tag.Colour.YELLOW;
        };
        return new Tag(messages.in(lang, "audit.verdict." + verdict.word()), colour);
    }

    private static List<Finding> ofTable(List<Finding> findings, Sheet sheet) {
        return findings.stream()
                .filter(finding -> finding.table().equals(sheet.name()))
                .toList();
    }

    private record Marked(int number, Finding finding) {}

    private Table table(Sheet sheet, List<Finding> findings, Lang lang) {
        var marks = new HashMap<List<Integer>, List<Marked>>();
        var rowsWithMarks = new java.util.TreeSet<Integer>();
        for (int i = 0; i < findings.size(); i++) {
            var finding = findings.get(i);
            if (finding.table().equals(sheet.name())) {
                marks.computeIfAbsent(List.of(finding.rowIndex(), finding.columnIndex()), _ -> new ArrayList<>())
                        .add(new Marked(i + 1, finding));
                rowsWithMarks.add(finding.rowIndex());
            }
        }
        var columns = new ArrayList<Table.Column>();
        columns.add(Table.Column.number(messages.in(lang, "audit.row")));
        sheet.header().forEach(name -> columns.add(new Table.Column(HeaderWords.column(name, lang))));
        var rows = new ArrayList<Table.Row>();
        for (int row = 0; row < sheet.rows().size() && rows.size() < MOST_ROWS; row++) {
            if (sheet.rows().size() <= MOST_ROWS || rowsWithMarks.contains(row)) {
                rows.add(row(sheet, row, marks, lang));
            }
        }
        return new Table(sheet.name(), columns, rows);
    }

    private Table.Row row(Sheet sheet, int row, Map<List<Integer>, List<Marked>> marks, Lang lang) {
        var cells = new ArrayList<Table.Cell>();
        cells.add(new Table.Cell(Integer.toString(row + 1)));
        for (int column = 0; column < sheet.header().size(); column++) {
            var found = marks.getOrDefault(List.of(row, column), List.of());
            var text = sheet.text(row, column);
            cells.add(
                    found.isEmpty()
                            ? new Table.Cell(text)
                            : new Table.Cell(
                                    text,
                                    "#finding-" + found.getFirst().number(),
                                    found.stream()
                                            .map(mark -> tag(mark.finding().verdict(), lang))
                                            .toList()));
        }
        return new Table.Row(cells);
    }
}
