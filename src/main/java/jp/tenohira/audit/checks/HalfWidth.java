package jp.tenohira.audit.checks;

/** Full-width letters, digits and signs as their half-width twins, one for one. */
public final class HalfWidth {

    private static final char FIRST = '\uFF01';
    private static final char LAST = '\uFF5E';
    private static final int DISTANCE = FIRST - '!';

    private HalfWidth() {}

    public static String of(String text) {
        var half = new StringBuilder(text.length());
        text.chars().forEach(c -> half.append(c >= FIRST && c <= LAST ? (char) (c - DISTANCE) : (char) c));
        return half.toString();
    }
}
