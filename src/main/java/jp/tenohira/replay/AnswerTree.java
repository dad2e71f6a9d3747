package jp.tenohira.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads and changes nested answers by a path such as {@code children/0/school}; the original stays as it is. */
final class AnswerTree {

    private AnswerTree() {}

    static Object at(Map<String, Object> answers, String path) {
        Object value = answers;
        for (var part : path.split("/", -1)) {
            value = switch (value) {
                case Map<?, ?> map when map.get(part) instanceof Object inner -> inner;
                case List<?> list when Integer.parseInt(part) < list.size() -> list.get(Integer.parseInt(part));
                default -> throw new IllegalArgumentException("Scenario: no answer at " + path);
            };
        }
        return value;
    }

    static Map<String, Object> with(Map<String, Object> answers, String path, Object value) {
        return ReplayPlan.map(changed(answers, List.of(path.split("/", -1)), _ -> value));
    }

    static Map<String, Object> without(Map<String, Object> answers, String path) {
        return ReplayPlan.map(changed(answers, List.of(path.split("/", -1)), _ -> Template.NOTHING));
    }

    private static Object changed(@Nullable Object value, List<String> path, UnaryOperator<Object> change) {
        if (path.isEmpty()) {
            return change.apply(Template.NOTHING);
        }
        var part = path.getFirst();
        var rest = path.subList(1, path.size());
        if (value instanceof List<?> list) {
            var copy = new ArrayList<Object>(list);
            copy.set(Integer.parseInt(part), changed(copy.get(Integer.parseInt(part)), rest, change));
            return List.copyOf(copy);
        }
        var copy = new LinkedHashMap<String, Object>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, item) -> copy.put(String.valueOf(key), item));
        }
        var inner = changed(copy.get(part), rest, change);
        if (inner == Template.NOTHING) {
            copy.remove(part);
        } else {
            copy.put(part, inner);
        }
        return copy;
    }
}
