package jp.tenohira.core;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.tenohira.core.wording.Annotations;
import jp.tenohira.core.wording.Translations;

/**
 * One text in several languages. Japanese is always there. A wording the text does not bring itself is looked up in the shipped
 * translations by its Japanese one; what is missing there too is taken from {@link Lang#fallbacks()} and marked with its language.
 *
 * @param byLang the text's own wordings; やさしい日本語 carries its furigana as {@link Annotations}
 */
public record Text(Map<Lang, String> byLang) {

    public Text {
        if (!byLang.containsKey(Lang.JA)) {
            throw new IllegalArgumentException("A text needs its Japanese wording: " + byLang);
        }
        var easy = byLang.get(Lang.JA_EASY);
        if (easy != null && Annotations.writesReadings(easy)) {
            var annotated = new EnumMap<Lang, String>(byLang);
            annotated.put(Lang.JA_EASY, Annotations.ofReadings(easy));
            byLang = annotated;
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

    /** A text from its wordings by the codes of their languages, as {@link #byCode} writes them. */
    public static Text ofCodes(Map<String, String> byCode) {
        var byLang = new EnumMap<Lang, String>(Lang.class);
        byCode.forEach((code, wording) -> byLang.put(Lang.of(code), wording));
        return new Text(byLang);
    }

    /** The text's own wordings by the codes of their languages. */
    public Map<String, String> byCode() {
        var byCode = new TreeMap<String, String>();
        byLang.forEach((lang, wording) -> byCode.put(lang.code(), wording));
        return byCode;
    }

    /**
     * The text with values in its places, as {@link String#format} fills them, in every wording it has. A value that is a text
     * itself follows the language.
     */
    public Text formatted(Object... values) {
        var filled = new EnumMap<Lang, String>(Lang.class);
        complete()
                .byLang
                .forEach((lang, pattern) -> filled.put(
                        lang,
                        String.format(
                                Locale.ROOT,
                                pattern,
                                Arrays.stream(values)
                                        .map(value -> value instanceof Text text ? text.in(lang) : value)
                                        .toArray())));
        return new Text(filled);
    }

    public String in(Lang lang) {
        var own = wording(lang);
        if (own.isPresent()) {
            return own.get();
        }
        for (var other : lang.fallbacks()) {
            var wording = wording(other);
            if (wording.isPresent()) {
                return lang == Lang.EN
                        ? wording.get()
                        : Annotations.inLanguage(Annotations.ofReadings(wording.get()), other.code());
            }
        }
        return byLang.getOrDefault(Lang.JA, "");
    }

    public boolean has(Lang lang) {
        return wording(lang).isPresent();
    }

    /** The same text with every wording it has, also those of the shipped translations, as its own. */
    public Text complete() {
        var all = new EnumMap<Lang, String>(byLang);
        for (var lang : Lang.values()) {
            wording(lang).ifPresent(wording -> all.put(lang, wording));
        }
        return new Text(all);
    }

    private Optional<String> wording(Lang lang) {
        var own = byLang.get(lang);
        return own != null || lang == Lang.JA || lang == Lang.EN
                ? Optional.ofNullable(own)
                : Translations.of(byLang.getOrDefault(Lang.JA, ""), lang);
    }
}
