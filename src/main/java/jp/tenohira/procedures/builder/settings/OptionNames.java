package jp.tenohira.procedures.builder.settings;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import jp.tenohira.procedures.builder.document.FormDocument;
import jp.tenohira.procedures.builder.document.Naming;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Names options, facilities, rows of tables, fees, certificates and steps of the decision path by their labels, as long as nobody gave them a name or means them. */
final class OptionNames {

    private static final Map<String, String> LISTS = Map.of(
            "options", "value", "facilities", "value", "rows", "id", "fees", "id", "certificates", "id", "steps", "id");
    /** Lists that stand a level deeper. */
    private static final String PATH = "decisionPath";

    private OptionNames() {}

    static void give(ObjectNode before, ObjectNode entry, FormDocument document) {
        if (entry.path(PATH) instanceof ObjectNode path) {
            give(before.path(PATH), path, document);
        }
        give((JsonNode) before, entry, document);
    }

    private static void give(JsonNode before, ObjectNode entry, FormDocument document) {
        LISTS.forEach((list, key) -> {
            if (entry.path(list).isArray()) {
                name(before.path(list), entry.path(list), key, document);
            }
        });
    }

    private static void name(JsonNode before, JsonNode list, String key, FormDocument document) {
        var json = document.json();
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof ObjectNode option) {
                var name = option.path(key).asString("");
                var label = label(option);
                var relabelled = !label.equals(label(before.path(i)));
                var made = name.matches("(option|facility|row)\\d+") && !json.contains("\\\"" + name + "\\\"");
                if (!label.isEmpty() && (name.isEmpty() || made && relabelled)) {
                    option.put(key, Naming.slug(label, "option", others(list, i, key)));
                }
            }
        }
    }

    private static String label(JsonNode entry) {
        return entry.path("label").path("ja").asString(entry.path("title").asString(""));
    }

    private static Set<String> others(JsonNode list, int but, String key) {
        var names = new HashSet<String>();
        for (int i = 0; i < list.size(); i++) {
            if (i != but) {
                names.add(list.get(i).path(key).asString(""));
            }
        }
        return names;
    }
}
