package jp.tenohira.procedures.forms.types;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.forms.definition.Place;
import jp.tenohira.procedures.forms.definition.Table;
import jp.tenohira.ui.fields.Option;

/** What there is to choose from, in order: written with the question, or the rows of a table. */
record Options(Map<String, Text> labels, List<String> values) {

    Options {
        labels = Map.copyOf(labels);
        values = List.copyOf(values);
    }

    static Options read(Place question, Map<String, Table> tables) {
        var labels = new LinkedHashMap<String, Text>();
        if (question.has("optionsFrom")) {
            var table = tables.get(question.text("optionsFrom"));
            if (table == null) {
                question.at("optionsFrom").wrong("expected the name of a table");
            } else {
                table.rows().forEach(row -> labels.put(row.id(), row.label()));
            }
            return of(labels);
        }
        var seen = new HashSet<String>();
        for (var item : question.items("options")) {
            var value = item.text("value");
            if (!value.matches("[A-Za-z0-9][A-Za-z0-9-]{0,39}")) {
                item.at("value").wrong("expected a name of letters, digits and hyphens");
            } else if (!seen.add(value)) {
                item.at("value").wrong("another option has this value");
            }
            labels.put(value, item.words("label"));
            item.done();
        }
        if (labels.isEmpty()) {
            question.at("options").wrong("expected options, or optionsFrom with the name of a table");
        }
        return of(labels);
    }

    private static Options of(LinkedHashMap<String, Text> labels) {
        return new Options(new HashMap<>(labels), List.copyOf(labels.keySet()));
    }

    boolean has(Object value) {
        return value instanceof String name && labels.containsKey(name);
    }

    String label(Object value, Lang lang) {
        var label = labels.get(String.valueOf(value));
        return label == null ? String.valueOf(value) : label.in(lang);
    }

    List<Option> in(Lang lang) {
        return values.stream()
                .map(value -> new Option(value, label(value, lang)))
                .toList();
    }
}
