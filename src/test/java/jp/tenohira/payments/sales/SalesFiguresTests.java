package jp.tenohira.payments.sales;

import static jp.tenohira.payments.sales.RegistersOfTest.HEADER;
import static jp.tenohira.payments.sales.RegistersOfTest.line;
import static jp.tenohira.testing.Cities.KORIYAMA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Outcome;
import jp.tenohira.figures.Figures;
import jp.tenohira.figures.Slice;
import jp.tenohira.figures.SliceRefused;
import jp.tenohira.figures.SlicedFigures;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.sales.lists.SalesList;
import jp.tenohira.testing.CityHallTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestConstructor;

/** A facility of its own in 1998, when no other register sold. */
@CityHallTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class SalesFiguresTests {

    private final RegistersOfTest registers;
    private final Figures figures;
    private String facility = "";
    private String brand = "";

    @Autowired
    SalesFiguresTests(RegistersOfTest registers, Figures figures) {
        this.registers = registers;
        this.figures = figures;
    }

    @BeforeEach
    void aFacilityWithReceipts() {
        var section = "s-" + UUID.randomUUID().toString().substring(0, 8);
        facility = registers.facility(KORIYAMA, 1, Map.of("section", section, "since", "1998-04-01"));
        brand = "pay-" + facility;
        registers.put(KORIYAMA, SalesList.TENDERS, Map.of("name", brand, "tender", "QR", "brand", brand));
        registers.put(KORIYAMA, SalesList.BRAND_FEES, Map.of("brand", brand, "rate", "2", "since", "1998-04-01"));
        registers.put(KORIYAMA, SalesList.BRAND_FEES, Map.of("brand", brand, "rate", "3", "since", "1998-05-01"));
        registers.put(
                KORIYAMA,
                SalesList.REGISTERS,
                Map.of("facility", facility, "code", "R1", "name", "レジ", "since", "1998-04-01"));
        registers.taken(
                KORIYAMA,
                HEADER
                        + line(facility, "R1", "1", "1998-04-10 09:00", "現金", 500)
                        + line(facility, "R1", "2", "1998-04-10 09:30", brand, 501)
                        + line(facility, "R1", "3", "1998-04-10 10:00", brand, 1_000)
                        + line(facility, "R1", "4", "1998-05-11 10:00", brand, 10_000)
                        + line(facility, "R1", "5", "1998-05-11 11:00", "現金", 10_001)
                        + line(facility, "R1", "6", "1998-05-11 11:30", "商品券" + facility, 1_998));
    }

    private SlicedFigures open(Staff reader, Slice slice) {
        return switch (figures.of(reader, slice)) {
            case Outcome.Accepted<SlicedFigures, SliceRefused>(var sliced) -> sliced;
            case Outcome.Refused<SlicedFigures, SliceRefused>(var why) -> throw new AssertionError(why.toString());
        };
    }

    private static Staff headquarters() {
        return new Staff(UUID.randomUUID(), "DX", Role.HEADQUARTERS, null);
    }

    private Slice slice() {
        return Slice.EVERYTHING
                .between(LocalDate.of(1998, 4, 1), LocalDate.of(1999, 3, 31))
                .with("facility", facility);
    }

    private BigDecimal value(String figure, Slice slice) {
        return CurrentMunicipality.call(
                KORIYAMA,
                () -> open(headquarters(), slice)
                        .value(figures.find(figure).orElseThrow())
                        .shown()
                        .orElseThrow());
    }

    private Map<String, String> by(String figure, String dimension) {
        return CurrentMunicipality.call(KORIYAMA, () -> {
            var values = new HashMap<String, String>();
            open(headquarters(), slice())
                    .cells(figures.find(figure).orElseThrow(), List.of(dimension))
                    .forEach(cell -> values.put(
                            cell.slice().where().get(dimension),
                            cell.shown().map(BigDecimal::toPlainString).orElse("")));
            return values;
        });
    }

    @Test
    void theCashlessRateIsByAmountAndByCount() {
        assertThat(value("sales-total", slice())).isEqualByComparingTo("24000");
        assertThat(value("sales-cashless", slice())).isEqualByComparingTo("11501");
        assertThat(value("sales-cashless-rate", slice())).isEqualByComparingTo("47.9");
        assertThat(value("sales-cashless-rate-count", slice())).isEqualByComparingTo("50.0");
    }

    @Test
    void bandsHoursMonthsAndTendersAreCut() {
        assertThat(by("sales-total", "price-band"))
                .containsOnly(entry("1", "500"), entry("2", "1501"), entry("3", "11998"), entry("4", "10001"));
        assertThat(by("sales-receipts", "hour")).containsOnly(entry("9", "2"), entry("10", "2"), entry("11", "2"));
        assertThat(by("sales-total", "month")).containsOnly(entry("1998-04", "2001"), entry("1998-05", "21999"));
        assertThat(by("sales-total", "tender"))
                .containsOnly(entry("CASH", "10501"), entry("QR", "11501"), entry("OTHER", "1998"));
        assertThat(by("sales-total", "fiscal-year")).containsOnly(entry("1998", "24000"));
    }

    @Test
    void feesFollowTheRateOfTheirDayExactly() {
        assertThat(by("sales-provider-fees", "brand")).containsEntry(brand, "330");
        assertThat(value("sales-provider-fees", slice().with("month", "1998-04")))
                .isEqualByComparingTo("30");
        assertThat(value("sales-provider-fee-rate", slice())).isEqualByComparingTo("2.87");
    }

    @Test
    void aMonthWithoutReceiptsIsMissingRatherThanZero() {
        CurrentMunicipality.run(KORIYAMA, () -> {
            var value = open(headquarters(), slice().with("month", "1998-06"))
                    .value(figures.find("sales-total").orElseThrow());
            assertThat(value.shown()).isEmpty();
        });
    }

    @Test
    void theRecordsBehindANumberAreItsImports() {
        CurrentMunicipality.run(KORIYAMA, () -> {
            var records = open(headquarters(), slice()).records("sales_yen", 1, 50);
            assertThat(records.entries()).singleElement().satisfies(record -> {
                assertThat(record.code()).isEqualTo("sales.csv");
                assertThat(record.adds().rounded(0)).isEqualByComparingTo("24000");
            });
        });
    }

    @Test
    void aHeadSeesTheOwnSectionsSalesOnly() {
        CurrentMunicipality.run(KORIYAMA, () -> {
            var head = new Staff(UUID.randomUUID(), "課長", Role.HEAD, "another-section");
            assertThat(open(head, slice())
                            .value(figures.find("sales-total").orElseThrow())
                            .shown())
                    .isEmpty();
        });
    }
}
