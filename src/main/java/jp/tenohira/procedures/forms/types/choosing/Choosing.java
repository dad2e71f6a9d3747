package jp.tenohira.procedures.forms.types.choosing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.procedures.forms.definition.Asked;

/** What choosing several has in common, in order or not. */
final class Choosing {

    private Choosing() {}

    static void check(Object value, Options options, int min, int max, Asked asked) {
        if (!(value instanceof List<?> list) || !list.stream().allMatch(options::has)) {
            asked.complain("「%s」は選択肢の中から選んでください。", "%s: choose from the options.");
        } else if (new HashSet<>(list).size() < list.size()) {
            asked.complain("「%s」で同じものが二度選ばれています。別のものを選んでください。", "%s: the same option is chosen twice. Choose another.");
        } else if (list.size() < min || list.size() > max) {
            asked.complain(
                    "「%s」は%sつから%sつまで選んでください(現在%sつ)。",
                    "%s: choose from %s to %s options (%s are chosen).", min, max, list.size());
        }
    }

    static Map<String, Object> schema(Options options, int min, int max) {
        return Map.of(
                "type",
                "array",
                "items",
                Map.of("type", "string", "enum", options.values()),
                "uniqueItems",
                true,
                "minItems",
                min,
                "maxItems",
                max);
    }

    /** As few as may be chosen and as many, beginning at each option. */
    static List<Object> samples(Options options, int min, int max) {
        var values = options.values();
        var some = new ArrayList<Object>();
        for (int i = 0; i + min <= values.size(); i++) {
            some.add(values.subList(i, i + min));
            some.add(values.subList(i, Math.min(values.size(), i + max)));
        }
        return some;
    }

    /** What was chosen, also of a text that a rule joined: values of options have no 、. */
    static Object chosen(Object value) {
        return value instanceof String joined ? List.of(joined.split("、")) : value;
    }

    static List<String> texts(Optional<Object> answer) {
        return answer.orElse(List.of()) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
