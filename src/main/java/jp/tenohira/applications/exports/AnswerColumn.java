package jp.tenohira.applications.exports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.forms.AnswerPath;
import jp.tenohira.procedures.forms.Answers;
import jp.tenohira.procedures.forms.definition.FormDefinition;
import jp.tenohira.procedures.forms.definition.Group;
import jp.tenohira.procedures.forms.definition.Question;
import jp.tenohira.procedures.forms.definition.QuestionType;
import jp.tenohira.ui.Messages;

/**
 * A column that holds one answer, or one part of an answer that has parts, such as a family name.
 *
 * @param part of the answer; empty for the whole of it
 */
record AnswerColumn(String procedure, AnswerPath path, String part, String label, QuestionType type) {

    private static final String SEPARATOR = "、";
    private static final List<String> TYPED = List.of("text", "phone", "email", "time");
    private static final List<String> PART_ORDER = List.of(
            "family", "given", "familyKana", "givenKana", "postalCode", "prefecture", "city", "street", "building");

    /** @param computed the values that follow from the answers */
    String cell(Answers document, Map<AnswerPath, Object> computed) {
        return document.at(path)
                .or(() -> Optional.ofNullable(computed.get(path)))
                .map(this::written)
                .orElse("");
    }

    /** Numbers and dates as software reads them; everything else as people do, on one line. */
    private String written(Object value) {
        if (!part.isEmpty()) {
            return value instanceof Map<?, ?> parts && parts.get(part) != null ? String.valueOf(parts.get(part)) : "";
        }
        var files = type.files(value);
        if (!files.isEmpty()) {
            return String.join(
                    SEPARATOR, files.stream().map(QuestionType.StoredFile::name).toList());
        }
        return switch (value) {
            case Long number -> number.toString();
            case String date when type.name().equals("date") -> date;
            case String text when TYPED.contains(type.name()) -> text;
            default -> type.show(value, Lang.JA).replace("\n", SEPARATOR);
        };
    }

    /**
     * The columns of a procedure's form.
     *
     * @param definitions the versions in use, the newest first: later ones add what earlier ones asked and it does not
     * @param items the most items of each group
     */
    static List<AnswerColumn> of(List<FormDefinition> definitions, Map<String, Integer> items, Messages messages) {
        var columns = new LinkedHashMap<String, AnswerColumn>();
        for (var definition : definitions) {
            var groups = new ArrayList<String>();
            for (var page : definition.pages()) {
                var group = definition.groupOf(page);
                if (group.isEmpty()) {
                    page.questions()
                            .forEach(question ->
                                    add(columns, definition, AnswerPath.of(question.id()), "", question, messages));
                } else if (!groups.contains(group.get().id())) {
                    groups.add(group.get().id());
                    ofGroup(
                            columns,
                            definition,
                            group.get(),
                            items.getOrDefault(group.get().id(), 0),
                            messages);
                }
            }
        }
        return List.copyOf(columns.values());
    }

    private static void ofGroup(
            Map<String, AnswerColumn> columns, FormDefinition definition, Group group, int items, Messages messages) {
        for (var item = 0; item < items; item++) {
            var at = AnswerPath.of(group.id()).then(item);
            var title = itemTitle(group, item + 1);
            definition.pages().stream()
                    .filter(page -> page.group().equals(Optional.of(group.id())))
                    .flatMap(page -> page.questions().stream())
                    .forEach(question ->
                            add(columns, definition, at.then(question.id()), title + " ", question, messages));
        }
    }

    private static String itemTitle(Group group, int number) {
        var title = group.itemTitle().in(Lang.JA).replace("{number}", Integer.toString(number));
        return title.contains("{") ? group.title().in(Lang.JA) + number : title;
    }

    private static void add(
            Map<String, AnswerColumn> columns,
            FormDefinition definition,
            AnswerPath path,
            String before,
            Question question,
            Messages messages) {
        if (!question.type().hasValue()) {
            return;
        }
        var label = before + question.label().in(Lang.JA);
        for (var part : parts(question.type())) {
            var name = part.isEmpty() ? label : label + " " + partLabel(part, messages);
            columns.putIfAbsent(
                    path + "#" + part, new AnswerColumn(definition.procedure(), path, part, name, question.type()));
        }
    }

    /** The parts of an answer that is an object; one empty name for any other. */
    private static List<String> parts(QuestionType type) {
        return type.schema().get("properties") instanceof Map<?, ?> properties
                        && "object".equals(type.schema().get("type"))
                ? properties.keySet().stream()
                        .map(String::valueOf)
                        .sorted(Comparator.comparingInt(AnswerColumn::order).thenComparing(part -> part))
                        .toList()
                : List.of("");
    }

    private static int order(String part) {
        var known = PART_ORDER.indexOf(part);
        return known < 0 ? PART_ORDER.size() : known;
    }

    private static String partLabel(String part, Messages messages) {
        return messages.has("exports.part." + part) ? messages.in(Lang.JA, "exports.part." + part) : part;
    }
}
