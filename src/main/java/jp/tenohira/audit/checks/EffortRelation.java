package jp.tenohira.audit.checks;

import java.util.List;
import java.util.Optional;
import jp.tenohira.core.Exact;
import jp.tenohira.core.RoundingRule;
import jp.tenohira.core.Text;

/**
 * Minutes or hours follow from a formula, or hours from minutes.
 *
 * @param source a cell worth minutes: the formula, or the stated minutes
 * @param perTarget how many minutes one of the target is: 60 for hours
 * @param formula the formula as it is written; empty where the source is a number of minutes
 */
public record EffortRelation(CellRef target, CellRef source, int perTarget, String formula) implements Relation {

    private static final int HOUR = 60;

    @Override
    public List<CellRef> inputs() {
        return List.of(source);
    }

    @Override
    public Judgement judge(Values values) {
        var exact = values.of(source).dividedBy(Exact.of(perTarget));
        var digits = values.digits(target);
        var stated = values.of(target);
        var computed = exact.rounded(digits);
        var reason = reason(values, exact);
        return RoundingRule.explaining(exact, stated.rounded(digits))
                .map(rule -> rule == RoundingRule.HALF_UP
                        ? Judgement.agrees(computed, reason)
                        : Judgement.rounding(computed, reason, rule.label()))
                .orElseGet(() -> Judgement.wrong(computed, reason));
    }

    @Override
    public Optional<Exact> solved(CellRef input, Values values) {
        return Optional.of(values.of(target).times(Exact.of(perTarget)));
    }

    private Text reason(Values values, Exact exact) {
        var minutes = Digits.shown(values.of(source));
        var left = formula.isEmpty() ? "" : formula + "=";
        return Text.of(
                perTarget == HOUR
                        ? "%s%s分÷60=%s時間".formatted(left, minutes, Digits.shown(exact))
                        : "%s%s分".formatted(left, minutes),
                perTarget == HOUR
                        ? "%s%s min ÷ 60 = %s h".formatted(left, minutes, Digits.shown(exact))
                        : "%s%s min".formatted(left, minutes));
    }
}
