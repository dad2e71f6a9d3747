package jp.tenohira.figures.stated;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import jp.tenohira.core.Outcome;
import jp.tenohira.figures.Figure;
import jp.tenohira.figures.FigureValue;
import jp.tenohira.figures.Figures;
import jp.tenohira.figures.Slice;
import jp.tenohira.figures.SliceRefused;
import jp.tenohira.figures.SlicedFigures;
import jp.tenohira.figures.history.FigureVersions;
import jp.tenohira.figures.history.Stated;
import jp.tenohira.figures.history.StatedValues;
import jp.tenohira.identity.Staff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fixes values and gives them back as of a moment. */
@Component
@Transactional
class StoredValues implements StatedValues {

    private static final int LONGEST_OCCASION = 200;

    private final StatedTable table;
    private final Restatements restatements;
    private final FigureVersions versions;
    private final Figures figures;
    private final Clock clock;

    StoredValues(StatedTable table, Restatements restatements, FigureVersions versions, Figures figures, Clock clock) {
        this.table = table;
        this.restatements = restatements;
        this.versions = versions;
        this.figures = figures;
        this.clock = clock;
    }

    @Override
    public Stated fix(Staff by, FigureValue value, String occasion) {
        if (occasion.length() > LONGEST_OCCASION) {
            throw new IllegalArgumentException("An occasion has at most %d characters".formatted(LONGEST_OCCASION));
        }
        table.lock(value.figure().code(), value.slice());
        var now = clock.instant();
        var before = table.last(value.figure().code(), value.slice(), now);
        if (before.filter(stated -> same(stated, value)).isPresent()) {
            return before.get();
        }
        versions.keep(value.figure());
        var after = table.add(value, now, by.name(), occasion);
        before.filter(stated -> !stated.shown().equals(after.shown()))
                .ifPresent(stated -> restatements.write(stated, after));
        return after;
    }

    private static boolean same(Stated stated, FigureValue value) {
        return stated.version() == value.figure().version()
                && stated.measured().equals(value.measured())
                && stated.provisional() == value.provisional()
                && stated.shown().equals(StatedTable.shown(value));
    }

    @Override
    public List<Stated> fixAll(Staff by, List<FigureValue> values, String occasion) {
        return values.stream().map(value -> fix(by, value, occasion)).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Stated> lastBefore(String figure, Slice slice, Instant moment) {
        return table.last(figure, slice, moment);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Stated> history(String figure, Slice slice, int most) {
        return table.history(figure, slice, most);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Outcome<AsOf, SliceRefused>> asOf(Staff reader, String code, Slice slice, Instant moment) {
        return versions.at(code, moment).map(figure -> switch (figures.of(reader, slice)) {
            case Outcome.Refused<SlicedFigures, SliceRefused>(var why) -> Outcome.refused(why);
            case Outcome.Accepted<SlicedFigures, SliceRefused>(var sliced) ->
                Outcome.accepted(table.last(code, sliced.slice(), moment)
                        .map(stated -> new AsOf(value(stated, figure), Optional.of(stated)))
                        .orElseGet(() -> new AsOf(sliced.value(figure), Optional.empty())));
        });
    }

    /** The value computed again from what went in, under the definition it was stated under. */
    private FigureValue value(Stated stated, Figure otherwise) {
        var figure = versions.version(stated.figure(), stated.version()).orElse(otherwise);
        return new FigureValue(
                figure, stated.slice(), stated.slice(), stated.measured(), new TreeSet<>(), stated.recordedAt());
    }
}
