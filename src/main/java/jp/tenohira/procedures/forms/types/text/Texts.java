package jp.tenohira.procedures.forms.types.text;

import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.tenohira.procedures.forms.definition.Asked;

/** What all answers made of text have in common. */
public final class Texts {

    private Texts() {}

    /** Complains unless the value is a text within the limits. Answers whether it is one. */
    public static boolean check(Object value, int maxLength, boolean lines, String part, Asked asked) {
        if (!(value instanceof String text) || text.isBlank()) {
            asked.complainOf(part, "「%s」は文字で入力してください。", "%s must be a text.");
            return false;
        }
        var length = Characters.length(text);
        if (length > maxLength) {
            asked.complainOf(
                    part,
                    "「%s」は%s文字以内で入力してください(現在%s文字)。",
                    "%s must be at most %s characters long (it has %s).",
                    maxLength,
                    length);
            return false;
        }
        if (Characters.refused(text, lines)) {
            asked.complainOf(
                    part,
                    "「%s」に使えない文字(制御文字など)が含まれています。入力し直してください。",
                    "%s contains characters that cannot be used (such as control characters). Enter it again.");
            return false;
        }
        return true;
    }

    public static Map<String, Object> schema(int maxLength, boolean lines) {
        return Map.of(
                "type",
                "string",
                "minLength",
                1,
                "maxLength",
                maxLength,
                "allOf",
                List.of(
                        Map.of("pattern", Characters.allowedPattern(lines)),
                        Map.of("pattern", "[^\\s\\u0085\\u00a0\\u3000]")));
    }

    /** The answer as a mapping with exactly known parts; complains and answers nothing otherwise. */
    public static Map<String, Object> parts(Object value, Set<String> known, Asked asked) {
        if (!(value instanceof Map<?, ?> map)) {
            asked.complain("「%s」の形式が正しくありません。", "%s has the wrong form.");
            return Map.of();
        }
        for (var part : map.keySet()) {
            if (!known.contains(String.valueOf(part))) {
                asked.complainOf(String.valueOf(part), "「%s」に「%s」という項目はありません。", "%s has no part named %s.", part);
            }
        }
        return asMap(map);
    }

    @SuppressWarnings("unchecked") // answers are frozen with names as keys
    public static Map<String, Object> asMap(Map<?, ?> map) {
        return (Map<String, Object>) map;
    }
}
