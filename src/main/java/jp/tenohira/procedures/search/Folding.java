package jp.tenohira.procedures.search;

import java.text.Normalizer;
import java.util.Locale;

/** One spelling for what people take as the same: width, case, hiragana and katakana. */
final class Folding {

    private static final int FIRST_KATAKANA = 'ァ';
    private static final int LAST_KATAKANA = 'ヶ';
    private static final int TO_HIRAGANA = 'ァ' - 'ぁ';

    private Folding() {}

    /** Width and case only, for the dictionary, which knows katakana words. */
    static String normalised(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    static String folded(String text) {
        return normalised(text)
                .codePoints()
                .map(c -> FIRST_KATAKANA <= c && c <= LAST_KATAKANA ? c - TO_HIRAGANA : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Letters, digits, and the mark of a long vowel. */
    static boolean isWordPart(int c) {
        return Character.isLetterOrDigit(c) || c == 'ー';
    }
}
