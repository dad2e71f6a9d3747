package jp.tenohira.assistant.guard.names;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import jp.tenohira.assistant.guard.splitting.Lexicon;
import org.apache.lucene.analysis.ja.dict.JaMorphData;
import org.apache.lucene.analysis.ja.dict.TokenInfoDictionary;

/**
 * The names of persons in the IPA dictionary, as they are written and as they are read, and how its other nouns are written. A word counts by
 * every entry it has: the splitting of a text sees but the likeliest one.
 */
final class NameLists {

    private static final WordSet FAMILY = new WordSet();
    private static final WordSet GIVEN = new WordSet();
    private static final WordSet FAMILY_KANA = new WordSet();
    private static final WordSet GIVEN_KANA = new WordSet();
    private static final WordSet LATIN = new WordSet();
    private static final WordSet NOUNS = new WordSet();
    private static final WordSet PLACES = new WordSet();

    static {
        try {
            read();
            recent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private NameLists() {}

    private static void read() {
        JaMorphData entries = TokenInfoDictionary.getInstance().getMorphAttributes();
        Lexicon.each((written, ids) -> {
            for (var at = ids.offset; at < ids.offset + ids.length; at++) {
                add(written, entries.getPartOfSpeech(ids.ints[at]), reading(entries, ids.ints[at], written));
            }
        });
    }

    /** {@code assistant/given-names.txt}. */
    private static void recent() throws IOException {
        try (var source = NameLists.class.getResourceAsStream("/assistant/given-names.txt")) {
            if (source == null) {
                throw new IOException("assistant/given-names.txt is missing");
            }
            new String(source.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .forEach(names -> {
                        for (var name : names) {
                            add(name, "人名-名", names[names.length - 1]);
                        }
                    });
        }
    }

    private static void add(String written, String part, String kana) {
        if (part.endsWith("人名-姓")) {
            FAMILY.add(written);
            FAMILY_KANA.add(kana);
            LATIN.addAll(Romaji.spellings(kana));
        } else if (part.endsWith("人名-名")) {
            GIVEN.add(written);
            GIVEN_KANA.add(kana);
            LATIN.addAll(Romaji.spellings(kana));
        } else if (part.contains("固有名詞-地域")) {
            PLACES.add(written);
        } else if (part.startsWith("名詞") && !part.contains("人名")) {
            NOUNS.add(written);
        }
    }

    private static String reading(JaMorphData entries, int id, String written) {
        var letters = written.toCharArray();
        var kana = entries.getReading(id, letters, 0, letters.length);
        return kana == null ? Romaji.katakana(written) : kana;
    }

    static boolean isFamily(String written) {
        return isFamily(written, 0, written.length());
    }

    static boolean isFamily(String text, int from, int until) {
        return FAMILY.contains(text, from, until) || FamilyNames.inKanji(text, from, until);
    }

    static boolean isGiven(String written) {
        return isGiven(written, 0, written.length());
    }

    static boolean isGiven(String text, int from, int until) {
        return GIVEN.contains(text, from, until);
    }

    /** In either kana. */
    static boolean isFamilyKana(String kana) {
        var katakana = Romaji.katakana(kana);
        return FAMILY_KANA.contains(katakana) || FamilyNames.inKana(katakana);
    }

    /** In either kana. */
    static boolean isGivenKana(String kana) {
        return GIVEN_KANA.contains(Romaji.katakana(kana));
    }

    /** A family or a given name in Latin letters. */
    static boolean isLatin(String name) {
        return LATIN.contains(name.toLowerCase(java.util.Locale.ROOT)) || FamilyNames.inLatin(name);
    }

    /** A noun that is no proper noun of a person or place. */
    static boolean isNoun(String written) {
        return NOUNS.contains(written);
    }

    static boolean isPlace(String written) {
        return PLACES.contains(written);
    }

    static Set<String> families() {
        return FAMILY.all();
    }

    static Set<String> givens() {
        return GIVEN.all();
    }

    static Set<String> nouns() {
        return NOUNS.all();
    }
}
