package jp.tenohira.procedures.forms.types.text;

import java.text.Normalizer;

/** Japanese characters as people type them, and which are never part of an answer. */
public final class Characters {

    private static final int TO_KATAKANA = 'ア' - 'あ';

    private Characters() {}

    /** Digits, letters and signs in their narrow form; for numbers, codes and addresses of mail, never for names. */
    public static String narrow(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\u2010-\u2015\u2212\u30fc\uff70]", "-")
                .strip();
    }

    /** Readings in wide katakana, whatever kana were typed. */
    public static String katakana(String typed) {
        var wide = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        var katakana = new StringBuilder(wide.length());
        for (int i = 0; i < wide.length(); i++) {
            var c = wide.charAt(i);
            katakana.append(c >= 'ぁ' && c <= 'ゖ' ? (char) (c + TO_KATAKANA) : c);
        }
        return katakana.toString().strip().replaceAll("\\s+", " ");
    }

    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /**
     * Whether a character stands in the text that no answer may carry: controls, lone surrogates, what turns the
     * direction of writing, and code points that are no characters.
     */
    public static boolean refused(String text, boolean linesAllowed) {
        for (int i = 0; i < text.length(); ) {
            var c = text.codePointAt(i);
            if (Character.isISOControl(c) && !(linesAllowed && c == '\n')) {
                return true;
            }
            if ((c >= 0xD800 && c <= 0xDFFF) || turnsDirection(c) || (c & 0xFFFE) == 0xFFFE || c == 0xFEFF) {
                return true;
            }
            i += Character.charCount(c);
        }
        return false;
    }

    /** The same rule as a regular expression of JSON Schema. */
    public static String allowedPattern(boolean linesAllowed) {
        var controls = linesAllowed ? "\\u0000-\\u0009\\u000b-\\u001f" : "\\u0000-\\u001f";
        return "^[^" + controls + "\\u007f-\\u009f\\u202a-\\u202e\\u2066-\\u2069\\ufeff\\ufffe\\uffff]*$";
    }

    private static boolean turnsDirection(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }
}
