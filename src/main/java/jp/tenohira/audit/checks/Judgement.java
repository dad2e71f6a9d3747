package jp.tenohira.audit.checks;

import java.math.BigDecimal;
import jp.tenohira.core.Text;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a relation between cells.
 *
 * @param computed what its target should hold
 * @param reason how that follows: 3÷9=33.33…%
 * @param rule which rounding explains the target, where one does
 */
public record Judgement(
        Kind kind,
        BigDecimal computed,
        Text reason,
        @Nullable Text rule) {

    public enum Kind {
        AGREES,
        ROUNDING,
        UNKNOWN,
        WRONG
    }

    static Judgement agrees(BigDecimal computed, Text reason) {
        return new Judgement(Kind.AGREES, computed, reason, null);
    }

    static Judgement rounding(BigDecimal computed, Text reason, Text rule) {
        return new Judgement(Kind.ROUNDING, computed, reason, rule);
    }

    static Judgement unknown(BigDecimal computed, Text reason, Text why) {
        return new Judgement(Kind.UNKNOWN, computed, reason, why);
    }

    static Judgement wrong(BigDecimal computed, Text reason) {
        return new Judgement(Kind.WRONG, computed, reason, null);
    }

    public boolean isWrong() {
        return kind == Kind.WRONG;
    }
}
