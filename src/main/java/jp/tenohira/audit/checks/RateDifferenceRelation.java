package jp.tenohira.audit.checks;

import java.util.Arrays;
import java.util.List;
import jp.tenohira.core.Exact;
import jp.tenohira.core.RoundingRule;
import jp.tenohira.core.Text;

/**
 * A difference of percentages in points. Right is the difference of the exact rates, rounded once; the difference of the rates as they
 * were printed is explained, never accused.
 */
public record RateDifferenceRelation(CellRef target, Rate later, Rate earlier) implements Relation {

    /** A printed percentage and the counts it comes from. */
    public record Rate(CellRef printed, CellRef upper, CellRef lower) {}

    private static final Exact HUNDRED = Exact.of(100);
    private static final Text AFTER = Text.of("端数処理する前の率どうしを引いたもの", "the exact rates were subtracted");
    private static final Text BEFORE = Text.of("端数処理した後の率どうしを引いたもの", "the rounded rates were subtracted");

    @Override
    public List<CellRef> inputs() {
        return List.of(later.printed, later.upper, later.lower, earlier.printed, earlier.upper, earlier.lower);
    }

    @Override
    public Judgement judge(Values values) {
        var stated = values.of(target);
        var digits = values.digits(target);
        var printed = values.of(later.printed).minus(values.of(earlier.printed));
        if (values.of(later.lower).isZero() || values.of(earlier.lower).isZero()) {
            var reason = Text.of("0に対する割合は定まりません", "there is no share of nothing");
            return stated.equals(printed)
                    ? Judgement.agrees(printed.rounded(digits), reason)
                    : Judgement.unknown(printed.rounded(digits), reason, reason);
        }
        var exact = exact(values, later).minus(exact(values, earlier));
        var computed = exact.rounded(digits);
        var sound = isSound(values, later) && isSound(values, earlier);
        var reason = reason(values, exact, printed);
        var rule = RoundingRule.explaining(exact, stated.rounded(digits));
        if (rule.isPresent() && rule.get() == RoundingRule.HALF_UP) {
            return sound && !printed.equals(stated)
                    ? Judgement.rounding(printed.rounded(digits), reason, AFTER)
                    : Judgement.agrees(computed, reason);
        }
        if (sound && printed.equals(stated) || equalsUnderOneRule(values, stated, digits)) {
            return Judgement.rounding(computed, reason, BEFORE);
        }
        return rule.map(other -> Judgement.rounding(computed, reason, other.label()))
                .orElseGet(() -> Judgement.wrong(computed, reason));
    }

    private static Exact exact(Values values, Rate rate) {
        return values.of(rate.upper).times(HUNDRED).dividedBy(values.of(rate.lower));
    }

    private static boolean isSound(Values values, Rate rate) {
        return RoundingRule.explaining(
                        exact(values, rate), values.of(rate.printed).rounded(values.digits(rate.printed)))
                .isPresent();
    }

    private boolean equalsUnderOneRule(Values values, Exact stated, int digits) {
        return Arrays.stream(RoundingRule.values())
                .anyMatch(rule -> Exact.of(rule.round(exact(values, later), digits)
                                .subtract(rule.round(exact(values, earlier), digits)))
                        .equals(stated));
    }

    private Text reason(Values values, Exact exact, Exact printed) {
        var counts = "%s÷%s−%s÷%s=%s"
                .formatted(
                        Digits.shown(values.of(later.upper)),
                        Digits.shown(values.of(later.lower)),
                        Digits.shown(values.of(earlier.upper)),
                        Digits.shown(values.of(earlier.lower)),
                        Digits.shown(exact));
        return Text.of(
                "件数から計算した率の差は%sポイント(表の率どうしの差は%s)".formatted(counts, Digits.shown(printed)),
                "the rates from the counts differ by %s points (the printed rates by %s)"
                        .formatted(counts, Digits.shown(printed)));
    }
}
