package jp.tenohira.applications.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Exact;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.figures.Cell;
import jp.tenohira.figures.MetricSource;
import jp.tenohira.figures.Slice;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.RandomCases;
import jp.tenohira.testing.RandomCases.Filed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

@CityHallTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class CaseMetricsTests {

    private static final Map<String, Function<Filed, String>> DIMENSIONS = Map.of(
            "section", Filed::section,
            "device", Filed::device,
            "language", Filed::language,
            "counter-hours", filed -> filed.outside() ? "outside" : "inside",
            "hour", filed -> Integer.toString(filed.inJapan().getHour()),
            "weekday", filed -> Integer.toString(filed.inJapan().getDayOfWeek().getValue()),
            "day", filed -> filed.inJapan().toLocalDate().toString(),
            "month", filed -> filed.inJapan().toLocalDate().toString().substring(0, 7),
            "fiscal-year", filed -> Integer.toString(FiscalYear.of(filed.at()).year()));
    private static final Map<String, Predicate<Filed>> COUNTS = Map.of(
            "applications_received", filed -> true,
            "applications_outside", Filed::outside,
            "applications_inside", filed -> !filed.outside(),
            "applications_sent_back", filed -> filed.sentBack() > 0);

    private final MetricSource metrics;
    private final JdbcClient jdbc;
    private final String procedure = "test-" + UUID.randomUUID();
    private final Slice ofProcedure = Slice.EVERYTHING.with("procedure", procedure);

    @Autowired
    CaseMetricsTests(@Qualifier("caseMetrics") MetricSource metrics, JdbcClient jdbc) {
        this.metrics = metrics;
        this.jdbc = jdbc;
    }

    private List<Filed> file(int count, long seed) {
        return CurrentMunicipality.call(
                Cities.KORIYAMA, () -> RandomCases.file(jdbc, new Random(seed), procedure, count));
    }

    private List<Cell> measure(String metric, Slice slice, String... groupBy) {
        return CurrentMunicipality.call(Cities.KORIYAMA, () -> metrics.measure(metric, slice, List.of(groupBy)));
    }

    private long recordsBehind(String metric, Slice slice) {
        return CurrentMunicipality.call(Cities.KORIYAMA, () -> {
            long seen = 0;
            for (int page = 1; ; page++) {
                var entries = metrics.records(metric, slice, page, 7).entries();
                seen += entries.size();
                if (entries.isEmpty()) {
                    assertThat(metrics.records(metric, slice, 1, 7).total()).isEqualTo(seen);
                    return seen;
                }
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "section",
                "device",
                "language",
                "counter-hours",
                "hour",
                "weekday",
                "day",
                "month",
                "fiscal-year"
            })
    void countsEqualANaiveRecountInEveryDimension(String dimension) {
        var cases = file(300, dimension.hashCode());

        COUNTS.forEach((metric, counts) -> {
            var expected = new HashMap<Map<String, String>, Exact>();
            for (var filed : cases) {
                var key = Map.of(dimension, memberOf(filed, dimension));
                expected.merge(key, Exact.of(counts.test(filed) ? 1 : 0), Exact::plus);
            }
            var measured =
                    measure(metric, ofProcedure, dimension).stream().collect(Collectors.toMap(Cell::key, Cell::value));
            assertThat(measured).as(metric).isEqualTo(expected);
        });
    }

    @Test
    void theRecordsBehindEveryCellAddUpToTheCell() {
        file(250, 7);
        var random = new Random(8);

        for (var metric : COUNTS.keySet()) {
            for (var cell : measure(metric, ofProcedure, "day", "device")) {
                if (random.nextInt(4) == 0) {
                    assertThat(Exact.of(recordsBehind(metric, ofProcedure.with(cell.key()))))
                            .isEqualTo(cell.value());
                }
            }
        }
    }

    @Test
    void theMedianIsTheMiddleOrTheMeanOfTheTwoInTheMiddle() {
        for (int count : List.of(40, 41)) {
            var seconds = file(count, count).stream()
                    .filter(filed -> filed.startedAt() != null)
                    .map(Filed::seconds)
                    .sorted()
                    .toList();
            var expected = Exact.of(seconds.get((seconds.size() - 1) / 2) + seconds.get(seconds.size() / 2), 2);

            assertThat(measure("median_seconds_to_complete", ofProcedure))
                    .containsExactly(new Cell(Map.of(), expected));
            setAside();
        }
    }

    private static String memberOf(Filed filed, String dimension) {
        return DIMENSIONS.getOrDefault(dimension, _ -> "").apply(filed);
    }

    private void setAside() {
        CurrentMunicipality.run(
                Cities.KORIYAMA,
                () -> jdbc.sql("update casefile set procedure = procedure || '-counted' where procedure = :procedure")
                        .param("procedure", procedure)
                        .update());
    }

    @Test
    void ofNoApplicationsCountsAreZeroAndTheMedianHasNoData() {
        assertThat(measure("applications_received", ofProcedure)).containsExactly(new Cell(Map.of(), Exact.ZERO));
        assertThat(measure("minutes_saved", ofProcedure)).containsExactly(new Cell(Map.of(), Exact.ZERO));
        assertThat(measure("median_seconds_to_complete", ofProcedure)).isEmpty();
    }

    @Test
    void aPeriodIncludesItsFirstAndItsLastDayInJapan() {
        var cases = file(200, 99);
        var from = LocalDate.of(2023, 11, 6);
        var to = LocalDate.of(2023, 11, 10);
        var expected = cases.stream()
                .map(filed -> filed.inJapan().toLocalDate())
                .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                .count();

        assertThat(measure("applications_received", ofProcedure.between(from, to)))
                .containsExactly(new Cell(Map.of(), Exact.of(expected)));
    }

    @Test
    void anotherCitySeesNoneOfIt() {
        file(10, 1);

        var there = CurrentMunicipality.call(
                Cities.AIZUWAKAMATSU, () -> metrics.measure("applications_received", ofProcedure, List.of()));

        assertThat(there).containsExactly(new Cell(Map.of(), Exact.ZERO));
    }

    @Test
    void aSliceWithQuotesIsAValueAndNotSql() {
        file(5, 2);

        assertThat(measure("applications_received", ofProcedure.with("device", "phone' or '1'='1")))
                .containsExactly(new Cell(Map.of(), Exact.ZERO));
    }
}
