package jp.tenohira.figures;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.Text;
import jp.tenohira.figures.Figure.Care;
import jp.tenohira.figures.Figure.Direction;
import jp.tenohira.figures.Figure.Rules;
import jp.tenohira.figures.formulas.Formula;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;

/** Figures over sources in memory, on June 15 of 2024. */
public final class FiguresOver {

    public static final Staff HEADQUARTERS = new Staff(UUID.randomUUID(), "本部", Role.HEADQUARTERS, null);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-06-15T00:00:00Z"), ZoneOffset.UTC);

    private FiguresOver() {}

    public static Figures of(MetricSource source, Figure... figures) {
        return new Figures(new FixedVersions(List.of(figures)), new Metrics(List.of(source)), CLOCK);
    }

    public static Figure figure(String code, String unit, String formula, Figure.Kind kind) {
        return new Figure(
                code,
                1,
                Text.plain(code),
                Text.plain(code),
                Text.plain(unit),
                Formula.read(formula),
                1,
                Direction.UP,
                Text.plain("試験"),
                new Rules(Rules.USUAL.rounding(), kind, Rules.USUAL.dimensions()),
                Care.NONE);
    }

    public static SlicedFigures sliced(Figures figures, Slice slice) {
        return switch (figures.of(HEADQUARTERS, slice)) {
            case Outcome.Accepted<SlicedFigures, SliceRefused>(var sliced) -> sliced;
            case Outcome.Refused<SlicedFigures, SliceRefused>(var why) -> throw new AssertionError(why);
        };
    }
}
