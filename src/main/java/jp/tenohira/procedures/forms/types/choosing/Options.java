package jp.tenohira.procedures.forms.types.choosing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.forms.definition.Sheet;
import jp.tenohira.procedures.forms.definition.Table;
import jp.tenohira.procedures.forms.definition.reading.Place;
import jp.tenohira.ui.fields.Option;

/**
 * What there is to choose from, in order: written with the question, or the rows of a table.
 *
 * @param first which rows to show first, when some are nearer to another answer
 */
record Options(Map<String, Text> labels, List<String> values, Optional<First> first) {

    /** The rows whose column holds the answer to another question. */
    record First(String answer, Map<String, Object> columnByRow) {
        boolean holds(String row, Object given) {
            var cell = columnByRow.getOrDefault(row, "");
            return cell.equals(given) || (cell instanceof List<?> list && list.contains(given));
        }
    }

    Options {
        labels = Map.copyOf(labels);
        values = List.copyOf(values);
    }

    static Options read(Place question, Map<String, Table> tables) {
        var labels = new LinkedHashMap<String, Text>();
        if (question.has("optionsFrom")) {
            var table = tables.get(question.text("optionsFrom"));
            if (table == null) {
                question.at("optionsFrom").wrong("tables にある表の名前を書いてください。", "expected the name of a table");
                return of(labels, Optional.empty());
            }
            table.rows().forEach(row -> labels.put(row.id(), row.label()));
            return of(
                    labels,
                    question.has("firstIn") ? Optional.of(first(question.at("firstIn"), table)) : Optional.empty());
        }
        var seen = new HashSet<String>();
        for (var item : question.items("options")) {
            var value = item.text("value");
            if (!value.matches("[A-Za-z0-9][A-Za-z0-9-]{0,39}")) {
                item.at("value").wrong("値は、英数字とハイフンで書いてください。", "expected a name of letters, digits and hyphens");
            } else if (!seen.add(value)) {
                item.at("value").wrong("同じ値の選択肢がほかにあります。", "another option has this value");
            }
            labels.put(value, item.words("label"));
            item.done();
        }
        if (labels.isEmpty()) {
            question.at("options")
                    .wrong(
                            "options(選択肢)か、optionsFrom(表の名前)を書いてください。",
                            "expected options, or optionsFrom with the name of a table");
        }
        return of(labels, Optional.empty());
    }

    private static First first(Place place, Table table) {
        var column = place.text("column");
        var byRow = new HashMap<String, Object>();
        for (var row : table.rows()) {
            if (row.columns().containsKey(column)) {
                byRow.put(row.id(), row.columns().get(column));
            }
        }
        if (byRow.isEmpty()) {
            place.at("column").wrong("表の列の名前を書いてください。", "expected a column of the table");
        }
        var first = new First(place.text("answer"), byRow);
        place.done();
        return first;
    }

    private static Options of(LinkedHashMap<String, Text> labels, Optional<First> first) {
        return new Options(new HashMap<>(labels), List.copyOf(labels.keySet()), first);
    }

    boolean has(Object value) {
        return value instanceof String name && labels.containsKey(name);
    }

    /** The labels of those of the values that are options. */
    Map<String, Text> words(List<?> chosen) {
        var words = new LinkedHashMap<String, Text>();
        for (var value : chosen) {
            var label = labels.get(String.valueOf(value));
            if (label != null) {
                words.put(String.valueOf(value), label);
            }
        }
        return words;
    }

    String label(Object value, Lang lang) {
        var label = labels.get(String.valueOf(value));
        return label == null ? String.valueOf(value) : label.in(lang);
    }

    List<Option> on(Sheet sheet) {
        return ordered(sheet).stream()
                .map(value -> new Option(value, label(value, sheet.lang())))
                .toList();
    }

    private List<String> ordered(Sheet sheet) {
        var given = first.flatMap(near -> sheet.others().apply(near.answer()));
        if (first.isEmpty() || given.isEmpty()) {
            return values;
        }
        return values.stream()
                .sorted(Comparator.comparing(value -> !first.get().holds(value, given.get())))
                .toList();
    }
}
