package jp.tenohira.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.tenohira.core.Exact;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.figures.CountedThings.Thing;
import jp.tenohira.figures.definitions.ShippedFigures;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import org.junit.jupiter.api.Test;

class FiguresTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2023-12-01T00:00:00Z"), ZoneOffset.UTC);
    private static final Staff HEADQUARTERS = new Staff(UUID.randomUUID(), "本部", Role.HEADQUARTERS, null);

    private static Figures over(List<Thing> things) {
        var source = new CountedThings(things);
        var counted = source.metrics().stream().map(Metric::code).toList();
        var definitions = ShippedFigures.all().stream()
                .filter(figure -> counted.containsAll(figure.formula().metrics()))
                .toList();
        return new Figures(new FixedVersions(definitions), new Metrics(List.of(source)), CLOCK);
    }

    /** The published season: 1,930 of 2,791 outside counter hours. */
    private static List<Thing> season() {
        var things = new ArrayList<Thing>();
        for (int i = 0; i < 2791; i++) {
            things.add(new Thing(
                    "R" + i, i % 2 == 0 ? "kodomo" : "zeimu", i % 3 == 0 ? "phone" : "desktop", i < 1930, false, 60));
        }
        return things;
    }

    @Test
    void aSourceThatCannotBeCutByADimensionHasNoDataThere() {
        var figures = over(season());
        var received = figures.find("received").orElseThrow();
        var sliced = new SlicedFigures(
                new Metrics(List.of(new CountedThings(season()))),
                Slice.EVERYTHING.with("colour", "red"),
                CLOCK.instant());

        assertThat(sliced.value(received).exact()).isEmpty();
        assertThat(sliced.records("applications_received", 1, 10)).isEqualTo(RecordList.NONE);
    }

    private static SlicedFigures accepted(Outcome<SlicedFigures, SliceRefused> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<SlicedFigures, SliceRefused>(var sliced) -> sliced;
            case Outcome.Refused<SlicedFigures, SliceRefused>(var why) -> throw new AssertionError(why);
        };
    }

    private static FigureValue value(List<Thing> things, String figure) {
        var figures = over(things);
        return accepted(figures.of(HEADQUARTERS, Slice.EVERYTHING))
                .value(figures.find(figure).orElseThrow());
    }

    @Test
    void theShareOutsideCounterHoursIsThePublishedOne() {
        var rate = value(season(), "outside-rate");

        assertThat(rate.shown()).contains(new BigDecimal("69.2"));
        assertThat(rate.numerator()).contains(BigInteger.valueOf(1930));
        assertThat(rate.denominator()).contains(BigInteger.valueOf(2791));
        assertThat(rate.exact()).contains(Exact.of(1930, 2791));
        assertThat(rate.asOf()).isEqualTo(CLOCK.instant());
    }

    @Test
    void savedHoursAreSevenMinutesForEachApplicationRoundedOnce() {
        var hours = value(season(), "hours-saved");

        assertThat(hours.numerator()).contains(BigInteger.valueOf(19_537));
        assertThat(hours.denominator()).contains(BigInteger.valueOf(60));
        assertThat(hours.shown()).contains(new BigDecimal("325.6"));
        assertThat(value(season(), "sheets-saved").shown()).contains(new BigDecimal("22328"));
    }

    @Test
    void withoutApplicationsTheCountIsZeroAndTheRateHasNoData() {
        assertThat(value(List.of(), "received").shown()).contains(new BigDecimal("0"));
        assertThat(value(List.of(), "outside-rate").shown()).isEmpty();
        assertThat(value(List.of(), "median-minutes-to-complete").shown()).isEmpty();
    }

    @Test
    void cellsAreSlicesThatCanBeOpenedAgain() {
        var figures = over(season());
        var received = figures.find("received").orElseThrow();

        for (var cell : accepted(figures.of(HEADQUARTERS, Slice.EVERYTHING)).cells(received, List.of("device"))) {
            var opened = accepted(figures.of(HEADQUARTERS, cell.slice()));
            assertThat(opened.value(received).exact()).isEqualTo(cell.exact());
            assertThat(Exact.of(opened.records("applications_received", 1, 50).total()))
                    .isEqualTo(cell.exact().orElseThrow());
        }
    }

    @Test
    void aHeadSeesTheOwnSectionOnlyWhateverIsAsked() {
        var figures = over(season());
        var head = new Staff(UUID.randomUUID(), "課長", Role.HEAD, "kodomo");

        var everything = accepted(figures.of(head, Slice.EVERYTHING));

        assertThat(everything.value(figures.find("received").orElseThrow()).exact())
                .contains(Exact.of(1396));
        assertThat(figures.of(head, Slice.EVERYTHING.with("section", "zeimu")))
                .isEqualTo(Outcome.refused(new SliceRefused.OutOfSight("zeimu")));
        assertThat(figures.of(new Staff(UUID.randomUUID(), "課長", Role.HEAD, null), Slice.EVERYTHING))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void anUnknownDimensionIsRefused() {
        assertThat(over(season()).of(HEADQUARTERS, Slice.EVERYTHING.with("blood-type", "A")))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why().toString()).contains("blood-type"));
    }

    @Test
    void aFigureWithoutItsMetricStopsTheStart() {
        assertThatThrownBy(() -> new Figures(new FixedVersions(ShippedFigures.all()), new Metrics(List.of()), CLOCK))
                .hasMessage("The figure received needs the metric applications_received, which no module supplies");
    }

    @Test
    void everyShippedFigureSaysWhatItMeansInBothLanguages() {
        for (var figure : ShippedFigures.all()) {
            for (var lang : Lang.OF_STAFF) {
                assertThat(figure.name().has(lang)
                                && figure.meaning().has(lang)
                                && figure.source().has(lang))
                        .as(figure.code())
                        .isTrue();
            }
        }
    }
}
