package jp.tenohira.figures;

import static jp.tenohira.figures.FiguresOver.figure;
import static jp.tenohira.figures.FiguresOver.sliced;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import jp.tenohira.core.Exact;
import jp.tenohira.figures.Figure.Kind;
import jp.tenohira.figures.Happenings.Happening;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On random data, against a recount that knows nothing of figures. */
class FigurePropertiesTests {

    private static final List<String> DIMENSIONS = List.of("department", "device", "month", "fiscal-year");
    private static final Figure COUNT = figure("count", "件", "happenings", Kind.FLOW);
    private static final Figure MEAN = figure("mean", "円", "amount / happenings", Kind.FLOW);
    private static final Figure HEADS = figure("heads", "人", "heads", Kind.STOCK);

    private static List<Happening> random(Random random) {
        var all = new ArrayList<Happening>();
        for (int i = random.nextInt(400); i > 0; i--) {
            all.add(new Happening(
                    LocalDate.of(2021, 4, 1).plusDays(random.nextInt(1000)),
                    "department-" + random.nextInt(6),
                    "device-" + random.nextInt(3),
                    random.nextInt(1000)));
        }
        return all;
    }

    private static Slice slice(Random random) {
        var from = LocalDate.of(2021, 4, 1).plusDays(random.nextInt(900));
        var slice = random.nextBoolean()
                ? Slice.EVERYTHING.between(from, from.plusDays(random.nextInt(500)))
                : Slice.EVERYTHING;
        return random.nextBoolean() ? slice.with("department", "department-" + random.nextInt(6)) : slice;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void aFigureEqualsANaiveRecount(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 25; round++) {
            var source = new Happenings(random(random));
            var asked = slice(random);
            var found = source.in(asked);
            var sum = found.stream().mapToLong(Happening::amount).sum();
            var values = sliced(FiguresOver.of(source, COUNT, MEAN), asked);

            assertThat(values.value(COUNT).exact()).contains(Exact.of(found.size()));
            if (found.isEmpty()) {
                assertThat(values.value(MEAN).exact()).isEmpty();
            } else {
                assertThat(values.value(MEAN).shown())
                        .contains(BigDecimal.valueOf(sum)
                                .divide(BigDecimal.valueOf(found.size()), 1, RoundingMode.HALF_UP));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28, 29, 30})
    void theRecordsBehindACellAddUpToIt(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 25; round++) {
            var figures = FiguresOver.of(new Happenings(random(random)), COUNT, MEAN, HEADS);
            var groupBy = DIMENSIONS.stream().filter(d -> random.nextBoolean()).toList();
            for (var figure : figures.all()) {
                for (var cell : sliced(figures, slice(random)).cells(figure, groupBy)) {
                    cell.measured()
                            .forEach((metric, value) -> assertThat(added(sliced(figures, cell.counted()), metric))
                                    .as(metric + " " + cell.counted())
                                    .isEqualTo(value));
                }
            }
        }
    }

    private static Exact added(SlicedFigures opened, String metric) {
        var sum = Exact.ZERO;
        for (int page = 1; ; page++) {
            var records = opened.records(metric, page, 50);
            sum = records.entries().stream().map(RecordList.Entry::adds).reduce(sum, Exact::plus);
            if (records.entries().size() < 50) {
                return sum;
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34, 35})
    void aRatioComesFromSumsAndNeverFromAveragedRatios(long seed) {
        var source = new Happenings(random(new Random(seed)));
        var values = sliced(FiguresOver.of(source, MEAN), Slice.EVERYTHING);

        var amount = Exact.ZERO;
        var count = Exact.ZERO;
        for (var cell : values.cells(MEAN, List.of("department"))) {
            amount = amount.plus(cell.measured().getOrDefault(Happenings.AMOUNT, Exact.ZERO));
            count = count.plus(cell.measured().getOrDefault(Happenings.COUNT, Exact.ZERO));
        }
        assertThat(values.value(MEAN).exact()).contains(amount.dividedBy(count));
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43, 44, 45})
    void aStockIsReadAtTheEndAndNeverAddedOverTime(long seed) {
        var source = new Happenings(random(new Random(seed)));
        var values = sliced(FiguresOver.of(source, HEADS), Slice.EVERYTHING);
        var last = source.all().stream()
                .map(one -> YearMonth.from(one.day()))
                .max(YearMonth::compareTo)
                .orElseThrow();

        assertThat(values.value(HEADS).exact())
                .contains(Exact.of(source.all().stream()
                        .filter(one -> YearMonth.from(one.day()).equals(last))
                        .mapToLong(Happening::amount)
                        .sum()));
        assertThat(values.value(HEADS).counted().member("month")).isEqualTo(last.toString());
        for (var year : values.cells(HEADS, List.of("fiscal-year"))) {
            var end = Objects.requireNonNull(year.counted().member("month"));
            assertThat(year.exact())
                    .contains(Exact.of(source.in(Slice.EVERYTHING.with("month", end)).stream()
                            .mapToLong(Happening::amount)
                            .sum()));
        }
    }

    private static final List<Happening> TWO = List.of(
            new Happening(LocalDate.of(2024, 2, 10), "a", "phone", 5),
            new Happening(LocalDate.of(2024, 4, 3), "a", "phone", 7));

    private static Set<YearMonth> months(String... months) {
        return List.of(months).stream().map(YearMonth::parse).collect(Collectors.toSet());
    }

    private static FigureValue of(Happenings source, Figure figure, LocalDate from, LocalDate to) {
        return sliced(FiguresOver.of(source, figure), Slice.EVERYTHING.between(from, to))
                .value(figure);
    }

    @Test
    void aMonthWithoutEventsIsZeroAndAMonthThatSentNothingIsNoData() {
        var source = new Happenings(TWO, months("2024-02", "2024-03", "2024-04"));

        var march = of(source, COUNT, LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 31));
        var may = of(source, COUNT, LocalDate.of(2024, 5, 1), LocalDate.of(2024, 5, 31));

        assertThat(march.exact()).contains(Exact.ZERO);
        assertThat(march.provisional()).isFalse();
        assertThat(may.exact()).isEmpty();
        assertThat(may.provisional()).isTrue();
        assertThat(may.missing()).containsExactly(YearMonth.of(2024, 5));
    }

    @Test
    void aMonthThatIsMissingMakesTheYearProvisional() {
        var source = new Happenings(TWO, months("2024-02", "2024-04"));

        var spring = of(source, COUNT, LocalDate.of(2024, 2, 1), LocalDate.of(2024, 4, 30));

        assertThat(spring.exact()).contains(Exact.of(2));
        assertThat(spring.missing()).containsExactly(YearMonth.of(2024, 3));
    }

    @Test
    void aMonthThatIsNotOverIsNotMissingYet() {
        var source = new Happenings(TWO, months("2024-04", "2024-05"));

        assertThat(of(source, COUNT, LocalDate.of(2024, 4, 1), LocalDate.of(2025, 3, 31))
                        .provisional())
                .isFalse();
    }

    @Test
    void aSourceOfItsOwnRecordsIsNeverMissing() {
        assertThat(of(new Happenings(TWO), COUNT, LocalDate.of(2020, 1, 1), LocalDate.of(2024, 5, 31))
                        .provisional())
                .isFalse();
    }
}
