package jp.tenohira.payments.online;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.regex.Pattern;
import jp.tenohira.payments.online.PaymentsOfTest.Owing;
import jp.tenohira.testing.CityHallBrowser;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.StaffOfTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A resident pays in Chromium, from our page over to the provider and back, under our content security policy. */
@CityHallTest
class PayingInTheBrowserTests {

    @LocalServerPort
    private int port;

    @Autowired
    private PaymentsOfTest payments;

    private Owing owing;
    private final ArrayList<String> complaints = new ArrayList<>();

    @BeforeEach
    void fileAnApplication() {
        owing = payments.owing(port);
    }

    private void enter(Page page) {
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        page.navigate("http://localhost:" + port + "/status?number=" + owing.receipt());
        page.locator("input[name=code]").fill(owing.code());
        page.locator("form[action='/status'] button").click();
        page.getByText("手数料を支払う").click();
    }

    private static void beginToPay(Page page) {
        page.locator("form[action$='/fees/copies'] button").click();
        page.waitForURL(Pattern.compile("/pay/ch_"));
    }

    private static void pay(Page page, String telling) {
        page.locator("select[name=telling]").selectOption(telling);
        page.locator("button[value=pay]").click();
        page.locator("input[name=code]").fill("000000");
        page.locator("button").click();
        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.ALERT))
                .isVisible();
        page.locator("input[name=code]").fill("123456");
        page.locator("button").click();
    }

    @Test
    void aCardIsPaidWithOnThePhone() {
        var page = CityHallBrowser.phone();
        enter(page);
        assertThat(CityHallBrowser.accessibilityProblemsAtBothSizes(page)).isEmpty();
        beginToPay(page);
        assertThat(page.locator("body")).containsText("試験用の決済です");
        assertThat(CityHallBrowser.accessibilityProblems(page)).isEmpty();
        pay(page, "TWICE");

        assertThat(page.locator("h1")).hasText("支払いが終わりました");
        assertThat(CityHallBrowser.accessibilityProblemsAtBothSizes(page)).isEmpty();
        assertThat(complaints).isEmpty();
        page.getByText("支払いと領収書を見る").click();
        var receipt = page.waitForDownload(
                () -> page.locator("form[action$='/receipts'] button").click());
        assertThat(receipt.suggestedFilename()).startsWith("fee-receipt-");
    }

    @Test
    void aLateConfirmationArrivesWithoutATouch() {
        var page = CityHallBrowser.phone();
        enter(page);
        beginToPay(page);
        pay(page, "LATE");

        assertThat(page.locator("h1")).hasText("支払いを確認しています");
        assertThat(CityHallBrowser.accessibilityProblemsAtBothSizes(page)).isEmpty();
        assertThat(page.locator("h1"))
                .hasText(
                        "支払いが終わりました",
                        new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions().setTimeout(20_000));
        assertThat(complaints).isEmpty();
    }

    @Test
    void everythingWorksWithoutScripts() {
        var page = CityHallBrowser.phoneWithoutScripts();
        enter(page);
        beginToPay(page);
        page.locator("button[value=cancel]").click();
        assertThat(page.locator("h1")).hasText("支払いを取りやめました");
        assertThat(CityHallBrowser.accessibilityProblemsWithoutScripts(page)).isEmpty();
        page.getByText("もう一度支払う").click();
        beginToPay(page);
        page.locator("input[value=qr]").check();
        page.locator("button[value=pay]").click();
        assertThat(page.locator("h1")).hasText("支払いが終わりました");
    }

    @Test
    void theSectionGivesMoneyBackAndEverythingCanBeReadByEverybody() {
        var resident = owing.resident();
        resident.get(owing.pay(owing.begin(), "qr", "AT_ONCE"));
        var page = CityHallBrowser.desktop();
        var cityHall = "http://localhost:" + port;
        CityHallBrowser.signIn(page, cityHall, owing.office().clerk().login(), StaffOfTest.PASSWORD);
        page.navigate(cityHall + "/staff/cases/" + owing.receipt() + "/fees");
        page.getByText("納付と調定・還付・領収書").click();
        page.locator("textarea").fill("通数の誤り");
        page.getByText("還付を起案する").click();
        assertThat(page.locator("body")).containsText("還付を起案しました");
        assertThat(CityHallBrowser.accessibilityProblemsAtBothSizes(page)).isEmpty();
        page.navigate(cityHall + "/staff/counter-codes");
        assertThat(CityHallBrowser.accessibilityProblemsAtBothSizes(page)).isEmpty();
        page.navigate(cityHall + "/fees");
        assertThat(CityHallBrowser.accessibilityProblemsAtBothSizes(page)).isEmpty();
    }
}
