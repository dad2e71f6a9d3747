package jp.tenohira.procedures.forms.definition.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import jp.tenohira.procedures.forms.definition.Table;

/** Reads a table: rows with a name, a label and the same further columns. */
final class TableReader {

    private static final Set<String> OWN = Set.of("id", "label");

    private TableReader() {}

    static Table read(String id, Place place) {
        var rows = new ArrayList<Table.Entry>();
        var names = new HashSet<String>();
        for (var item : place.asItems()) {
            var row = row(item);
            if (!names.add(row.id())) {
                item.at("id").wrong("同じ名前の行がほかにあります。", "another row has this name");
            }
            if (!rows.isEmpty() && !kinds(row).equals(kinds(rows.getFirst()))) {
                item.wrong(
                        "1行目と同じ列にしてください:" + kinds(rows.getFirst()),
                        "expected the columns of the first row, " + kinds(rows.getFirst()));
            }
            rows.add(row);
        }
        if (rows.isEmpty()) {
            place.wrong("行を1つ以上書いてください。", "expected at least one row");
        }
        return new Table(id, rows);
    }

    private static Table.Entry row(Place item) {
        var id = item.text("id");
        if (!id.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            item.at("id").wrong("名前は、英小文字・数字・ハイフンで書いてください。", "expected a name of small letters, digits and hyphens");
        }
        var columns = new HashMap<String, Object>();
        for (var key : item.keys()) {
            if (!OWN.contains(key)) {
                if (!key.matches("[a-z][A-Za-z0-9]{0,39}")) {
                    item.at(key).wrong("列の名前は、英小文字で始まる英数字で書いてください。", "expected a column name of letters and digits");
                }
                columns.put(key, item.at(key).asCell());
            }
        }
        var row = new Table.Entry(id, item.words("label"), columns);
        item.done();
        return row;
    }

    private static Map<String, String> kinds(Table.Entry row) {
        var kinds = new HashMap<String, String>();
        row.columns()
                .forEach((name, value) -> kinds.put(
                        name, value instanceof Long ? "number" : value instanceof String ? "text" : "list of texts"));
        return kinds;
    }
}
