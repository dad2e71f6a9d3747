package jp.tenohira.core;

import java.util.EnumMap;
import java.util.Map;

/** One text in several languages. Japanese is always there and stands in for a missing language. */
public record Text(Map<Lang, String> byLang) {

    public Text {
        if (!byLang.containsKey(Lang.JA)) {
            throw new IllegalArgumentException("A text needs its Japanese wording: " + byLang);
        }
        byLang = Map.copyOf(byLang);
    }

    public static Text of(String ja, String en) {
        return new Text(new EnumMap<>(Map.of(Lang.JA, ja, Lang.EN, en)));
    }

    /** The same wording in every language: names of places and people. */
    public static Text plain(String wording) {
        return new Text(Map.of(Lang.JA, wording));
    }

    public String in(Lang lang) {
        var wording = byLang.get(lang);
        return wording != null ? wording : byLang.getOrDefault(Lang.JA, "");
    }

    public boolean has(Lang lang) {
        return byLang.containsKey(lang);
    }
}
