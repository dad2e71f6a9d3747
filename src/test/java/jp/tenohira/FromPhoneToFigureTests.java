package jp.tenohira;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jp.tenohira.applications.OpenProcedure;
import jp.tenohira.identity.Role;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallBrowser;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.PhoneApplicant;
import jp.tenohira.testing.StaffOfTest;
import jp.tenohira.testing.Windows;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The main job, from a phone to the figure of the headquarters, by the pages alone. */
@CityHallTest
class FromPhoneToFigureTests {

    @LocalServerPort
    int port;

    @Autowired
    private OpenProcedure procedures;

    @Autowired
    private StaffOfTest staff;

    @Test
    void anApplicationFromAPhoneIsCheckedAndDecidedAndMovesTheFigure() {
        var section = staff.section(Cities.KORIYAMA);
        var procedure = procedures.of(Cities.KORIYAMA, section, "クラブ申請");
        var windows = new Windows(port);
        var headquarters = windows.signedIn(staff.account(Cities.KORIYAMA, Role.HEADQUARTERS));
        windows.go(headquarters, "/headquarters");
        assertThat(headquarters.locator("details a[href*='" + procedure + "']").count())
                .isOne();

        var phone = windows.open(CityHallBrowser.phone());
        var receipt = new PhoneApplicant(phone).applies(windows.at("/procedures/" + procedure));

        var clerk = windows.signedIn(staff.account(Cities.KORIYAMA, Role.CLERK, section));
        clerk.locator("input[name=case]").check(new Locator.CheckOptions().setForce(true));
        clerk.locator("button[value=CHECK]").click();
        clerk.waitForURL("**/staff/checks/results/**");
        clerk.locator("main table a").first().click();
        clerk.getByText(receipt).click();
        clerk.locator("form[action$='/accept'] button").click();
        assertThat(clerk.locator("[role=status]").innerText()).contains("審査を始めました");

        var head = windows.signedIn(staff.account(Cities.KORIYAMA, Role.HEAD, section));
        head.navigate(windows.at("/staff/cases/" + receipt));
        head.locator(".case-actions a[href*='/decide']").click();
        head.locator("input[name=outcome][value=ADMIT]").check(new Locator.CheckOptions().setForce(true));
        head.locator("main form[method=post] button").click();
        head.locator("form[action$='/notify'] button").click();

        phone.navigate(windows.at("/status/" + receipt));
        assertThat(phone.locator("main").innerText()).contains("申請を承認しました");
        assertThat(received(windows, headquarters, procedure)).startsWith("1");
        headquarters.locator(figure(procedure)).click();
        assertThat(headquarters.locator("main").innerText()).contains(receipt).doesNotContain("橋本");
        windows.close();
    }

    private static String received(Windows windows, Page headquarters, String procedure) {
        windows.go(headquarters, "/headquarters");
        return headquarters.locator(figure(procedure)).innerText();
    }

    private static String figure(String procedure) {
        return "a[href*='/headquarters/figures/received?'][href*='procedure=" + procedure + "']";
    }
}
