package jp.tenohira.audit.checks;

import java.util.List;
import jp.tenohira.core.Exact;
import jp.tenohira.core.RoundingRule;
import jp.tenohira.core.Text;

/**
 * A percentage is a part of a whole, or the change from an earlier to a later value.
 *
 * @param change whether the upper value less the lower stands above the line
 * @param rounded whether the values were rounded when printed
 */
public record RatioRelation(CellRef target, CellRef upper, CellRef lower, boolean change, boolean rounded)
        implements Relation {

    private static final Exact HUNDRED = Exact.of(100);
    private static final Text BEFORE = Text.of("端数処理する前の値から計算したもの", "it was computed before the values were rounded");
    private static final Text OF_NOTHING = Text.of("0に対する割合は定まりません", "there is no share of nothing");

    @Override
    public List<CellRef> inputs() {
        return List.of(upper, lower);
    }

    @Override
    public Judgement judge(Values values) {
        var stated = values.of(target);
        var digits = values.digits(target);
        var below = values.of(lower);
        if (below.isZero()) {
            var nothing = Exact.ZERO.rounded(digits);
            return stated.isZero()
                    ? Judgement.agrees(nothing, OF_NOTHING)
                    : Judgement.unknown(nothing, OF_NOTHING, OF_NOTHING);
        }
        var exact = percent(values.of(upper), below);
        var computed = exact.rounded(digits);
        var reason = reason(values, exact);
        var rule = RoundingRule.explaining(exact, stated.rounded(digits));
        if (rule.isPresent()) {
            return rule.get() == RoundingRule.HALF_UP
                    ? Judgement.agrees(computed, reason)
                    : Judgement.rounding(computed, reason, rule.get().label());
        }
        return rounded && reachable(values, stated, digits)
                ? Judgement.rounding(computed, reason, BEFORE)
                : Judgement.wrong(computed, reason);
    }

    private Exact percent(Exact above, Exact below) {
        return (change ? above.minus(below) : above).times(HUNDRED).dividedBy(below);
    }

    private Text reason(Values values, Exact exact) {
        var above = Digits.shown(values.of(upper));
        var below = Digits.shown(values.of(lower));
        var dividend = change ? "(%s−%s)".formatted(above, below) : above;
        return Text.plain("%s÷%s=%s%%".formatted(dividend, below, Digits.shown(exact)));
    }

    /** Whether values within half of their last digit can give what rounds to the stated percentage. */
    private boolean reachable(Values values, Exact stated, int digits) {
        var up = Digits.halfOfLast(values.digits(upper));
        var down = Digits.halfOfLast(values.digits(lower));
        var smallest = values.of(lower).minus(down);
        if (smallest.compareTo(Exact.ZERO) <= 0) {
            return true;
        }
        var slack = Digits.halfOfLast(digits);
        var low =
                percent(values.of(upper).minus(up), values.of(lower).plus(down)).minus(slack);
        var high = percent(values.of(upper).plus(up), smallest).plus(slack);
        return Digits.within(stated, low, high);
    }
}
