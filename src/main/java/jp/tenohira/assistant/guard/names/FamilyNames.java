package jp.tenohira.assistant.guard.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Frequent family names of {@code assistant/family-names.txt}: in kanji, in both kana and in Latin letters. */
final class FamilyNames {

    private static final WordSet KANJI = new WordSet();
    private static final WordSet KANA = new WordSet();
    private static final WordSet LATIN = new WordSet();

    static {
        var source = FamilyNames.class.getResourceAsStream("/assistant/family-names.txt");
        if (source == null) {
            throw new IllegalStateException("assistant/family-names.txt is missing");
        }
        try (var lines = new BufferedReader(new InputStreamReader(source, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(FamilyNames::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FamilyNames() {}

    private static void add(String line) {
        var parts = line.split(" ");
        for (var at = 0; at < parts.length - 1; at++) {
            KANJI.add(parts[at]);
        }
        var kana = parts[parts.length - 1];
        KANA.add(kana);
        LATIN.addAll(Romaji.spellings(kana));
    }

    static boolean inKanji(String name) {
        return KANJI.contains(name);
    }

    static boolean inKanji(String text, int from, int until) {
        return KANJI.contains(text, from, until);
    }

    /** In katakana or hiragana. */
    static boolean inKana(String name) {
        return KANA.contains(Romaji.katakana(name));
    }

    static boolean inLatin(String name) {
        return LATIN.contains(name.toLowerCase(Locale.ROOT));
    }
}
