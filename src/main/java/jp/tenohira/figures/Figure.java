package jp.tenohira.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import jp.tenohira.core.Exact;
import jp.tenohira.core.Lang;
import jp.tenohira.core.RoundingRule;
import jp.tenohira.core.Text;
import jp.tenohira.figures.formulas.Formula;
import org.jspecify.annotations.Nullable;

/**
 * The one definition of a number the city hall shows.
 *
 * @param formula over metrics; evaluated exactly and rounded once
 * @param digits after the decimal point when shown
 * @param direction which way is good
 */
public record Figure(
        String code,
        int version,
        Text name,
        Text meaning,
        Text unit,
        Formula formula,
        int digits,
        Direction direction,
        Text source,
        Rules rules,
        Care care) {

    public enum Direction {
        UP,
        DOWN,
        NEITHER
    }

    /** Whether the number belongs to a period and adds up over periods, or to a moment, as a head count does. */
    public enum Kind {
        FLOW,
        STOCK
    }

    /**
     * How the number may be computed.
     *
     * @param dimensions what it is offered by; empty for everything its metrics know
     */
    public record Rules(RoundingRule rounding, Kind kind, Set<String> dimensions) {

        public static final Rules USUAL = new Rules(RoundingRule.HALF_UP, Kind.FLOW, Set.of());

        public Rules {
            dimensions = Set.copyOf(dimensions);
        }

        public boolean offers(String dimension) {
            return dimensions.isEmpty() || dimensions.contains(dimension);
        }
    }

    /** The value to be reached, as it would be shown, and by when. */
    public record Target(BigDecimal value, LocalDate by) {}

    /**
     * Who answers for the number and what the city wants of it.
     *
     * @param owner department and post; empty when nobody is named
     * @param since the first day the number exists for; null when it always did
     * @param published whether it is open data
     */
    public record Care(
            Text owner, @Nullable LocalDate since, @Nullable Target target, boolean published) {

        public static final Care NONE = new Care(Text.plain(""), null, null, false);
    }

    private static final Exact HUNDRED = Exact.of(100);

    public boolean isPercentage() {
        return unit.in(Lang.JA).equals("%");
    }

    public boolean isStock() {
        return rules.kind() == Kind.STOCK;
    }

    /** The value as shown: a share as a percentage, rounded once by the definition's rule to its digits. */
    public BigDecimal shown(Exact exact) {
        return rules.rounding().round(isPercentage() ? exact.times(HUNDRED) : exact, digits);
    }

    /** The same definition as another version of it. */
    public Figure asVersion(int other) {
        return new Figure(code, other, name, meaning, unit, formula, digits, direction, source, rules, care);
    }
}
