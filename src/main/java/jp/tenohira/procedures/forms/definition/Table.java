package jp.tenohira.procedures.forms.definition;

import java.util.List;
import java.util.Map;
import jp.tenohira.core.Text;

/** A list of things to choose from, with facts about each that rules can read. */
public record Table(String id, List<Entry> rows) {

    public Table {
        rows = List.copyOf(rows);
    }

    /** @param columns the further facts: texts, whole numbers or lists of texts; the same for every row */
    public record Entry(String id, Text label, Map<String, Object> columns) {
        public Entry {
            columns = Map.copyOf(columns);
        }
    }
}
