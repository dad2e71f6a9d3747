package jp.tenohira.assistant.guard.reading;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import jp.tenohira.assistant.Finding;
import jp.tenohira.assistant.FindingKind;

/**
 * A text as the guard reads it: NFKC, hyphens of all kinds as one, invisible characters gone, every position leading back to the text
 * as it was given.
 */
public final class Reading {

    private static final String HYPHENS = "‐‑‒–—―−⁃﹣﹘ー─━";

    /** Ways of writing a character in names that dictionaries do not list. */
    private static final String VARIANTS = "髙﨑德瀨濵邉邊齋齊淵惠澤廣嶋嶌國櫻眞龍峯";

    private static final String USUAL = "高崎徳瀬浜辺辺斎斉渕恵沢広島島国桜真竜峰";

    /** What is read as it stands, whatever is before it. */
    private static final BitSet PLAIN = new BitSet(Character.MAX_VALUE + 1);

    /** What may belong to the character before it. */
    private static final BitSet FOLLOWING = new BitSet(Character.MAX_VALUE + 1);

    static {
        for (var c = 0; c <= Character.MAX_VALUE; c++) {
            var alone = String.valueOf((char) c);
            FOLLOWING.set(c, isMark(c) || Character.isSurrogate((char) c));
            PLAIN.set(
                    c,
                    c != 'ー'
                            && !Character.isSurrogate((char) c)
                            && fold(alone, 0, 1, "").equals(alone));
        }
    }

    private final String folded;
    private final int[] starts;
    private final int[] ends;
    private final boolean digit;
    private final Map<Class<?>, Object> made = new HashMap<>();

    private Reading(String folded, int[] starts, int[] ends) {
        this.folded = folded;
        this.starts = starts;
        this.ends = ends;
        this.digit = digit(folded);
    }

    private static boolean digit(String folded) {
        for (var at = 0; at < folded.length(); at++) {
            if (folded.charAt(at) >= '0' && folded.charAt(at) <= '9') {
                return true;
            }
        }
        return false;
    }

    public static Reading of(String text) {
        var folded = new StringBuilder(text.length());
        var starts = new int[text.length() + 16];
        var ends = new int[text.length() + 16];
        for (var at = 0; at < text.length(); ) {
            var first = text.charAt(at);
            if (PLAIN.get(first)
                    && (at + 1 == text.length() || !FOLLOWING.get(text.charAt(at + 1)))
                    && folded.length() < starts.length) {
                starts[folded.length()] = at;
                ends[folded.length()] = ++at;
                folded.append(first);
                continue;
            }
            var next = cluster(text, at);
            var piece = fold(text, at, next, folded);
            if (folded.length() + piece.length() > starts.length) {
                starts = Arrays.copyOf(starts, starts.length * 2 + piece.length());
                ends = Arrays.copyOf(ends, starts.length);
            }
            Arrays.fill(starts, folded.length(), folded.length() + piece.length(), at);
            Arrays.fill(ends, folded.length(), folded.length() + piece.length(), next);
            folded.append(piece);
            at = next;
        }
        return new Reading(folded.toString(), starts, ends);
    }

    /** The folded text; what policies search. */
    public String text() {
        return folded;
    }

    /** What somebody makes of this text, made once. */
    @SuppressWarnings("unchecked")
    public <T> T once(Class<T> what, Function<String, T> make) {
        var known = (T) made.get(what);
        if (known == null) {
            known = make.apply(folded);
            made.put(what, known);
        }
        return known;
    }

    public boolean hasDigit() {
        return digit;
    }

    /** Up to so many characters before a place. */
    public String before(int at, int characters) {
        return folded.substring(Math.max(0, at - characters), at);
    }

    /** Up to so many characters from a place on. */
    public String after(int at, int characters) {
        return folded.substring(at, Math.min(folded.length(), at + characters));
    }

    /** The heading of the column a place stands in; empty outside a table. */
    public String heading(int at) {
        return Columns.heading(folded, at);
    }

    /** A finding at a place of the folded text, told in places of the given one. */
    public Finding found(FindingKind kind, int from, int until, double confidence) {
        return new Finding(kind, starts[from], ends[until - 1], confidence);
    }

    /** A base character with the marks that follow it, such as half-width kana with its voicing. */
    private static int cluster(String text, int at) {
        var next = at + Character.charCount(text.codePointAt(at));
        while (next < text.length() && isMark(text.codePointAt(next))) {
            next += Character.charCount(text.codePointAt(next));
        }
        return next;
    }

    private static boolean isMark(int c) {
        return c == 0xFF9E
                || c == 0xFF9F
                || c == 0x3099
                || c == 0x309A
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static String fold(String text, int from, int until, CharSequence before) {
        var first = text.charAt(from);
        if (until - from == 1) {
            if (first < 0x80 || first >= 0x3041 && first <= 0x30F6) {
                return String.valueOf(first);
            }
            if (HYPHENS.indexOf(first) >= 0 && (first != 'ー' || isDigit(before))) {
                return "-";
            }
            var variant = VARIANTS.indexOf(first);
            if (variant >= 0) {
                return String.valueOf(USUAL.charAt(variant));
            }
            if (first == '㊙') {
                return "【秘】";
            }
        }
        if (until - from == 2 && text.codePointAt(from) == 0x20BB7) {
            return "吉";
        }
        if (until - from == 1 && first >= 0x4E00 && first <= 0x9FFF) {
            return String.valueOf(first);
        }
        var folded = Normalizer.normalize(text.substring(from, until), Normalizer.Form.NFKC);
        var bare = folded.codePoints().filter(c -> !invisible(c)).toArray();
        return new String(bare, 0, bare.length);
    }

    /** Variation selectors say how a name is drawn, not which it is; control characters other than line breaks say nothing. */
    private static boolean invisible(int c) {
        return c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF || Character.getType(c) == Character.FORMAT;
    }

    /** A long-vowel mark after a digit is typed for a hyphen. */
    private static boolean isDigit(CharSequence before) {
        return !before.isEmpty() && Character.isDigit(before.charAt(before.length() - 1));
    }
}
