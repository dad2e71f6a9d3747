package jp.tenohira.payments.sales.figures;

import static jp.tenohira.payments.sales.RegistersOfTest.HEADER;
import static jp.tenohira.payments.sales.RegistersOfTest.line;
import static jp.tenohira.testing.Cities.KORIYAMA;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.facts.Facts;
import jp.tenohira.facts.intake.Intake.Replacing;
import jp.tenohira.figures.Slice;
import jp.tenohira.identity.Organisation;
import jp.tenohira.payments.sales.RegistersOfTest;
import jp.tenohira.payments.sales.SalesFiles.Beside;
import jp.tenohira.payments.sales.lists.SalesList;
import jp.tenohira.payments.sales.lists.SalesLists;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.PlatformTransactionManager;

/** The kept sums are always what summing all receipts anew would give. */
@CityHallTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class SaleRollupsTests {

    private final RegistersOfTest registers;
    private final SaleSums sums;
    private final SaleRollups rollups;
    private final SaleTable table;
    private final SalesLists lists;
    private final Facts facts;
    private final Organisation organisation;
    private final JdbcClient jdbc;
    private final PlatformTransactionManager transactions;
    private String facility = "";

    @Autowired
    SaleRollupsTests(
            RegistersOfTest registers,
            SaleSums sums,
            SaleRollups rollups,
            SaleTable table,
            SalesLists lists,
            Facts facts,
            Organisation organisation,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.registers = registers;
        this.sums = sums;
        this.rollups = rollups;
        this.table = table;
        this.lists = lists;
        this.facts = facts;
        this.organisation = organisation;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @BeforeEach
    void aFacility() {
        facility = registers.facility(KORIYAMA, 1, Map.of("since", "1997-04-01"));
        registers.put(
                KORIYAMA,
                SalesList.REGISTERS,
                Map.of("facility", facility, "code", "R1", "name", "レジ", "since", "1997-04-01"));
    }

    @Test
    void afterEachChangeTheKeptSumsAreThoseOfAllReceipts() {
        var wrong = registers.taken(KORIYAMA, first("現金", 900));
        sameAsAllReceipts(900);
        registers.taken(KORIYAMA, HEADER + line(facility, "R1", "2", "1997-05-10 11:00", "コード決済", 40));
        sameAsAllReceipts(940);
        registers.hand(
                KORIYAMA,
                "corrected.csv",
                first("現金", 100).getBytes(StandardCharsets.UTF_8),
                "auto",
                Beside.NOTHING,
                new Replacing(wrong.batch().id(), "訂正"));
        sameAsAllReceipts(140);
        registers.taken(KORIYAMA, HEADER + line(facility, "R1", "2", "1997-05-10 11:00", "コード決済", 40));
        sameAsAllReceipts(140);
        registers.put(KORIYAMA, SalesList.TENDERS, Map.of("name", "現金", "tender", "CASH", "brand", ""));
        registers.put(
                KORIYAMA,
                SalesList.FACILITIES,
                Map.of("code", facility, "name", facility, "section", "tax-" + facility, "since", "1997-05-01"));
        sameAsAllReceipts(140);
        assertThat(of(List.of("section"), Slice.EVERYTHING.with("facility", facility))
                        .keySet())
                .extracting(key -> key.get("section"))
                .containsExactlyInAnyOrder("parks", "tax-" + facility);
    }

    private String first(String tender, long yen) {
        return HEADER + line(facility, "R1", "1", "1997-04-10 09:00", tender, yen);
    }

    @Test
    void sumsAreOfOneCity() {
        registers.taken(KORIYAMA, first("現金", 700));

        CurrentMunicipality.run(
                Cities.AIZUWAKAMATSU,
                () -> assertThat(sums.of(question(List.of("facility"), Slice.EVERYTHING))
                                .keySet())
                        .extracting(key -> key.get("facility"))
                        .doesNotContain(facility));
    }

    @Test
    void whatNoSumTellsIsAskedOfTheReceipts() {
        CurrentMunicipality.run(KORIYAMA, () -> {
            assertThat(rollups.of(question(List.of("hour", "price-band"), Slice.EVERYTHING)))
                    .isEmpty();
            assertThat(rollups.of(question(
                            List.of(), Slice.EVERYTHING.between(LocalDate.of(1997, 4, 2), LocalDate.of(1997, 4, 30)))))
                    .isEmpty();
        });
    }

    private static SaleQuestion question(List<String> groupBy, Slice slice) {
        return SaleQuestion.of(slice, groupBy).orElseThrow();
    }

    private Map<Map<String, String>, long[]> of(List<String> groupBy, Slice slice) {
        return CurrentMunicipality.call(KORIYAMA, () -> sums.of(question(groupBy, slice)));
    }

    private void sameAsAllReceipts(long yen) {
        CurrentMunicipality.run(KORIYAMA, () -> {
            var anotherServer = new SaleRollups(facts, lists, organisation, table, jdbc, transactions);
            for (var slice : slices()) {
                for (var groupBy : groupings()) {
                    var question = question(groupBy, slice);
                    var kept = rollups.of(question).map(SaleRollupsTests::listed);
                    assertThat(kept).as("%s", question).isEqualTo(Optional.of(listed(sums.ofReceipts(question))));
                    assertThat(anotherServer.of(question).map(SaleRollupsTests::listed))
                            .isEqualTo(kept);
                }
            }
            assertThat(sums.of(question(List.of(), Slice.EVERYTHING.with("facility", facility)))
                            .values())
                    .extracting(values -> values[SaleMetric.SALES_YEN.ordinal()])
                    .containsExactly(yen);
        });
    }

    private List<Slice> slices() {
        return List.of(
                Slice.EVERYTHING,
                Slice.EVERYTHING.with("facility", facility),
                Slice.EVERYTHING.with("fiscal-year", "1997").with("section", "parks"),
                Slice.EVERYTHING.with("month", "1997-05"));
    }

    private static List<List<String>> groupings() {
        var groupings = new ArrayList<List<String>>();
        groupings.add(List.of());
        for (var dimension : SaleDimension.values()) {
            groupings.add(List.of(dimension.code()));
        }
        groupings.add(List.of("facility", "month", "brand"));
        groupings.add(List.of("department", "tender"));
        return groupings;
    }

    private static Map<Map<String, String>, List<Long>> listed(Map<Map<String, String>, long[]> sums) {
        return sums.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> SaleTable.list(entry.getValue())));
    }
}
