package jp.tenohira.applications.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tenohira.applications.attachments.SampleFiles;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.Inventory;
import jp.tenohira.procedures.Procedure;
import jp.tenohira.procedures.SampleProcedures;
import jp.tenohira.procedures.postal.PostalCodes;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallBrowser;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.StaffOfTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A page follows its answers, by a button without scripts and at once with them, and never loses what was typed. */
@CityHallTest
class FollowingAnswersTests {

    private static final String FORM = """
            procedure: %s
            title: {ja: 試しの申請, en: Trial}
            summary: {ja: 試します。, en: A trial.}
            minutes: 3
            savings: {minutesPerApplication: 5, sheetsPerApplication: 2}
            receptions: [{from: "2023-04-01T00:00", until: "2100-01-01T00:00"}]
            pages:
              - id: one
                title: {ja: 申請の内容, en: Content}
                questions:
                  - {id: note, type: text, long: true, label: {ja: ひとこと, en: Note}}
                  - {id: pets, type: yesNo, label: {ja: 動物がいる, en: Pets}}
                  - {id: petName, type: text, label: {ja: 動物の名前, en: Name of the pet}, when: pets}
                  - {id: petPhotos, type: file, required: false, max: 2, label: {ja: 動物の写真, en: Photographs of the pet}, when: pets}
                  - {id: pieces, type: number, min: 0, max: 9, label: {ja: 個数, en: Pieces}}
                  - {id: fee, type: calculated, gives: money, value: pieces * 500, label: {ja: 料金, en: Fee}}
                  - {id: home, type: address, label: {ja: 住所, en: Address}}
            """;
    private static final String TABLE = """
            07203,963  ,9638024,,,,福島県,郡山市,朝日,0,0,0,0,0,0
            07203,963  ,9630101,,,,福島県,郡山市,甲町,0,0,0,0,0,0
            07203,963  ,9630101,,,,福島県,郡山市,乙町,0,0,0,0,0,0
            """;

    @Autowired
    private Inventory inventory;

    @Autowired
    private StaffOfTest staff;

    @Autowired
    private PostalCodes codes;

    @LocalServerPort
    private int port;

    private String procedure = "";

    @BeforeEach
    void open() {
        procedure = SampleProcedures.code("following");
        CurrentMunicipality.run(Cities.KORIYAMA, () -> {
            codes.replace("test.csv", TABLE.getBytes(StandardCharsets.UTF_8), "test");
            inventory.importInventory(List.of(Procedure.atTheCounter(
                    procedure, Text.plain("試し"), "ためし", staff.section(Cities.KORIYAMA), Text.plain("試験のための手続です。"))));
            inventory.publishForm(procedure, FORM.formatted(procedure));
        });
    }

    @Test
    void withoutScriptsAButtonFillsTheAddressInAndOverwritesNothing() {
        var visitor = HttpVisitor.at(port);
        var page = begun(visitor);

        assertThat(press(visitor, page, "home", Map.of("home.postalCode", "９６３８０２４", "note", "こんにちは")))
                .contains("value=\"福島県\"", "value=\"郡山市\"", "value=\"朝日\"", "こんにちは");
        assertThat(press(visitor, page, "home", Map.of("home.postalCode", "963-8024", "home.city", "福島市")))
                .contains("value=\"福島市\"", "入力済みの欄はそのままにしました", "福島県郡山市朝日")
                .doesNotContain("value=\"郡山市\"");
        assertThat(press(visitor, page, "home", Map.of("home.postalCode", "963-0101")))
                .contains("value=\"福島県\"", "value=\"郡山市\"", "いくつかの町", ">甲町</button>", ">乙町</button>")
                .contains("value=\"home|1\"");
        assertThat(press(visitor, page, "home|1", Map.of("home.postalCode", "963-0101", "home.street", "甲町")))
                .contains("value=\"乙町\"");
        assertThat(press(visitor, page, "home|1", Map.of("home.postalCode", "963-0101", "home.street", "甲町 5")))
                .contains("value=\"甲町 5\"");
        assertThat(press(visitor, page, "home", Map.of("home.postalCode", "999-9999")))
                .contains("「999-9999」の住所は見つかりません");
    }

    @Test
    void withScriptsThePageFollowsAndKeepsWhatIsTyped() {
        var phone = CityHallBrowser.phone();
        phone.navigate("http://localhost:" + port + "/procedures/" + procedure);
        phone.locator("form[action$='/drafts'] button").first().click();
        phone.waitForURL("**/pages/one");

        phone.locator("#note").fill("書きかけの文");
        phone.locator("label[for=pets]").click();
        phone.locator("#petName").waitFor();
        phone.locator("#petName").fill("タマ");
        assertThat(phone.locator("#note").inputValue()).isEqualTo("書きかけの文");
        phone.locator("label[for=pets-2]").click();
        phone.waitForCondition(() -> phone.locator("#petName").count() == 0);
        phone.locator("label[for=pets]").click();
        phone.locator("#petName").waitFor();
        assertThat(phone.locator("#petName").inputValue()).isEqualTo("タマ");

        phone.locator("#pieces").fill("3");
        phone.locator("#home").fill("9638024");
        phone.waitForCondition(() -> phone.locator("#fee").innerText().contains("1,500"));
        phone.locator("#home-building").fill("201号室");
        phone.waitForCondition(() -> phone.locator("#home-street").inputValue().equals("朝日"));
        assertThat(phone.locator("#home-city").inputValue()).isEqualTo("郡山市");
        assertThat(phone.locator("#home-building").inputValue()).isEqualTo("201号室");
        assertThat(phone.locator("#note").inputValue()).isEqualTo("書きかけの文");
        assertThat(CityHallBrowser.accessibilityProblems(phone)).isEmpty();
        typedWhileTheAnswerIsUnderWay(phone);
    }

