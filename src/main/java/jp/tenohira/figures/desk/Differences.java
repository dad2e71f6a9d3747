package jp.tenohira.figures.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What differs between two texts of a definition, entry by entry. */
final class Differences {

    private static final YAMLMapper YAML = new YAMLMapper();

    /** @param before and after: empty where the entry does not stand */
    record Difference(String entry, String before, String after) {}

    private Differences() {}

    static List<Difference> between(String before, String after) {
        var old = entries(before);
        var now = entries(after);
        var all = new LinkedHashSet<>(old.keySet());
        all.addAll(now.keySet());
        var differences = new ArrayList<Difference>();
        for (var entry : all) {
            var was = old.getOrDefault(entry, "");
            var is = now.getOrDefault(entry, "");
            if (!was.equals(is)) {
                differences.add(new Difference(entry, was, is));
            }
        }
        return differences;
    }

    private static Map<String, String> entries(String yaml) {
        var entries = new LinkedHashMap<String, String>();
        collect("", YAML.readTree(yaml), entries);
        return entries;
    }

    private static void collect(String path, JsonNode node, Map<String, String> into) {
        if (node.isObject()) {
            node.properties()
                    .forEach(entry -> collect(
                            path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(), entry.getValue(), into));
        } else {
            into.put(path, node.isValueNode() ? node.asString() : node.toString());
        }
    }
}
