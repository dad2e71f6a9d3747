package jp.tenohira.payments.sales.figures;

import static jp.tenohira.testing.Cities.AIZUWAKAMATSU;
import static jp.tenohira.testing.Cities.KORIYAMA;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.Municipality;
import jp.tenohira.core.Outcome;
import jp.tenohira.figures.Figures;
import jp.tenohira.figures.Slice;
import jp.tenohira.figures.SliceRefused;
import jp.tenohira.figures.SlicedFigures;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.sales.totals.FacilityTotals;
import jp.tenohira.sheets.SheetReader;
import jp.tenohira.sheets.UnreadableTable;
import jp.tenohira.testing.CityHallTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.context.TestConstructor;

/** The published table of facilities, reproduced by the figures. */
@CityHallTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class PublishedSalesMetricsTests {

    private static final Staff HEADQUARTERS = new Staff(UUID.randomUUID(), "本部", Role.HEADQUARTERS, null);
    private static final String TABLE = "published/koriyama-fy2023/cashless-by-facility.csv";

    private final Figures figures;
    private final FacilityTotals totals;

    @Autowired
    PublishedSalesMetricsTests(Figures figures, FacilityTotals totals) {
        this.figures = figures;
        this.totals = totals;
    }

    private SlicedFigures sliced(String year) {
        if (figures.of(HEADQUARTERS, Slice.EVERYTHING.with("fiscal-year", year))
                instanceof Outcome.Accepted<SlicedFigures, SliceRefused>(var sliced)) {
            return sliced;
        }
        throw new AssertionError(year);
    }

    private Map<String, String> byFacility(Municipality city, String figure, String year) {
        return CurrentMunicipality.call(city, () -> {
            var values = new HashMap<String, String>();
            sliced(year)
                    .cells(figures.find(figure).orElseThrow(), List.of("facility"))
                    .forEach(cell -> values.put(
                            cell.slice().where().get("facility"),
                            cell.shown().map(BigDecimal::toPlainString).orElse("")));
            return values;
        });
    }

    private Optional<BigDecimal> all(Municipality city, String figure, String year) {
        return CurrentMunicipality.call(
                city,
                () -> sliced(year).value(figures.find(figure).orElseThrow()).shown());
    }

    @Test
    void everyValueOfThePublishedTableIsReproduced() throws IOException, UnreadableTable {
        var table = new ClassPathResource(TABLE).getContentAsString(StandardCharsets.UTF_8);
        take(KORIYAMA, "2023", table);
        var sales = byFacility(KORIYAMA, "published-sales", "2023");
        var cash = byFacility(KORIYAMA, "published-cash", "2023");
        var cashless = byFacility(KORIYAMA, "published-cashless", "2023");
        var rates = byFacility(KORIYAMA, "published-cashless-rate", "2023");

        var lines = table.lines().skip(1).toList();

        assertThat(lines).hasSize(36).allSatisfy(line -> {
            var printed = line.split(",");
            assertThat(List.of(
                            sales.get(printed[0]),
                            cash.get(printed[0]),
                            cashless.get(printed[0]),
                            rates.get(printed[0])))
                    .as(printed[0])
                    .containsExactly(printed[1], printed[2], printed[3], printed[4]);
        });
        assertThat(sales).hasSize(36);
        assertThat(all(KORIYAMA, "published-sales", "2023")).contains(new BigDecimal("267572953"));
        assertThat(all(KORIYAMA, "published-cashless-rate", "2023")).contains(new BigDecimal("16.0"));
    }

    @Test
    void ofEachYearTheLastTableCountsAndReceiptsAreNeverInIt() throws UnreadableTable {
        take(AIZUWAKAMATSU, "2009", "facility,sales_yen,cash_yen,cashless_yen\nA館,1000,900,100\n");
        take(AIZUWAKAMATSU, "2010", "facility,sales_yen,cash_yen,cashless_yen\nA館,3000,1000,2000\nB館,0,0,0\n");
        take(AIZUWAKAMATSU, "2009", "facility,sales_yen,cash_yen,cashless_yen\nA館,800,500,300\n");

        assertThat(byFacility(AIZUWAKAMATSU, "published-cashless-rate", "2009")).isEqualTo(Map.of("A館", "37.5"));
        assertThat(byFacility(AIZUWAKAMATSU, "published-cashless-rate", "2010"))
                .as("of nothing sold there is no rate")
                .isEqualTo(Map.of("A館", "66.7", "B館", ""));
        assertThat(all(AIZUWAKAMATSU, "published-sales", "2010")).contains(new BigDecimal("3000"));
        assertThat(all(AIZUWAKAMATSU, "sales-total", "2010")).isEmpty();
        assertThat(byFacility(KORIYAMA, "published-sales", "2010"))
                .as("another city's table")
                .doesNotContainKey("A館");
    }

    private void take(Municipality city, String year, String table) throws UnreadableTable {
        var sheet = SheetReader.read("t.csv", table.getBytes(StandardCharsets.UTF_8));
        CurrentMunicipality.run(
                city,
                () -> totals.take(
                        sheet, UUID.randomUUID().toString(), "試験", new FiscalYear(Integer.parseInt(year)), "試験"));
    }
}
