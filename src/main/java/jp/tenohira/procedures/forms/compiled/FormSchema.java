package jp.tenohira.procedures.forms.compiled;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.forms.compiled.CompiledForm.Ask;
import jp.tenohira.procedures.forms.compiled.CompiledForm.Asks;
import jp.tenohira.procedures.forms.compiled.CompiledForm.Repeats;
import jp.tenohira.procedures.forms.definition.Question;
import tools.jackson.databind.json.JsonMapper;

/**
 * Describes the answers of a form in JSON Schema 2020-12. What is asked under a condition only is required under the same
 * condition where the schema can say it; the condition stands beside it as {@code x-when} in CEL in any case.
 */
public final class FormSchema {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FormSchema() {}

    public static String of(CompiledForm form) {
        var schema = object(
                form.parts().stream()
                        .filter(Asks.class::isInstance)
                        .map(Asks.class::cast)
                        .toList(),
                Optional.empty());
        for (var part : form.parts()) {
            if (part instanceof Repeats repeats) {
                add(schema, repeats);
            }
        }
        var whole = new LinkedHashMap<String, Object>();
        whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        whole.put("title", form.definition().title().in(Lang.JA));
        whole.putAll(schema);
        return JSON.writeValueAsString(whole);
    }

    private static void add(Map<String, Object> schema, Repeats repeats) {
        var group = repeats.group();
        var list = new LinkedHashMap<String, Object>();
        list.put("type", "array");
        list.put("title", group.title().in(Lang.JA));
        list.put("minItems", group.min());
        list.put("maxItems", group.max());
        list.put("items", object(repeats.pages(), Optional.of(group.as())));
        properties(schema).put(group.id(), list);
        if (group.min() > 0) {
            required(schema).add(group.id());
        }
    }

    private static Map<String, Object> object(List<Asks> pages, Optional<String> item) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("properties", new LinkedHashMap<String, Object>());
        schema.put("required", new ArrayList<String>());
        schema.put("additionalProperties", false);
        var asked = new HashMap<String, Map<String, Object>>();
        var conditional = new ArrayList<Map<String, Object>>();
        for (var page : pages) {
            for (var ask : page.questions()) {
                var question = ask.question();
                if (question.type().asks()) {
                    properties(schema).put(question.id(), property(question, page));
                    var condition = condition(page, ask, item, asked);
                    condition.ifPresent(known -> asked.put(question.id(), known));
                    if (question.required()) {
                        condition.ifPresent(known -> require(question.id(), known, schema, conditional));
                    }
                }
            }
        }
        if (!conditional.isEmpty()) {
            schema.put("allOf", conditional);
        }
        return schema;
    }

    /** The schema under which a question is asked: an empty one when it always is, none when it cannot be said. */
    private static Optional<Map<String, Object>> condition(
            Asks page, Ask ask, Optional<String> item, Map<String, Map<String, Object>> asked) {
        var all = new ArrayList<Map<String, Object>>();
        for (var when :
                Stream.of(page.when(), ask.when()).flatMap(Optional::stream).toList()) {
            var schema = when.schema(item, name -> Optional.ofNullable(asked.get(name)));
            if (schema.isEmpty()) {
                return Optional.empty();
            }
            all.add(schema.get());
        }
        return Optional.of(all.isEmpty() ? Map.of() : all.size() == 1 ? all.getFirst() : Map.of("allOf", all));
    }

    private static void require(
            String question,
            Map<String, Object> condition,
            Map<String, Object> schema,
            List<Map<String, Object>> conditional) {
        if (condition.isEmpty()) {
            required(schema).add(question);
        } else {
            conditional.add(Map.of("if", condition, "then", Map.of("required", List.of(question))));
        }
    }

    private static Map<String, Object> property(Question question, Asks page) {
        var property = new LinkedHashMap<String, Object>();
        property.put("title", question.label().in(Lang.JA));
        property.putAll(question.type().schema());
        var conditions = new ArrayList<String>();
        page.page().when().ifPresent(conditions::add);
        question.when().ifPresent(conditions::add);
        if (!conditions.isEmpty()) {
            property.put("x-when", conditions);
        }
        return property;
    }

    @SuppressWarnings("unchecked") // made in object()
    private static Map<String, Object> properties(Map<String, Object> schema) {
        return (Map<String, Object>) schema.getOrDefault("properties", Map.of());
    }

    @SuppressWarnings("unchecked") // made in object()
    private static List<String> required(Map<String, Object> schema) {
        return (List<String>) schema.getOrDefault("required", List.of());
    }
}
