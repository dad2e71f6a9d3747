package jp.tenohira.audit.checks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import jp.tenohira.core.Exact;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;

/**
 * A total is the sum of its parts.
 *
 * @param what names the parts in a sentence
 * @param measure whether the parts are counts, which add up exactly, or were rounded when printed
 * @param exact for rounded parts whose exact value another cell knows in minutes: part to that cell
 * @param rowsMissing whether the totals of its row together show that parts are missing from the table
 */
public record SumRelation(
        CellRef target,
        List<CellRef> inputs,
        Text what,
        Measure measure,
        Map<CellRef, CellRef> exact,
        Predicate<Values> rowsMissing)
        implements Relation {

    public enum Measure {
        COUNT,
        ROUNDED
    }

    private static final Exact MINUTES_OF_HOUR = Exact.of(60);
    private static final Text BEFORE_ADDING =
            Text.of("端数処理する前の値を合計し、最後に端数処理したもの", "the parts were added before they were rounded");
    private static final Text ABOUT = Text.of("概数(約)として示したもの", "it is stated as an approximation");
    private static final Text HIDDEN = Text.of(
            "ほかの合計も内訳の和より大きく、表にない内訳を含む合計と考えられます",
            "the other totals exceed their parts too, so rows seem to be missing");

    public SumRelation {
        inputs = List.copyOf(inputs);
        exact = Map.copyOf(exact);
    }

    public static SumRelation ofCounts(CellRef target, List<CellRef> inputs, Text what) {
        return new SumRelation(target, inputs, what, Measure.COUNT, Map.of(), _ -> false);
    }

    public static SumRelation ofRounded(CellRef target, List<CellRef> inputs, Text what, Map<CellRef, CellRef> exact) {
        return new SumRelation(target, inputs, what, Measure.ROUNDED, exact, _ -> false);
    }

    @Override
    public Judgement judge(Values values) {
        var sum = sum(values);
        var stated = values.of(target);
        var computed = Digits.exactly(sum, values.digits(target));
        var reason = reason(sum);
        if (stated.equals(sum)) {
            return Judgement.agrees(computed, reason);
        }
        if (values.about(target) && Approximation.fits(sum, stated)) {
            return Approximation.rounds(sum, stated)
                    ? Judgement.agrees(computed, reason)
                    : Judgement.rounding(computed, reason, ABOUT);
        }
        if (measure == Measure.ROUNDED) {
            if (Exact.of(sum.rounded(values.digits(target))).equals(stated)) {
                return Judgement.agrees(computed, reason);
            }
            if (reachable(values, stated)) {
                return Judgement.rounding(computed, reason, BEFORE_ADDING);
            }
        }
        return rowsMissing.test(values)
                ? Judgement.unknown(computed, reason, HIDDEN)
                : Judgement.wrong(computed, reason);
    }

    @Override
    public Optional<Exact> solved(CellRef input, Values values) {
        return Optional.of(values.of(target).minus(sum(values)).plus(values.of(input)));
    }

    /** How much the total exceeds the sum of its parts. */
    Exact excess(Values values) {
        return values.of(target).minus(sum(values));
    }

    private Exact sum(Values values) {
        return values.sum(this);
    }

    /** Itself only: a sum may have a hundred thousand parts. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    private Text reason(Exact sum) {
        return Text.of(
                "%sの合計は%s".formatted(what.in(Lang.JA), Digits.shown(sum)),
                "%s add up to %s".formatted(what.in(Lang.EN), Digits.shown(sum)));
    }

    /** Whether parts within half of their last digit can add up to what rounds to the total. */
    private boolean reachable(Values values, Exact stated) {
        var low = Exact.ZERO;
        var high = Exact.ZERO;
        for (var input : inputs) {
            var source = exact.get(input);
            var shown = values.of(input);
            if (source != null && values.knows(source)) {
                var real = values.of(source).dividedBy(MINUTES_OF_HOUR);
                low = low.plus(min(real, shown));
                high = high.plus(max(real, shown));
            } else {
                var slack = Digits.halfOfLast(values.digits(input));
                low = low.plus(shown.minus(slack));
                high = high.plus(shown.plus(slack));
            }
        }
        var slack = Digits.halfOfLast(values.digits(target));
        return Digits.within(stated, low.minus(slack), high.plus(slack));
    }

    private static Exact min(Exact a, Exact b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    private static Exact max(Exact a, Exact b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
