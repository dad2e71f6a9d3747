package jp.tenohira.payments.settlement.web.days;

import static jp.tenohira.payments.settlement.TillsOfTest.cash;
import static jp.tenohira.payments.settlement.TillsOfTest.qr;
import static jp.tenohira.testing.Cities.KORIYAMA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.payments.settlement.OfficeOfTest;
import jp.tenohira.payments.settlement.OfficeOfTest.Office;
import jp.tenohira.payments.settlement.TillsOfTest;
import jp.tenohira.payments.settlement.days.Closings;
import jp.tenohira.payments.settlement.days.Day;
import jp.tenohira.payments.settlement.days.DayState;
import jp.tenohira.payments.settlement.days.Days;
import jp.tenohira.payments.settlement.days.Slip;
import jp.tenohira.payments.settlement.days.Slips;
import jp.tenohira.payments.settlement.days.TillDay;
import jp.tenohira.payments.settlement.days.looking.Sightings;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestConstructor;

/** A section with many facilities and a backlog: one look, one click. */
@CityHallTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ClosingManyTests {

    private static final String HOME = "/staff/settlement";

    private final TillsOfTest tills;
    private final Slips slips;
    private final DaysOfFacility facilities;
    private final Closings closings;
    private final Days days;
    private final Sightings sightings;
    private final LocalDate today;
    private final int port;
    private final Office office;

    ClosingManyTests(
            TillsOfTest tills,
            OfficeOfTest offices,
            Slips slips,
            DaysOfFacility facilities,
            Closings closings,
            Days days,
            Sightings sightings,
            Clock clock,
            @LocalServerPort int port) {
        this.tills = tills;
        this.slips = slips;
        this.facilities = facilities;
        this.closings = closings;
        this.days = days;
        this.sightings = sightings;
        this.today = LocalDate.ofInstant(clock.instant(), JapaneseDates.JST);
        this.port = port;
        this.office = offices.opened();
    }

    private void take(int facilityCount, int days) {
        CurrentMunicipality.run(KORIYAMA, () -> {
            var deposited = new ArrayList<Slip>();
            for (int back = 0; back < days; back++) {
                var day = today.minusDays(back);
                for (int place = 0; place < facilityCount; place++) {
                    var facility = office.facility() + "-" + place;
                    tills.put(cash(office.section(), facility, day, office.koseki(), 1_300));
                    tills.put(qr(office.section(), facility, day, office.hall(), office.brand(), 2_000));
                    deposited.add(new Slip(new TillDay(office.section(), facility, day), "N-1", 1_300, day));
                }
            }
            slips.putAll(deposited, "試験");
        });
    }

    @Test
    void allDaysAreListedAndClosedInOneLook() {
        take(5, 4);
        CurrentMunicipality.run(KORIYAMA, () -> {
            var closed = new ArrayList<TillDay>();
            var looks = tills.looks(() -> closed.addAll(closings.closeAll(
                    facilities.listed(office.section()), office.clerk().staff())));

            assertThat(looks).isOne();
            assertThat(closed).hasSize(20);
            assertThat(facilities.listed(office.section())).hasSize(20).allMatch(day -> day.state() == DayState.CLOSED);
        });
    }

    @Test
    void whatCameAfterTheLookShowsAsChangedAndIsNotClosedTwice() {
        take(2, 1);
        CurrentMunicipality.run(KORIYAMA, () -> {
            var looked = facilities.listed(office.section());
            var first = looked.getFirst().of();
            tills.put(cash(office.section(), first.facility(), today, office.koseki(), 50));

            assertThat(closings.closeAll(looked, office.clerk().staff())).hasSize(2);
            assertThat(closings.closeAll(looked, office.head().staff())).isEmpty();
            assertThat(facilities.listed(office.section()))
                    .extracting(Day::state)
                    .containsExactlyInAnyOrder(DayState.CHANGED, DayState.CLOSED);
        });
    }

    @Test
    void hundredsOfDaysAreClosedAndApprovedByAClickEachAndReadInPages() {
        take(20, 15);
        CurrentMunicipality.run(
                KORIYAMA,
                () -> sightings.note(days.within(
                        today.minusDays(14), today, till -> till.section().equals(office.section()))));
        var clerk = HttpVisitor.at(port).signedIn(office.clerk().login());
        var page = Jsoup.parse(clerk.get(HOME).body());
        assertThat(page.text()).contains("一致している300日をまとめて締める", "300件中 1〜100件");
        assertThat(page.select("table tbody tr")).hasSize(100);

        var to = clerk.submit(HOME, HOME + "/close-all", Map.of())
                .headers()
                .firstValue("Location")
                .orElseThrow();

        assertThat(to).contains("closed=300&since=");
        assertThat(Jsoup.parse(clerk.get(to).body()).text()).contains("300日を締めました", "下の表は新しい100日分です。");
        var head = HttpVisitor.at(port).signedIn(office.head().login());
        assertThat(head.submit(HOME, HOME + "/approve-all", Map.of()).headers().firstValue("Location"))
                .hasValueSatisfying(where -> assertThat(where).contains("approved=300&since="));
        assertThat(Jsoup.parse(clerk.get(HOME + "?settledPage=3").body()).text())
                .contains("○ 調定済み", "280件中 201〜280件");
    }
}
