package jp.tenohira.applications;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The spelling in which names are searched: NFKC, katakana, capital letters, no spaces and no variation selectors. What
 * a case's search text holds and what a clerk types both pass through here; names themselves are kept as written.
 */
public final class SearchText {

    private SearchText() {}

    public static String normal(String written) {
        var plain = Normalizer.normalize(written, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        var normal = new StringBuilder(plain.length());
        plain.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && !selectsVariation(c))
                .map(c -> c >= 'ぁ' && c <= 'ゖ' ? c + ('ア' - 'あ') : c)
                .forEach(normal::appendCodePoint);
        return normal.toString();
    }

    private static boolean selectsVariation(int c) {
        return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
    }
}
