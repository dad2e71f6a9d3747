package jp.tenohira.core.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Furigana and languages inside a wording, noted with Unicode's own invisible characters, so that a wording stays one string on
 * its way to the page: interlinear annotations (U+FFF9 base U+FFFA reading U+FFFB) and language tags (U+E0001 tag … U+E007F;
 * Unicode 23.8 and 23.9). Nothing else in a wording has a meaning. Where only letters can stand, {@link #plain} leaves them out.
 */
public final class Annotations {

    private static final char BASE = '\uFFF9';
    private static final char READING = '\uFFFA';
    private static final char END = '\uFFFB';
    private static final int LANGUAGE = 0xE0001;
    private static final int TAG_LETTERS = 0xE0000;
    private static final int LANGUAGE_END = 0xE007F;

    private static final Pattern WRITTEN = Pattern.compile("\\{([^{}|]+)\\|([^{}|]+)\\}");

    private Annotations() {}

    /** A piece of a wording: letters, letters with their reading, or the beginning or end of words in another language. */
    public sealed interface Piece {
        record Letters(String letters) implements Piece {}

        record Ruby(String base, String reading) implements Piece {}

        record Begin(String language) implements Piece {}

        record End() implements Piece {}
    }

    /** Whether furigana are written as <code>{申請|しんせい}</code> in it. */
    public static boolean writesReadings(String wording) {
        return wording.indexOf('{') >= 0 && WRITTEN.matcher(wording).find();
    }

    /** The wording with its <code>{申請|しんせい}</code> as annotations. Other braces stay as they are. */
    public static String ofReadings(String wording) {
        return WRITTEN.matcher(wording).replaceAll(BASE + "$1" + READING + "$2" + END);
    }

    /** The wording as a definition writes it: annotations as <code>{申請|しんせい}</code>, without languages. */
    public static String written(String wording) {
        return join(wording, "{", "|", "}");
    }

    /** The wording, noted to be in the language of a BCP 47 tag. */
    public static String inLanguage(String wording, String tag) {
        var noted = new StringBuilder().appendCodePoint(LANGUAGE);
        tag.chars().forEach(letter -> noted.appendCodePoint(TAG_LETTERS + letter));
        return noted.append(wording).appendCodePoint(LANGUAGE_END).toString();
    }

    public static boolean in(String wording) {
        return wording.indexOf(BASE) >= 0 || wording.indexOf(Character.highSurrogate(LANGUAGE)) >= 0;
    }

    /** The letters alone. */
    public static String plain(String wording) {
        return in(wording) ? letters(wording) : wording;
    }

    /** The letters, each reading in brackets behind its base: 申請（しんせい）. */
    public static String inBrackets(String wording) {
        return in(wording) ? join(wording, "", "（", "）") : wording;
    }

    public static List<Piece> pieces(String wording) {
        var pieces = new ArrayList<Piece>();
        var letters = new StringBuilder();
        int open = 0;
        for (int i = 0; i < wording.length(); ) {
            int c = wording.codePointAt(i);
            var ruby = c == BASE ? rubyAt(wording, i) : -1;
            if (ruby > 0) {
                flush(letters, pieces);
                int middle = wording.indexOf(READING, i);
                pieces.add(new Piece.Ruby(wording.substring(i + 1, middle), wording.substring(middle + 1, ruby)));
                i = ruby + 1;
            } else if (c == LANGUAGE) {
                flush(letters, pieces);
                var tag = new StringBuilder();
                i += 2;
                while (i < wording.length() && isTagLetter(wording.codePointAt(i))) {
                    tag.append((char) (wording.codePointAt(i) - TAG_LETTERS));
                    i += 2;
                }
                pieces.add(new Piece.Begin(tag.toString()));
                open++;
            } else if (c == LANGUAGE_END && open > 0) {
                flush(letters, pieces);
                pieces.add(new Piece.End());
                open--;
                i += 2;
            } else {
                letters.appendCodePoint(c);
                i += Character.charCount(c);
            }
        }
        flush(letters, pieces);
        for (; open > 0; open--) {
            pieces.add(new Piece.End());
        }
        return List.copyOf(pieces);
    }

    private static String letters(String wording) {
        var letters = new StringBuilder();
        for (var piece : pieces(wording)) {
            switch (piece) {
                case Piece.Letters(var plain) -> letters.append(plain);
                case Piece.Ruby(var base, var reading) -> letters.append(base);
                case Piece.Begin begin -> {}
                case Piece.End end -> {}
            }
        }
        return letters.toString();
    }

    private static String join(String wording, String before, String between, String after) {
        var joined = new StringBuilder();
        for (var piece : pieces(wording)) {
            if (piece instanceof Piece.Letters(var plain)) {
                joined.append(plain);
            } else if (piece instanceof Piece.Ruby(var base, var reading)) {
                joined.append(before)
                        .append(base)
                        .append(between)
                        .append(reading)
                        .append(after);
            }
        }
        return joined.toString();
    }

    /** Where the annotation that begins here ends; -1 when it is none. */
    private static int rubyAt(String wording, int from) {
        int end = wording.indexOf(END, from);
        int middle = wording.indexOf(READING, from);
        return middle > from + 1 && end > middle + 1 ? end : -1;
    }

    private static boolean isTagLetter(int c) {
        return c > TAG_LETTERS + 0x20 && c < LANGUAGE_END;
    }

    private static void flush(StringBuilder letters, List<Piece> pieces) {
        if (!letters.isEmpty()) {
            pieces.add(new Piece.Letters(letters.toString()));
            letters.setLength(0);
        }
    }
}
