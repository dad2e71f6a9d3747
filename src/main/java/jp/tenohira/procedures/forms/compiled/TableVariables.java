package jp.tenohira.procedures.forms.compiled;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.forms.definition.Table;

/** The tables of a form as rules see them: {@code clubs["kinto-1"].school}. */
final class TableVariables {

    private TableVariables() {}

    static Map<String, Object> of(Collection<Table> tables) {
        var variables = new HashMap<String, Object>();
        for (var table : tables) {
            var rows = new HashMap<String, Object>();
            for (var row : table.rows()) {
                var fields = new HashMap<String, Object>(row.columns());
                fields.put("id", row.id());
                fields.put("label", row.label().in(Lang.JA));
                fields.put("labelEn", row.label().in(Lang.EN));
                rows.put(row.id(), Map.copyOf(fields));
            }
            variables.put(table.id(), Map.copyOf(rows));
        }
        return variables;
    }
}
