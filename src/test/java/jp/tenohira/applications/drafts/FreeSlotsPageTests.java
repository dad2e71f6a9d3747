package jp.tenohira.applications.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import jp.tenohira.applications.filing.MeetingRoom;
import jp.tenohira.testing.CityHallBrowser;
import jp.tenohira.testing.CityHallTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is free is seen before filing; a full slot cannot be chosen, and other days are offered. */
@CityHallTest
class FreeSlotsPageTests {

    @Autowired
    private MeetingRoom room;

    @LocalServerPort
    private int port;

    @Test
    void freeAndFullSlotsAreShownAsTheDayIsTyped() {
        var procedure = room.opened();
        room.filed(procedure, "a", "09:00");
        room.filed(procedure, "b", "09:00");
        room.filed(procedure, "c", "13:00");
        var phone = CityHallBrowser.phone();
        phone.navigate("http://localhost:" + port + "/procedures/" + procedure);
        phone.locator("form[action$='/drafts'] button").first().click();
        phone.waitForURL("**/pages/use");

        phone.locator("#use").fill("" + room.day().getYear());
        phone.locator("#use-month").fill("" + room.day().getMonthValue());
        phone.locator("#use-day").fill("" + room.day().getDayOfMonth());
        phone.locator("h1").click();
        phone.locator("#use-title").waitFor();

        assertThat(phone.locator("#use-times").innerText()).contains("09:00~13:00", "満員", "13:00~17:00", "残り1");
        assertThat(phone.locator("#use-start").isDisabled()).isTrue();
        assertThat(CityHallBrowser.accessibilityProblems(phone)).isEmpty();

        phone.locator("button[name=fill][value^='use|']").first().click();
        phone.waitForLoadState();
        assertThat(phone.locator("#use-times").innerText()).contains("空きあり").doesNotContain("満員");
        phone.locator("label[for=use-start]").click();
        phone.locator(".buttons .button--primary").click();
        phone.waitForURL("**/check");
        assertThat(phone.locator("main").innerText()).contains("09:00~13:00");
    }
}