    @Test
    void onASlowNetNothingTypedOrChosenMeanwhileIsLost() {
        var phone = CityHallBrowser.phone();
        phone.navigate("http://localhost:" + port + "/procedures/" + procedure);
        phone.locator("form[action$='/drafts'] button").first().click();
        phone.waitForURL("**/pages/one");
        var underWay = new ArrayList<Route>();
        phone.route("**/pages/one", underWay::add);

        phone.locator("label[for=pets]").click();
        phone.waitForCondition(() -> underWay.size() == 1);
        phone.locator("#note").fill("その間に書いた文");
        phone.locator("#pieces").fill("3");
        phone.locator("label[for=pets-2]").click();
        phone.locator("#home-building").fill("201号室");
        phone.waitForCondition(() -> underWay.size() >= 2);
        phone.unroute("**/pages/one");
        underWay.forEach(FollowingAnswersTests::goOn);

        phone.waitForCondition(() -> phone.locator("#fee").innerText().contains("1,500"));
        assertThat(phone.locator("#petName").count()).isZero();
        assertThat(phone.locator("#pets-2").isChecked()).isTrue();
        assertThat(phone.locator("#note").inputValue()).isEqualTo("その間に書いた文");
        assertThat(phone.locator("#home-building").inputValue()).isEqualTo("201号室");

        phone.route("**/pages/one", route -> route.abort());
        phone.locator("label[for=pets]").click();
        phone.locator("#note").fill("圏外で書いた文");
        phone.locator("#pieces").fill("4");
        phone.unroute("**/pages/one");
        phone.locator("main form .button--primary").click();
        phone.waitForURL("**/pages/one");
        phone.locator(".error-summary").waitFor();
        assertThat(phone.locator("#note").inputValue()).isEqualTo("圏外で書いた文");
        assertThat(phone.locator("#pieces").inputValue()).isEqualTo("4");
        assertThat(phone.locator("#pets").isChecked()).isTrue();
        phone.context().close();
    }

    /** A request that was given up meanwhile has nowhere to go. */
    private static void goOn(Route route) {
        try {
            route.resume();
        } catch (PlaywrightException _) {
            // The page sent a newer one instead.
        }
    }

    /** What is typed between the request and its answer stays. */
    private static void typedWhileTheAnswerIsUnderWay(Page phone) {
        phone.route("**/pages/one", route -> {
            phone.locator("#note").fill("その間に書いた文");
            route.resume();
        });
        phone.locator("label[for=pets-2]").click();
        phone.waitForCondition(() -> phone.locator("#petName").count() == 0);
        assertThat(phone.locator("#note").inputValue()).isEqualTo("その間に書いた文");
        phone.unroute("**/pages/one");
    }

    @Test
    void withoutScriptsAFileThatIsAskedOnlyNowMayBeLeftOut() {
        var phone = withPets(CityHallBrowser.phoneWithoutScripts());
        phone.locator("main form .button--primary").click();
        assertThat(phone.locator(".error-summary").innerText()).contains("動物の名前");

        phone.locator("#petName").fill("タマ");
        phone.locator("main form .button--primary").click();

        assertThat(phone.url()).endsWith("/check");
        phone.context().close();
    }

    @Test
    void withoutScriptsAFileThatIsAskedOnlyNowIsTaken() {
        var phone = withPets(CityHallBrowser.phoneWithoutScripts());
        phone.locator("main form .button--primary").click();

        addsThePhoto(phone);
    }

    @Test
    void withScriptsAFileThatIsAskedOnlyNowIsTaken() {
        addsThePhoto(withPets(CityHallBrowser.phone()));
    }

    private static void addsThePhoto(Page phone) {
        phone.locator("#petPhotos").setInputFiles(new FilePayload("タマ.pdf", "application/pdf", SampleFiles.pdf()));
        phone.locator("#petName").fill("タマ");
        phone.locator("main form .button--primary").click();
        phone.waitForURL("**/check");

        assertThat(phone.locator("main").innerText()).contains("タマ.pdf");
        phone.context().close();
    }

    /** Everything answered but what follows from there being pets. */
    private Page withPets(Page phone) {
        phone.navigate("http://localhost:" + port + "/procedures/" + procedure);
        phone.locator("form[action$='/drafts'] button").first().click();
        phone.locator("#note").fill("こんにちは");
        phone.locator("label[for=pets]").click();
        phone.locator("#pieces").fill("3");
        phone.locator("#home").fill("963-8024");
        phone.locator("#home-prefecture").fill("福島県");
        phone.locator("#home-city").fill("郡山市");
        phone.locator("#home-street").fill("朝日一丁目23番7号");
        return phone;
    }

    private String begun(HttpVisitor visitor) {
        var about = "/procedures/" + procedure;
        return visitor.submit(about, about + "/drafts", Map.of())
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("^https?://[^/]*", "");
    }

    private static String press(HttpVisitor visitor, String page, String button, Map<String, String> typed) {
        var fields = new HashMap<>(typed);
        fields.put("fill", button);
        fields.put("seen", visitor.get(page).body().replaceFirst("(?s).*name=\"seen\" value=\"([^\"]*)\".*", "$1"));
        var answer = visitor.submit(page, page, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
