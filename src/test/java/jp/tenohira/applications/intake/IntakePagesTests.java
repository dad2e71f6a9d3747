package jp.tenohira.applications.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import jp.tenohira.applications.places.Course;
import jp.tenohira.identity.Role;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallBrowser;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.StaffOfTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What residents and staff see of places, draws and the waiting room. */
@CityHallTest
class IntakePagesTests {

    @LocalServerPort
    int port;

    @Autowired
    private Course course;

    @Autowired
    private StaffOfTest staff;

    @Test
    void aResidentSeesThePlacesBeforeApplyingAndTheStandingAfterwards() {
        var code = course.opened("quota: {places: 1, waitingList: 1}");
        try (var page = CityHallBrowser.phone()) {
            page.navigate(at("/procedures/" + code));
            assertThat(page.content()).contains("先着順です", "1件(あと1件)", "1件まで(今0件)");
            assertThat(CityHallBrowser.accessibilityProblemsAtBothSizes(page)).isEmpty();

            apply(page);

            assertThat(page.content()).contains("定員に入る見込みです");
            assertThat(CityHallBrowser.accessibilityProblemsAtBothSizes(page)).isEmpty();
        }
        course.filed(code);
        var full = HttpVisitor.at(port).get("/procedures/" + code).body();
        assertThat(full).contains("定員に達しました").doesNotContain("/drafts\"");
        assertThat(HttpVisitor.at(port).get("/procedures/" + code + "?lang=en").body())
                .contains("All places are taken");
    }

    @Test
    void whoComesWhenManyComeWaitsSeesThePlaceAndGoesOnFromAnotherDevice() {
        var code = course.opened("waitingRoom: {perMinute: 1}");
        HttpVisitor.at(port).submit("/procedures/" + code, "/procedures/" + code + "/drafts", Map.of());
        try (var page = CityHallBrowser.phone()) {
            page.navigate(at("/procedures/" + code));
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("申請を始める"))
                    .click();
            page.waitForURL("**/waiting/**");
            page.getByText("順番をお待ちください").waitFor();

            assertThat(page.locator("main").innerText()).contains("あなたの前", "1分に1人", "列から抜ける");
            assertThat(CityHallBrowser.accessibilityProblemsAtBothSizes(page)).isEmpty();
            var path = page.url().substring(page.url().indexOf("/waiting/"));
            var elsewhere = HttpVisitor.at(port);
            assertThat(elsewhere.get(path).body())
                    .contains("順番をお待ちください", "<noscript><meta http-equiv=\"refresh\" content=\"5\"></noscript>");
            var again = elsewhere.submit("/procedures/" + code, "/procedures/" + code + "/drafts", Map.of());
            assertThat(again.headers().firstValue("Location")).contains(path);

            page.navigate(page.url() + "?lang=en");
            assertThat(page.locator("main").innerText()).contains("Please wait for your turn");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Leave the queue"))
                    .click();
            page.waitForURL("**/procedures/" + code);
            assertThat(elsewhere.get(path).body()).contains("列から抜けました", "もう一度並ぶ");
        }
        var byApi = HttpVisitor.at(port)
                .withHeader("Idempotency-Key", "past-the-queue")
                .post(
                        "/api/v1/procedures/" + code + "/applications",
                        "application/json",
                        "{\"answers\":{\"who\":\"x\"}}");
        assertThat(byApi.statusCode())
                .as("nobody passes by the queue with a program")
                .isEqualTo(403);
    }

    @Test
    void theHeadDrawsLotsAfterAQuestionAndEverybodyCanReadTheRecord() {
        var section = staff.section(Cities.KORIYAMA);
        var head = staff.account(Cities.KORIYAMA, Role.HEAD, section);
        var code = course.opened(
                Cities.KORIYAMA,
                section,
                "抽選の講座",
                "quota: {places: 1, order: lottery, waitingList: 1, publicValue: {ja: 日経平均株価の終値, en: Closing price}}");
        for (var i = 0; i < 3; i++) {
            course.filed(code);
        }
        course.ended(Cities.KORIYAMA, code);
        try (var page = CityHallBrowser.desktop()) {
            CityHallBrowser.signIn(page, at(""), head.login(), StaffOfTest.PASSWORD);
            page.navigate(at("/staff/receptions"));
            assertThat(CityHallBrowser.accessibilityProblemsAtBothSizes(page)).isEmpty();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("抽選の講座"))
                    .click();
            assertThat(CityHallBrowser.accessibilityProblemsAtBothSizes(page)).isEmpty();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("抽選を行う"))
                    .click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("抽選を行う"))
                    .click();
            assertThat(page.title()).startsWith("エラー");
            assertThat(CityHallBrowser.accessibilityProblemsAtBothSizes(page)).isEmpty();
            page.locator("input[name=publicValue]").fill("38,915.87");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("抽選を行う"))
                    .click();
            page.getByText("抽選は終わりました").waitFor();
            assertThat(page.locator("main").innerText()).contains("定員内", "補欠1番", "定員外");

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("抽選のページを見る"))
                    .click();
            assertThat(page.locator("main").innerText()).contains("当選", "落選", "38,915.87", "種");
            assertThat(CityHallBrowser.accessibilityProblemsAtBothSizes(page)).isEmpty();
            assertThat(HttpVisitor.at(port)
                            .get(page.url().substring(at("").length()) + "/record.json")
                            .body())
                    .contains("tenohira-draw-v1");
        }
        assertThat(HttpVisitor.at(port)
                        .get("/procedures/" + code + "/lottery?lang=en")
                        .body())
                .contains("Record of the draw");
    }

    private static void apply(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("申請を始める"))
                .click();
        page.locator("input[name=who]").fill("試験 花子");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("保存して次へ進む"))
                .click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("この内容で申請する"))
                .click();
        page.waitForURL("**/receipts/**");
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
