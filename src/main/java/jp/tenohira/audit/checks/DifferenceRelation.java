package jp.tenohira.audit.checks;

import java.util.List;
import java.util.Optional;
import jp.tenohira.core.Exact;
import jp.tenohira.core.Text;

/**
 * A difference is the later value less the earlier.
 *
 * @param rounded whether the values were rounded when printed, so that the difference may be off by one in the last digit
 */
public record DifferenceRelation(CellRef target, CellRef later, CellRef earlier, boolean rounded) implements Relation {

    private static final Text BEFORE = Text.of("端数処理する前の値どうしを引き、最後に端数処理したもの", "it was subtracted before rounding");

    @Override
    public List<CellRef> inputs() {
        return List.of(later, earlier);
    }

    @Override
    public Judgement judge(Values values) {
        var difference = values.of(later).minus(values.of(earlier));
        var stated = values.of(target);
        var computed = Digits.exactly(difference, values.digits(target));
        var reason = Text.plain("%s−%s=%s"
                .formatted(Digits.shown(values.of(later)), Digits.shown(values.of(earlier)), Digits.shown(difference)));
        if (stated.equals(difference)) {
            return Judgement.agrees(computed, reason);
        }
        if (rounded && Digits.within(stated, difference.minus(slack(values)), difference.plus(slack(values)))) {
            return Judgement.rounding(computed, reason, BEFORE);
        }
        return Judgement.wrong(computed, reason);
    }

    /** Half of the last digit of each value and of the difference, less a hair that can never be reached: one and a half makes one. */
    private Exact slack(Values values) {
        return Digits.halfOfLast(values.digits(later))
                .plus(Digits.halfOfLast(values.digits(earlier)))
                .plus(Digits.halfOfLast(values.digits(target)))
                .times(Exact.of(999, 1000));
    }

    @Override
    public Optional<Exact> solved(CellRef input, Values values) {
        return Optional.of(
                input.equals(later)
                        ? values.of(earlier).plus(values.of(target))
                        : values.of(later).minus(values.of(target)));
    }
}
