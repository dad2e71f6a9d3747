package jp.tenohira.procedures.forms.rules.complaints;

import dev.cel.common.types.CelType;
import dev.cel.common.types.StructType;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.forms.definition.FormDefinition;
import jp.tenohira.procedures.forms.definition.Group;
import jp.tenohira.procedures.forms.definition.Similar;

/**
 * The names of one form with what residents read beside them: {@code otherAdults} is 「同居の大人」. An item's answers go by
 * {@code child.school}.
 */
public final class Vocabulary {

    private final Map<String, Text> labels = new LinkedHashMap<>();
    private final Map<String, Text> pages = new LinkedHashMap<>();
    private final Map<String, String> pageOf = new LinkedHashMap<>();
    private final Map<String, Set<String>> fields = new LinkedHashMap<>();
    private final Set<String> names = new LinkedHashSet<>();

    /** @param variables the variables of rules with their types */
    public Vocabulary(FormDefinition definition, Map<String, CelType> variables) {
        names.addAll(variables.keySet());
        variables.forEach((name, type) -> fieldsOf(type).ifPresent(parts -> fields.put(name, parts)));
        labels.put("today", Text.of("きょうの日付", "today's date"));
        labels.put("number", Text.of("グループの中の何件目か", "the item's number"));
        for (var group : definition.groups().values()) {
            labels.put(group.id(), group.title());
            labels.put(
                    group.as(),
                    Text.of(
                            group.title().in(Lang.JA) + "の1件",
                            "one of: " + group.title().in(Lang.EN)));
        }
        for (var page : definition.pages()) {
            var item =
                    definition.groupOf(page).map(Group::as).map(as -> as + ".").orElse("");
            pages.put(page.id(), page.title());
            for (var question : page.questions()) {
                labels.put(item + question.id(), question.label());
                pageOf.put(item + question.id(), page.id());
                fieldsOf(question.type().celType()).ifPresent(parts -> fields.put(item + question.id(), parts));
            }
        }
    }

    private static Optional<Set<String>> fieldsOf(CelType type) {
        return type instanceof StructType struct ? Optional.of(struct.fieldNames()) : Optional.empty();
    }

    /** The name with the label beside it: 「otherAdults」(同居の大人). */
    Text named(String name) {
        var label = Optional.ofNullable(labels.get(name));
        return Text.of(
                "「" + name + "」"
                        + label.map(text -> "(" + text.in(Lang.JA) + ")").orElse(""),
                "\"" + name + "\""
                        + label.map(text -> " (" + text.in(Lang.EN) + ")").orElse(""));
    }

    Text page(String id) {
        return Optional.ofNullable(pages.get(id)).orElseGet(() -> Text.plain(id));
    }

    /** The page on which it is asked. */
    Optional<Text> pageOf(String name) {
        return Optional.ofNullable(pageOf.get(name)).map(this::page);
    }

    /** The parts of an answer made of parts, or the answers of an item. */
    Set<String> fields(String name) {
        return fields.getOrDefault(name, Set.of());
    }

    boolean knows(String name) {
        return names.contains(name) || labels.containsKey(name);
    }

    /** The item through which a question of a group is meant: {@code child.school} for {@code school}. */
    Optional<String> inAGroup(String question) {
        return labels.keySet().stream()
                .filter(name -> name.endsWith("." + question))
                .findFirst();
    }

    /** The variable or function most like a name nobody knows; also one whose label was written instead. */
    Optional<String> like(String name) {
        var byLabel = labels.entrySet().stream()
                .filter(entry -> entry.getValue().byLang().containsValue(name))
                .map(Map.Entry::getKey)
                .findFirst();
        return byLabel.or(() -> inAGroup(name))
                .or(() -> Similar.nearest(
                        name,
                        Stream.concat(names.stream(), Functions.NAMES.stream()).toList()));
    }
}
