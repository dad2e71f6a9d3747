package jp.tenohira.procedures.forms.releases.comparing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The settings of a part, each with the keys that lead to it. What has a name in a list is found by it, whatever its place. */
final class Flat {

    private static final List<String> NAMES = List.of("value", "id", "code");

    private Flat() {}

    static Map<List<String>, String> of(JsonNode node) {
        var values = new LinkedHashMap<List<String>, String>();
        look(node, List.of(), values);
        return values;
    }

    private static void look(JsonNode node, List<String> at, Map<List<String>, String> values) {
        if (node.isObject()) {
            node.properties().forEach(entry -> look(entry.getValue(), then(at, entry.getKey()), values));
        } else if (node.isArray() && node.valueStream().allMatch(JsonNode::isValueNode)) {
            values.put(
                    at,
                    String.join("、", node.valueStream().map(JsonNode::asString).toList()));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                look(node.get(i), then(at, name(node.get(i), i)), values);
            }
        } else {
            values.put(at, node.asString());
        }
    }

    private static String name(JsonNode entry, int index) {
        return NAMES.stream()
                .map(key -> entry.path(key).asString(""))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(Integer.toString(index + 1));
    }

    private static List<String> then(List<String> at, String key) {
        return new ArrayList<>(Stream.concat(at.stream(), Stream.of(key)).toList());
    }
}
