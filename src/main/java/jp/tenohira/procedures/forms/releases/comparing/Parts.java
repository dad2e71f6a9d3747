package jp.tenohira.procedures.forms.releases.comparing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.tenohira.procedures.forms.releases.comparing.Change.Part;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A definition taken apart into what has a name of its own. */
final class Parts {

    private static final Set<String> LISTED = Set.of("pages", "groups", "tables", "checks");

    private final Map<Part, Map<String, Item>> items = new LinkedHashMap<>();

    /**
     * @param home where it stands, when it can stand somewhere else: the title of a question's page
     * @param homeId the name of that place
     */
    record Item(String name, JsonNode node, String homeId, String home) {}

    private Parts() {}

    static Parts of(JsonNode definition) {
        var parts = new Parts();
        for (var part : Part.values()) {
            parts.items.put(part, new LinkedHashMap<>());
        }
        parts.add(Part.FORM, "", without(definition, LISTED), "", "");
        for (var page : definition.path("pages")) {
            var id = page.path("id").asString("");
            parts.add(Part.PAGE, id, without(page, Set.of("questions")), "", "");
            for (var question : page.path("questions")) {
                parts.add(Part.QUESTION, question.path("id").asString(""), question, id, words(page, "title"));
            }
        }
        for (var entry : definition.path("groups").properties()) {
            parts.add(Part.GROUP, entry.getKey(), entry.getValue(), "", "");
        }
        for (var entry : definition.path("tables").properties()) {
            parts.add(Part.TABLE, entry.getKey(), entry.getValue(), "", "");
        }
        for (var check : definition.path("checks")) {
            parts.add(Part.CHECK, check.path("code").asString(""), check, "", "");
        }
        return parts;
    }

    Map<String, Item> all(Part part) {
        return items.getOrDefault(part, Map.of());
    }

    private void add(Part part, String id, JsonNode node, String homeId, String home) {
        var label = words(node, "label");
        var title = label.isEmpty() ? words(node, "title") : label;
        all(part).put(id, new Item(title.isEmpty() ? id : title, node, homeId, home));
    }

    private static String words(JsonNode node, String key) {
        return node.path(key).path("ja").asString("");
    }

    private static JsonNode without(JsonNode node, Set<String> keys) {
        return node instanceof ObjectNode object ? object.deepCopy().remove(List.copyOf(keys)) : node;
    }
}
