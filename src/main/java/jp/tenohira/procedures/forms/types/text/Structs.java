package jp.tenohira.procedures.forms.types.text;

import com.google.common.collect.ImmutableMap;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.tenohira.procedures.forms.definition.Sheet;

/** Answers made of named parts, for rules and fields. */
public final class Structs {

    private Structs() {}

    public static CelType of(String name, Map<String, CelType> parts) {
        var types = ImmutableMap.copyOf(parts);
        return StructType.create(name, types.keySet(), part -> Optional.ofNullable(types.get(part)));
    }

    public static CelType ofTexts(String name, Set<String> parts) {
        var types = new HashMap<String, CelType>();
        parts.forEach(part -> types.put(part, SimpleType.STRING));
        return of(name, types);
    }

    public static Map<String, Object> empty(Set<String> parts) {
        var empty = new HashMap<String, Object>();
        parts.forEach(part -> empty.put(part, ""));
        return Map.copyOf(empty);
    }

    /** The answer with its open parts filled by the empty text. */
    public static Object filled(Object answer, Set<String> parts) {
        if (!(answer instanceof Map<?, ?> map) || map.size() == parts.size()) {
            return answer;
        }
        var filled = new HashMap<String, Object>(empty(parts));
        filled.putAll(Texts.asMap(map));
        return filled;
    }

    /** What to show in the field of a part: what was typed, or else the part of the answer. */
    public static String shown(Sheet sheet, String part) {
        return sheet.typed()
                .map(typed -> typed.one(part))
                .orElseGet(() -> sheet.answer()
                        .filter(Map.class::isInstance)
                        .map(answer -> ((Map<?, ?>) answer).get(part))
                        .map(String::valueOf)
                        .orElse(""));
    }
}
