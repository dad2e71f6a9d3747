package jp.tenohira.assistant.evidence.claims;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import jp.tenohira.assistant.evidence.claims.Claim.Bound;

/** The words around a value that limit it. */
final class Bounds {

    private static final Map<Pattern, Bound> AFTER = new LinkedHashMap<>();
    private static final Map<Pattern, Bound> BEFORE = new LinkedHashMap<>();

    static {
        AFTER.put(Pattern.compile("^(?:以上|or more|or older)"), Bound.AT_LEAST);
        AFTER.put(Pattern.compile("^(?:を?超|を上回)"), Bound.OVER);
        AFTER.put(Pattern.compile("^(?:以下|以内|を上限|が上限|or less|or fewer)"), Bound.AT_MOST);
        AFTER.put(Pattern.compile("^(?:未満|を下回)"), Bound.UNDER);
        AFTER.put(Pattern.compile("^(?:\\([^)]{1,4}\\))?(?:まで|以前)"), Bound.UNTIL);
        AFTER.put(Pattern.compile("^(?:\\([^)]{1,4}\\))?(?:から|より|以降)"), Bound.FROM);
        BEFORE.put(Pattern.compile("(?i:最低|少なくとも|at least) ?$"), Bound.AT_LEAST);
        BEFORE.put(Pattern.compile("(?i:more than|over|above) ?$"), Bound.OVER);
        BEFORE.put(Pattern.compile("(?i:最大|最高|上限|上限は|up to|at most|within|no more than) ?$"), Bound.AT_MOST);
        BEFORE.put(Pattern.compile("(?i:less than|fewer than|under|below) ?$"), Bound.UNDER);
        BEFORE.put(Pattern.compile("(?i:until|by|till) ?$"), Bound.UNTIL);
        BEFORE.put(Pattern.compile("(?i:from|since) ?$"), Bound.FROM);
    }

    private static final int REACH = 14;

    private Bounds() {}

    static Bound around(Reading reading, int start, int end) {
        var after = first(AFTER, reading.after(end, REACH).stripLeading());
        return after == Bound.NONE ? first(BEFORE, reading.before(start, REACH)) : after;
    }

    /** Of an amount: まで limits it, から tells where it comes from and limits nothing. */
    static Bound ofAmount(Bound bound) {
        return switch (bound) {
            case UNTIL -> Bound.AT_MOST;
            case FROM -> Bound.NONE;
            default -> bound;
        };
    }

    private static Bound first(Map<Pattern, Bound> words, String text) {
        return words.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(text).find())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Bound.NONE);
    }
}
