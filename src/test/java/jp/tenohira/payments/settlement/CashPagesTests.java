package jp.tenohira.payments.settlement;

import static jp.tenohira.payments.settlement.TillsOfTest.cash;
import static jp.tenohira.testing.Cities.KORIYAMA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Role;
import jp.tenohira.payments.settlement.OfficeOfTest.Office;
import jp.tenohira.payments.settlement.days.Closings;
import jp.tenohira.payments.settlement.days.Slip;
import jp.tenohira.payments.settlement.days.Slips;
import jp.tenohira.payments.settlement.days.TillDay;
import jp.tenohira.payments.settlement.journal.JournalReading;
import jp.tenohira.payments.settlement.journal.Posting;
import jp.tenohira.payments.settlement.papers.Papers;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.StaffOfTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestConstructor;

/** Cash that the bank has not credited: seen, explained, approved, and waited for by the month. */
@CityHallTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class CashPagesTests {

    private static final String CASH = "/staff/settlement/cash";
    private static final String MONTHS = "/staff/settlement/months";
    private static final LocalDate DAY = LocalDate.of(2021, 5, 17);

    private final TillsOfTest tills;
    private final Slips slips;
    private final Closings closings;
    private final Papers papers;
    private final JournalReading journal;
    private final StaffOfTest staff;
    private final LocalDate today;
    private final int port;
    private final Office office;

    CashPagesTests(
            TillsOfTest tills,
            OfficeOfTest offices,
            Slips slips,
            Closings closings,
            Papers papers,
            JournalReading journal,
            StaffOfTest staff,
            Clock clock,
            @LocalServerPort int port) {
        this.tills = tills;
        this.slips = slips;
        this.closings = closings;
        this.papers = papers;
        this.journal = journal;
        this.staff = staff;
        this.today = LocalDate.ofInstant(clock.instant(), JapaneseDates.JST);
        this.port = port;
        this.office = offices.opened();
    }

    private void settled(LocalDate day, long yen) {
        var till = new TillDay(office.section(), office.facility(), day);
        CurrentMunicipality.run(KORIYAMA, () -> {
            tills.put(cash(till.section(), till.facility(), day, office.hall(), yen));
            slips.put(new Slip(till, "N-1", yen, day), Slips.Source.TYPED, "試験");
            if (!(closings.close(till, office.clerk().staff()) instanceof Outcome.Accepted<Posting, ?>(var posting))) {
                throw new AssertionError("The day was not closed");
            }
            assertThat(papers.approve(posting.id(), office.head().staff())).isInstanceOf(Outcome.Accepted.class);
        });
    }

    @Test
    void lateCashIsReceivedWithAReasonAndApprovedBySomebodyElse() {
        var day = today.minusDays(120);
        settled(day, 4_321);
        var clerk = HttpVisitor.at(port).signedIn(office.clerk().login());
        var head = HttpVisitor.at(port).signedIn(office.head().login());
        var one = CASH + "/" + office.section() + "/" + office.facility() + "/" + day;
        assertThat(Jsoup.parse(clerk.get(one).body()).text()).contains("入金の遅れ", "4,321円");

        var asked = new HashMap<>(Map.of(
                "till", office.section() + "/" + office.facility() + "/" + day, "how", "seen", "reason", "OTHER"));
        var refused = clerk.submit(CASH, CASH + "/receive", asked);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).title()).startsWith("エラー:");
        asked.put("words", "通帳で確認した");
        assertThat(clerk.submit(CASH, CASH + "/receive", asked).statusCode()).isEqualTo(302);

        assertThat(Jsoup.parse(clerk.get(one).body()).text()).contains("承認待ち");
        var posting = Jsoup.parse(head.get(one).body())
                .select("form[action$=/approve] input[name=posting]")
                .attr("value");
        assertThat(clerk.submit(CASH, one + "/approve", Map.of("posting", posting))
                        .statusCode())
                .isEqualTo(403);
        assertThat(head.submit(one, one + "/approve", Map.of("posting", posting))
                        .statusCode())
                .isEqualTo(302);
        assertThat(Jsoup.parse(head.get(one).body()).text()).contains("入金済み", "通帳で確認した");
    }

    @Test
    void aMonthIsNotClosedWhileCashIsInTransitAndThePageSaysWhyInBothLanguages() {
        settled(DAY, 8_765);
        var administrator = HttpVisitor.at(port)
                .signedIn(staff.account(KORIYAMA, Role.ADMINISTRATOR).login());
        var month = YearMonth.from(DAY);

        for (var expected : List.of(
                new Expected("ja", "エラー:", "銀行への入金を確かめていない現金が\\d+日分あるため、月を締められません。"),
                new Expected(
                        "en",
                        "Error:",
                        "The bank has not credited the cash of \\d+ days, so the month cannot be closed."))) {
            var refused = Jsoup.parse(administrator
                    .submit(MONTHS, MONTHS + "?lang=" + expected.lang(), Map.of("month", month.toString()))
                    .body());

            assertThat(refused.title()).startsWith(expected.title());
            assertThat(refused.select(".error-summary li").eachText()).anyMatch(line -> line.matches(expected.why()));
            assertThat(refused.select("form input[name=month]")).isEmpty();
        }
        assertThat(administrator.get(MONTHS + "?month=" + month).body())
                .contains(CASH + "/" + office.section() + "/" + office.facility() + "/" + DAY);
        assertThat(CurrentMunicipality.call(KORIYAMA, () -> journal.closed(month)))
                .isEmpty();
    }

    private record Expected(String lang, String title, String why) {}

    @Test
    void strangersSeeNoCash() {
        var stranger = HttpVisitor.at(port)
                .signedIn(staff.account(KORIYAMA, Role.CLERK, staff.section(KORIYAMA))
                        .login());

        assertThat(stranger.get(CASH).statusCode()).isEqualTo(403);
    }
}
