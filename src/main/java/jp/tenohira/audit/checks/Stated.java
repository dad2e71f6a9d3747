package jp.tenohira.audit.checks;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.tenohira.core.Exact;

/**
 * A number as it was printed.
 *
 * @param digits after its decimal point
 * @param about whether 約 stood before it
 */
public record Stated(Exact value, int digits, Sign sign, boolean about) {

    /** How a negative number was marked. */
    public enum Sign {
        NONE(""),
        MINUS("-"),
        TRIANGLE("△"),
        BLACK_TRIANGLE("▲");

        private final String mark;

        Sign(String mark) {
            this.mark = mark;
        }

        public String mark() {
            return mark;
        }
    }

    private static final Pattern NUMBER = Pattern.compile(
            "(約)?\\s*([-\\u2212\\u2013△▲+])?\\s*([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,15})(\\.[0-9]{1,9})?\\s*(?:%|ポイント|千円|百万円|円|件|枚|人|名|時間|分|組|か所|箇所|業務|所属|回)?");

    private static final Pattern NOTHING =
            Pattern.compile("[-\\u2212\\u2013\\u2014\\u2015…‥*・]*|n/?a|該当なし|なし|不明|非公表|皆増|皆減", Pattern.CASE_INSENSITIVE);

    public static Optional<Stated> read(String text) {
        var matcher = NUMBER.matcher(HalfWidth.of(text).strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var fraction = matcher.group(4) == null ? "" : matcher.group(4);
        var sign = sign(matcher.group(2) == null ? "" : matcher.group(2));
        var size = new BigDecimal(matcher.group(3).replace(",", "") + fraction);
        return Optional.of(new Stated(
                Exact.of(sign == Sign.NONE ? size : size.negate()),
                Math.max(0, fraction.length() - 1),
                sign,
                matcher.group(1) != null));
    }

    /** Whether a cell says that it has no number: empty, "-", 該当なし. */
    public static boolean saysNothing(String text) {
        return NOTHING.matcher(HalfWidth.of(text).strip()).matches();
    }

    private static Sign sign(String mark) {
        return switch (mark) {
            case "△" -> Sign.TRIANGLE;
            case "▲" -> Sign.BLACK_TRIANGLE;
            case "", "+" -> Sign.NONE;
            default -> Sign.MINUS;
        };
    }
}
