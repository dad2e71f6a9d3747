package jp.tenohira.applications.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import jp.tenohira.applications.OpenProcedure;
import jp.tenohira.identity.Role;
import jp.tenohira.testing.ApplicationWalk;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallBrowser;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.StaffOfTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CityHallTest
class CounterFilingTests {

    private static final String PATH = "/staff/cases/counter";

    private final OpenProcedure procedures;
    private final StaffOfTest staff;
    private String section = "";
    private String procedure = "";

    @LocalServerPort
    private int port;

    CounterFilingTests(@Autowired OpenProcedure procedures, @Autowired StaffOfTest staff) {
        this.procedures = procedures;
        this.staff = staff;
    }

    @BeforeEach
    void aProcedureOfASection() {
        section = staff.section(Cities.KORIYAMA);
        procedure = procedures.of(Cities.KORIYAMA, section, "窓口クラブ申請");
    }

    @Test
    void staffFileForAResidentWithTheSameQuestionsAndOneReceiptNumber() {
        var clerk = staff.account(Cities.KORIYAMA, Role.CLERK, section);
        var page = CityHallBrowser.desktop();
        var base = "http://localhost:" + port;
        CityHallBrowser.signIn(page, base, clerk.login(), StaffOfTest.PASSWORD);
        page.navigate(base + PATH);
        assertThat(CityHallBrowser.accessibilityProblemsAtBothSizes(page)).isEmpty();
        choose(page, "procedure", procedure);
        choose(page, "channel", "paper");
        choose(page, "by", "legal_representative");
        choose(page, "how", "written");
        page.locator("#note").fill("運転免許証で確認");
        page.locator("main form .button--primary").click();
        var walk = new ApplicationWalk(page, port, "ja", (_, _) -> {});
        walk.fillUntil("check");

        assertThat(page.locator("main").innerText()).contains("職員が代わりに入力しています", "紙の申請書", "法定代理人");
        page.locator("main form .button--primary").last().click();
        page.waitForURL("**/staff/cases/**");

        var receipt = page.url().replaceFirst(".*/staff/cases/", "").replaceFirst("[?#].*", "");
        assertThat(receipt).matches("[0-9]{4}-[0-9]{7}-[0-9]");
        assertThat(page.locator("main").innerText()).contains("紙の申請書", clerk.name() + "が入力", "法定代理人", "運転免許証で確認");
        page.navigate(base + "/receipts/" + receipt);
        assertThat(page.url())
                .as("the resident's door stays shut in this browser")
                .contains("/status");
        page.context().close();

        var visitor = HttpVisitor.at(port).signedIn(clerk.login());
        assertThat(new String(visitor.getBytes("/staff/cases/" + receipt + "/receipt.pdf"), 0, 5))
                .isEqualTo("%PDF-");
        var queue = Jsoup.parse(visitor.get("/staff/cases?view=all").body());
        assertThat(queue.select("tbody").text()).contains(receipt, "紙の申請書");
        var head = HttpVisitor.at(port)
                .signedIn(staff.account(Cities.KORIYAMA, Role.HEAD, section).login());
        assertThat(head.get("/headquarters/procedures/" + procedure).body()).contains("紙の申請書(職員が入力)");
        var other = staff.signedIn(port, Role.CLERK);
        assertThat(other.get("/staff/cases/" + receipt + "/receipt.pdf").statusCode())
                .isEqualTo(404);
    }

    @Test
    void withoutConsentNothingBeginsAndWhatWasChosenStays() {
        var visitor = HttpVisitor.at(port)
                .signedIn(staff.account(Cities.KORIYAMA, Role.CLERK, section).login());

        var refused = visitor.submit(
                PATH, PATH, Map.of("procedure", procedure, "channel", "counter", "note", "あ".repeat(501)));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).select(".error-summary li").eachText())
                .containsExactly("同意した方を選んでください。", "同意の方法を選んでください。", "500文字以内で入力してください（入力された文字数：501）。");
        assertThat(refused.body()).contains("あ".repeat(501));
    }

    @Test
    void nobodyFilesForAnotherSectionOrSignedOut() {
        var other = staff.signedIn(port, Role.CLERK);
        var consent = Map.of("procedure", procedure, "channel", "counter", "by", "resident", "how", "oral");
        assertThat(other.submit("/staff/cases", PATH, consent).statusCode()).isEqualTo(422);

        var clerk = HttpVisitor.at(port)
                .signedIn(staff.account(Cities.KORIYAMA, Role.CLERK, section).login());
        var begun = clerk.submit(PATH, PATH, consent)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        var check = begun.replaceFirst("/pages/.*", "/check").replaceFirst("http://[^/]*", "");
        var send = PATH + "/" + check.replaceFirst("/apply/([^/]*)/.*", "$1") + "/submit";
        assertThat(other.submit("/staff/cases", send, Map.of()).statusCode()).isEqualTo(404);
        clerk.submit("/staff/cases", "/staff/sign-out", Map.of());

        assertThat(clerk.submit("/procedures/" + procedure, send, Map.of())
                        .headers()
                        .firstValue("Location"))
                .as("the draft opens, but sending it takes a member of staff")
                .hasValueSatisfying(where -> assertThat(where).contains("/staff/sign-in"));
        assertThat(clerk.submit("/procedures/" + procedure, check, Map.of())
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(where -> assertThat(where).endsWith(check));
        assertThat(staff.signedIn(port, Role.ADMINISTRATOR).get(PATH).statusCode())
                .isEqualTo(403);
    }

    private static void choose(Page page, String name, String value) {
        page.locator("input[name=" + name + "][value='" + value + "']")
                .check(new com.microsoft.playwright.Locator.CheckOptions().setForce(true));
    }
}
