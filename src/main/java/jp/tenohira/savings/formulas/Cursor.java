package jp.tenohira.savings.formulas;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tenohira.savings.formulas.FormulaRefused.Reason;

/** Moves over a formula. Reads full-width characters as their half-width twins, one for one, so that places stay true. */
final class Cursor {

    private static final int TO_HALF_WIDTH = '！' - '!';

    private final String written;
    private final String folded;
    private int at;

    Cursor(String written) {
        this.written = written;
        var half = new StringBuilder(written.length());
        written.chars().forEach(c -> half.append(folded((char) c)));
        this.folded = half.toString();
    }

    private static char folded(char c) {
        if (c >= '！' && c <= '～') {
            return (char) (c - TO_HALF_WIDTH);
        }
        return switch (c) {
            case '　', '\u00A0', '\t', '\n', '\r' -> ' ';
            case '✕', '✖', '⨯', '╳' -> '×';
            case '−', '–', '‐' -> '-';
            case '〔' -> '(';
            case '〕' -> ')';
            default -> c;
        };
    }

    int at() {
        return at;
    }

    boolean atEnd() {
        skipSpace();
        return at >= folded.length();
    }

    /** The character here, or NUL at the end. */
    char peek() {
        skipSpace();
        return at < folded.length() ? folded.charAt(at) : '\0';
    }

    void step() {
        at++;
    }

    boolean take(char wanted) {
        if (peek() != wanted) {
            return false;
        }
        at++;
        return true;
    }

    /** What the pattern matches here, or nothing. */
    String take(Pattern pattern) {
        skipSpace();
        var matcher = matcher(pattern);
        if (!matcher.lookingAt()) {
            return "";
        }
        at = matcher.end();
        return matcher.group();
    }

    boolean sees(Pattern pattern) {
        skipSpace();
        return matcher(pattern).lookingAt();
    }

    /** From behind an opening bracket to its closing one, as it was written, without surrounding space. */
    String takeNote() {
        var start = at;
        for (int depth = 1; at < folded.length(); at++) {
            depth += folded.charAt(at) == '(' ? 1 : folded.charAt(at) == ')' ? -1 : 0;
            if (depth == 0) {
                return written.substring(start, at++).strip();
            }
        }
        at = start - 1;
        throw wrong(Reason.BRACKET_OPEN, at, 1);
    }

    Wrong wrongHere(Reason reason) {
        return wrong(reason, at, atEnd() ? 0 : 1);
    }

    Wrong wrong(Reason reason, int from, int length) {
        return new Wrong(new FormulaRefused(written, reason, from, length));
    }

    private Matcher matcher(Pattern pattern) {
        return pattern.matcher(folded).region(at, folded.length()).useTransparentBounds(true);
    }

    private void skipSpace() {
        while (at < folded.length() && folded.charAt(at) == ' ') {
            at++;
        }
    }

    /** Ends the reading; caught where it began. */
    static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient FormulaRefused why;

        Wrong(FormulaRefused why) {
            super(why.reason().name(), null, false, false);
            this.why = why;
        }

        FormulaRefused why() {
            return why;
        }
    }
}
