package jp.tenohira.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Exact;
import jp.tenohira.core.Municipality;
import jp.tenohira.core.Outcome;
import jp.tenohira.figures.Figures;
import jp.tenohira.figures.Slice;
import jp.tenohira.figures.SliceRefused;
import jp.tenohira.figures.SlicedFigures;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestConstructor;

@CityHallTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class PublishedFiguresTests {

    private static final Staff HEADQUARTERS = new Staff(UUID.randomUUID(), "本部", Role.HEADQUARTERS, null);

    private final Figures figures;

    @Autowired
    PublishedFiguresTests(Figures figures) {
        this.figures = figures;
    }

    private static <T> T in(Municipality city, ScopedValue.CallableOp<T, RuntimeException> work) {
        return CurrentMunicipality.call(city, work);
    }

    private SlicedFigures sliced(Map<String, String> where) {
        if (figures.of(HEADQUARTERS, Slice.EVERYTHING.with(where))
                instanceof Outcome.Accepted<SlicedFigures, SliceRefused>(var sliced)) {
            return sliced;
        }
        throw new AssertionError(where);
    }

    private Optional<BigDecimal> shown(String figure, Map<String, String> where) {
        return in(
                Cities.KORIYAMA,
                () -> sliced(where).value(figures.find(figure).orElseThrow()).shown());
    }

    @Test
    void ratesAndTotalsFollowFromTheCounts() {
        var year = Map.of("fiscal-year", "2023");

        assertThat(shown("published-club-outside-rate", year)).contains(new BigDecimal("69.2"));
        assertThat(shown("published-cashless-rate", Map.of("fiscal-year", "2023", "facility", "西口駐車場")))
                .contains(new BigDecimal("45.3"));
        assertThat(shown("published-printed-sheets", year)).contains(new BigDecimal("13885861"));
        assertThat(shown("published-rpa-jobs", year))
                .as("80 is stated, the rows say 81")
                .contains(new BigDecimal("81"));
    }

    @Test
    void sheetsPerHeadAreNeverAddedUp() {
        assertThat(shown("published-sheets-per-head", Map.of("fiscal-year", "2023")))
                .as("the printed value of the whole city")
                .contains(new BigDecimal("523"));
        assertThat(shown("published-sheets-per-head", Map.of()))
                .as("of two years")
                .isEmpty();
    }

    @Test
    void anotherCityAndAnotherYearHaveNoData() {
        assertThat(shown("published-sales", Map.of("fiscal-year", "2019"))).isEmpty();
        assertThat(in(
                        Cities.AIZUWAKAMATSU,
                        () -> sliced(Map.of("fiscal-year", "2023"))
                                .value(figures.find("published-sales").orElseThrow())
                                .shown()))
                .isEmpty();
    }

    @Test
    void theRecordsBehindACellAddUpToIt() {
        in(Cities.KORIYAMA, () -> {
            for (var figure : figures.all()) {
                for (var metric : figure.formula().metrics()) {
                    if (metric.startsWith("published_")) {
                        var sliced = sliced(Map.of("fiscal-year", "2023"));
                        var records = sliced.records(metric, 1, SlicedFigures.MOST_RECORDS);
                        var sum = records.entries().stream()
                                .map(entry -> entry.adds())
                                .reduce(Exact.ZERO, Exact::plus);
                        var value = sliced.value(figure).measured().get(metric);
                        assertThat(sum).as(metric).isEqualTo(value == null ? Exact.ZERO : value);
                        assertThat(sliced.workings(metric).map(text -> text.in(jp.tenohira.core.Lang.JA)))
                                .as(metric)
                                .satisfies(words ->
                                        words.ifPresent(word -> assertThat(word).endsWith("(公表資料)")));
                    }
                }
            }
            return null;
        });
    }
}
