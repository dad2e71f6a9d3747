package jp.tenohira.payments.settlement;

import static jp.tenohira.testing.Cities.KORIYAMA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Text;
import jp.tenohira.identity.Role;
import jp.tenohira.payments.settlement.OfficeOfTest.Office;
import jp.tenohira.payments.settlement.days.Day;
import jp.tenohira.payments.settlement.days.DayState;
import jp.tenohira.payments.settlement.days.Days;
import jp.tenohira.payments.settlement.days.Difference;
import jp.tenohira.payments.settlement.days.TillDay;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.StaffOfTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestConstructor;

/** A facility of which nothing has come stays in sight until its file comes or somebody who knows says that it was shut. */
@CityHallTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ShutDaysTests {

    private static final String HOME = "/staff/settlement";

    private final TillsOfTest tills;
    private final Days days;
    private final StaffOfTest staff;
    private final int port;
    private final LocalDate today;
    private final Office office;

    ShutDaysTests(
            TillsOfTest tills,
            OfficeOfTest offices,
            Days days,
            StaffOfTest staff,
            Clock clock,
            @LocalServerPort int port) {
        this.tills = tills;
        this.days = days;
        this.staff = staff;
        this.port = port;
        this.today = LocalDate.ofInstant(clock.instant(), JapaneseDates.JST);
        this.office = offices.opened();
    }

    private TillDay nothingCame(int back) {
        var till = new TillDay(office.section(), office.facility(), today.minusDays(back));
        CurrentMunicipality.run(KORIYAMA, () -> tills.absent(till.section(), till.facility(), till.day()));
        return till;
    }

    private Day of(TillDay till) {
        return CurrentMunicipality.call(KORIYAMA, () -> days.of(till));
    }

    private HttpVisitor clerk() {
        return HttpVisitor.at(port).signedIn(office.clerk().login());
    }

    private static String page(TillDay till) {
        return HOME + "/days/" + till.facility() + "/" + till.day();
    }

    @Test
    void aDayOfWhichNothingCameIsOpenUntilSomebodySaysItWasShutAndOpenAgainWhenThatIsTakenBack() {
        tills.call(office.facility(), Text.of("試験の館", "Hall of test"));
        var till = nothingCame(3);
        var clerk = clerk();
        assertThat(Jsoup.parse(clerk.get(HOME).body()).text()).contains("▲ レジの記録待ち", "試験の館");
        assertThat(of(till).absent()).isTrue();
        var path = page(till);

        assertThat(clerk.submit(path, path + "/shut", Map.of()).statusCode()).isEqualTo(422);
        assertThat(clerk.submit(path, path + "/shut", Map.of("shutWords", "月曜休館"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(of(till).state()).isEqualTo(DayState.SHUT);
        assertThat(Jsoup.parse(clerk.get(path).body()).text()).contains("月曜休館", "休業の記録を取り消す");
        assertThat(clerk.submit(path, path + "/not-shut", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(of(till).state()).isEqualTo(DayState.INCOMPLETE);
    }

    @Test
    void aFileThatComesAfterAllCountsMoreThanWhatWasSaid() {
        var till = nothingCame(4);
        var path = page(till);
        clerk().submit(path, path + "/shut", Map.of("shutWords", "休館のはず"));

        CurrentMunicipality.run(
                KORIYAMA,
                () -> tills.put(TillsOfTest.cash(till.section(), till.facility(), till.day(), office.koseki(), 500)));

        assertThat(of(till).state()).isEqualTo(DayState.NO_SLIP);
    }

    @Test
    void manyDaysAreStatedAtOnceAndTheMonthCannotCloseWhileOneIsOpen() {
        var first = nothingCame(40);
        var second = nothingCame(2);
        var third = nothingCame(5);
        var admin = HttpVisitor.at(port)
                .signedIn(staff.account(KORIYAMA, Role.ADMINISTRATOR).login());
        var month = first.day().toString().substring(0, 7);
        var months = HOME + "/months";
        assertThat(Jsoup.parse(admin.get(months + "?month=" + month).body()).text())
                .contains("処理が必要な日が", "月を締められません");
        assertThat(admin.submit(months + "?month=" + month, months, Map.of("month", month))
                        .statusCode())
                .isEqualTo(422);

        var clerk = clerk();
        var shut = HOME + "/shut";
        assertThat(clerk.submit(shut, shut, Map.of("shutWords", "臨時休館")).statusCode())
                .isEqualTo(422);
        var chosen = Map.of("shutWords", "臨時休館", "till", third.day() + "/" + third.facility());
        assertThat(clerk.submit(shut, shut, chosen).statusCode()).isEqualTo(302);

        assertThat(of(third).state()).isEqualTo(DayState.SHUT);
        assertThat(of(second).state()).isEqualTo(DayState.INCOMPLETE);
    }

    @Test
    void whatIsMissingAltogetherIsNotExplainedAwayAsADifference() {
        var till = nothingCame(6);
        var path = page(till);
        var explanation = Map.of(
                "kind", Difference.Kind.INCOMPLETE.name(),
                "yen", "0",
                "reason", "OTHER",
                "words", "なし");

        assertThat(clerk().submit(path, path + "/explain", explanation).statusCode())
                .isEqualTo(409);
        assertThat(clerk().submit(path, path + "/close", Map.of()).statusCode()).isEqualTo(422);
    }

    @Test
    void anotherSectionsMissingDayIsNotFound() {
        var till = nothingCame(7);
        var stranger = HttpVisitor.at(port)
                .signedIn(staff.account(KORIYAMA, Role.CLERK).login());

        assertThat(stranger.get(page(till)).statusCode()).isEqualTo(404);
    }
}
