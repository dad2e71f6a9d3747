package jp.tenohira.core;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;

/** How a number may have come to its last digit. The first is the usual one; the others explain what somebody else printed. */
public enum RoundingRule {
    HALF_UP(RoundingMode.HALF_UP, Text.of("四捨五入", "rounded half up")),
    CEILING(RoundingMode.UP, Text.of("切り上げ", "rounded up")),
    FLOOR(RoundingMode.DOWN, Text.of("切り捨て", "cut off")),
    HALF_EVEN(RoundingMode.HALF_EVEN, Text.of("偶数への丸め", "rounded half to even")),
    HALF_DOWN(RoundingMode.HALF_DOWN, Text.of("五捨六入", "rounded half down"));

    private final RoundingMode mode;
    private final Text label;

    RoundingRule(RoundingMode mode, Text label) {
        this.mode = mode;
        this.label = label;
    }

    public Text label() {
        return label;
    }

    public BigDecimal round(Exact exact, int digits) {
        return exact.rounded(digits, mode);
    }

    /** The first rule under which the exact value becomes the stated number, at the digits it was stated with. */
    public static Optional<RoundingRule> explaining(Exact exact, BigDecimal stated) {
        return Arrays.stream(values())
                .filter(rule -> rule.round(exact, Math.max(0, stated.scale())).compareTo(stated) == 0)
                .findFirst();
    }
}
