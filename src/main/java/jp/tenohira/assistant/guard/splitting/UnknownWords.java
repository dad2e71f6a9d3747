package jp.tenohira.assistant.guard.splitting;

import org.apache.lucene.analysis.ja.dict.CharacterDefinition;
import org.apache.lucene.analysis.ja.dict.JaMorphData;
import org.apache.lucene.analysis.ja.dict.UnknownDictionary;
import org.apache.lucene.util.IntsRef;

/** What kuromoji takes for a word where the dictionary has none: by the kind of letter, one letter or as many of the kind as follow. */
final class UnknownWords {

    /** The longest word. */
    private static final int LONGEST = 1_024;

    private static final UnknownWords ONE = new UnknownWords();

    private final UnknownDictionary dictionary = UnknownDictionary.getInstance();
    private final JaMorphData parts = dictionary.getMorphAttributes();
    private final CharacterDefinition letters = dictionary.getCharacterDefinition();
    private final Entries entries = new Entries(64);
    private final int[] from = new int[CharacterDefinition.CLASS_COUNT + 1];

    private UnknownWords() {
        var ids = new IntsRef();
        for (var kind = 0; kind < CharacterDefinition.CLASS_COUNT; kind++) {
            dictionary.lookupWordIds(kind, ids);
            entries.addAll(ids, parts, entries.size());
            from[kind + 1] = entries.size();
        }
    }

    static UnknownWords one() {
        return ONE;
    }

    int kind(char letter) {
        return letters.getCharacterClass(letter);
    }

    /** Whether a word of this letter is thought of although the dictionary has one. */
    boolean alsoWhereKnown(char letter) {
        return letters.isInvoke(letter);
    }

    /** Where the word that begins here ends. */
    int end(String text, int at) {
        var first = text.charAt(at);
        var end = at + 1;
        if (letters.isGroup(first)) {
            var kind = kind(first);
            var punctuation = isPunctuation(first);
            while (end < text.length()
                    && end - at < LONGEST
                    && kind(text.charAt(end)) == kind
                    && isPunctuation(text.charAt(end)) == punctuation) {
                end++;
            }
        }
        return end;
    }

    Entries entries() {
        return entries;
    }

    /** The entries of a kind: from the first, included, to the second, not included. */
    int from(int kind) {
        return from[kind];
    }

    int until(int kind) {
        return from[kind + 1];
    }

    String part(int entry) {
        return parts.getPartOfSpeech(entries.id(entry));
    }

    private static boolean isPunctuation(char c) {
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.CONNECTOR_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.OTHER_SYMBOL,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION -> true;
            default -> false;
        };
    }
}
