package jp.tenohira.procedures.forms.definition;

import java.util.Arrays;

/**
 * A place in an expression that people look for: shown as the line with marks under it.
 *
 * @param text the whole expression
 * @param from where the place begins, in code points from 0
 * @param length how many code points it has; at least one is marked
 */
public record Mark(String text, int from, int length) {

    private static final int WIDE_FROM = 0x1100;

    public Mark {
        from = Math.clamp(from, 0, text.codePointCount(0, text.length()));
        length = Math.max(1, length);
    }

    /** The line of the place, from 1. */
    public int line() {
        return 1 + (int) text.codePoints().limit(from).filter(c -> c == '\n').count();
    }

    /** Where the place begins in its line, in code points from 1. */
    public int column() {
        var before = text.codePoints().limit(from).toArray();
        var start = before.length;
        while (start > 0 && before[start - 1] != '\n') {
            start--;
        }
        return before.length - start + 1;
    }

    /** The line with the place, and below it the marks; wide characters are counted as two. */
    public String shown() {
        var line = text.split("\n", -1)[line() - 1].codePoints().toArray();
        var at = Math.min(column() - 1, line.length);
        var marks = new StringBuilder();
        Arrays.stream(line, 0, at).forEach(c -> marks.append(wide(c) ? '\u3000' : ' '));
        if (at == line.length) {
            marks.append('^');
        }
        Arrays.stream(line, at, Math.min(at + length, line.length))
                .forEach(c -> marks.append(wide(c) ? '\uFF3E' : '^'));
        return new String(line, 0, line.length) + "\n" + marks;
    }

    /** Roughly what a terminal and a fixed font draw over two columns. */
    private static boolean wide(int c) {
        return c >= WIDE_FROM && !(c >= 0xFF61 && c <= 0xFF9F);
    }
}
