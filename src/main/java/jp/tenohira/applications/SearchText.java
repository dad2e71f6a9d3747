package jp.tenohira.applications;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words a case can be searched by: the names in its answers, without the differences of width, kana, space and variant
 * shape.
 */
public final class SearchText {

    private static final int LONGEST = 1000;
    private static final int TO_KATAKANA = 'ア' - 'あ';

    private SearchText() {}

    /** One form for what people mean by the same word; what is searched for must pass through it too. */
    public static String normalise(String text) {
        var plain = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> !isIgnored(c))
                .map(Character::toLowerCase)
                .forEach(c -> plain.appendCodePoint(c >= 'ぁ' && c <= 'ゖ' ? c + TO_KATAKANA : c));
        return plain.toString();
    }

    /** Variation selectors choose the shape of a kanji (葛󠄀城, 葛城); for a search it is the same kanji. */
    private static boolean isIgnored(int c) {
        return Character.isWhitespace(c)
                || c == '・'
                || c == '･'
                || (c >= 0xFE00 && c <= 0xFE0F)
                || (c >= 0xE0100 && c <= 0xE01EF);
    }

    /** The names in a document of answers: whatever has a family and a given part. */
    public static String of(Map<String, Object> answers) {
        var names = new ArrayList<String>();
        collect(answers, names);
        var all = String.join(" ", names);
        return all.length() > LONGEST ? all.substring(0, LONGEST) : all;
    }

    private static void collect(@Nullable Object value, List<String> names) {
        switch (value) {
            case Map<?, ?> map -> {
                add(map.get("family"), map.get("given"), names);
                add(map.get("familyKana"), map.get("givenKana"), names);
                map.values().forEach(part -> collect(part, names));
            }
            case List<?> list -> list.forEach(item -> collect(item, names));
            case null, default -> {}
        }
    }

    private static void add(@Nullable Object family, @Nullable Object given, List<String> names) {
        if (family instanceof String f && given instanceof String g) {
            names.add(normalise(f + g));
        }
    }
}
