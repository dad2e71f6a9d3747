package jp.tenohira.procedures.builder.settings;

import jp.tenohira.procedures.builder.document.Blanks;
import tools.jackson.databind.node.ObjectNode;

/** Gives a question another type: the settings of the old one go, those the new one needs begin as usual. */
final class TypeChange {

    private TypeChange() {}

    static void apply(ObjectNode before, ObjectNode entry) {
        var type = entry.path("type").asString("");
        if (type.equals(before.path("type").asString(""))) {
            return;
        }
        var keys = Elements.keys(TypeSettings.of(type));
        entry.propertyNames().stream()
                .filter(key -> !Elements.ofEveryQuestion(key) && !keys.contains(key))
                .toList()
                .forEach(entry::remove);
        Blanks.settings(type).properties().forEach(setting -> {
            if (!entry.has(setting.getKey())) {
                entry.set(setting.getKey(), setting.getValue());
            }
        });
    }
}
