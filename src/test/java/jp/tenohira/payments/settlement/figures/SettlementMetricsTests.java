package jp.tenohira.payments.settlement.figures;

import static jp.tenohira.payments.settlement.TillsOfTest.cash;
import static jp.tenohira.testing.Cities.KORIYAMA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Exact;
import jp.tenohira.core.Outcome;
import jp.tenohira.figures.Slice;
import jp.tenohira.payments.settlement.OfficeOfTest;
import jp.tenohira.payments.settlement.TillsOfTest;
import jp.tenohira.payments.settlement.days.Closings;
import jp.tenohira.payments.settlement.days.Days;
import jp.tenohira.payments.settlement.days.Slip;
import jp.tenohira.payments.settlement.days.Slips;
import jp.tenohira.payments.settlement.days.TillDay;
import jp.tenohira.payments.settlement.days.looking.Sightings;
import jp.tenohira.payments.settlement.journal.Journal;
import jp.tenohira.payments.settlement.journal.Posting;
import jp.tenohira.savings.formulas.EffortFormula;
import jp.tenohira.testing.CityHallTest;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;

@CityHallTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class SettlementMetricsTests {

    private static final LocalDate DAY = LocalDate.of(2025, 10, 6);

    private final SettlementMetrics metrics;
    private final TillsOfTest tills;
    private final OfficeOfTest.Office office;
    private final Days days;
    private final Sightings sightings;
    private final Closings closings;
    private final Slips slips;
    private final Journal journal;

    SettlementMetricsTests(
            SettlementMetrics metrics,
            TillsOfTest tills,
            OfficeOfTest offices,
            Days days,
            Sightings sightings,
            Closings closings,
            Slips slips,
            Journal journal) {
        this.metrics = metrics;
        this.tills = tills;
        this.office = offices.opened();
        this.days = days;
        this.sightings = sightings;
        this.closings = closings;
        this.slips = slips;
        this.journal = journal;
    }

    private long measured(String metric) {
        var slice = Slice.EVERYTHING.with("section", office.section()).between(DAY, DAY.plusDays(9));
        assertThat(metrics.records(metric, slice, 1, 10).entries().stream()
                        .map(entry -> entry.adds())
                        .reduce(Exact.ZERO, Exact::plus))
                .isEqualTo(metrics.measure(metric, slice, List.of()).getFirst().value());
        return metrics.measure(metric, slice, List.of())
                .getFirst()
                .value()
                .numerator()
                .longValueExact();
    }

    @Test
    void daysAreOpenUntilTheyAreApprovedAndThenSettled() {
        CurrentMunicipality.run(KORIYAMA, () -> {
            var till = new TillDay(office.section(), office.facility(), DAY);
            var other = new TillDay(office.section(), office.facility(), DAY.plusDays(1));
            for (var one : List.of(till, other)) {
                tills.put(cash(one.section(), one.facility(), one.day(), office.koseki(), 500));
            }
            look();
            assertThat(measured(SettlementMetrics.OPEN)).isEqualTo(2);
            assertThat(measured(SettlementMetrics.DIFFERENCES)).isEqualTo(2);
            assertThat(measured(SettlementMetrics.SETTLED)).isZero();

            slips.put(new Slip(till, "N-1", 500, DAY), Slips.Source.TYPED, "試験");
            if (closings.close(till, office.clerk().staff()) instanceof Outcome.Accepted<Posting, ?>(var posting)) {
                journal.approve(posting.id(), office.head().staff());
            }
            look();

            assertThat(measured(SettlementMetrics.OPEN)).isEqualTo(1);
            assertThat(measured(SettlementMetrics.DIFFERENCES)).isEqualTo(1);
            assertThat(measured(SettlementMetrics.SETTLED)).isEqualTo(1);
        });
    }

    private void look() {
        sightings.note(days.within(DAY, DAY.plusDays(2), till -> till.section().equals(office.section())));
    }

    @Test
    void theLedgerOfHoursSavedMayReferToTheDaysSettled() {
        assertThat(EffortFormula.read("30分×[settled-days]")).isInstanceOf(Outcome.Accepted.class);
    }
}
