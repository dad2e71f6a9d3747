package jp.tenohira.procedures.builder.bank;

import static jp.tenohira.testing.Windows.choose;
import static jp.tenohira.testing.Windows.follow;
import static jp.tenohira.testing.Windows.main;
import static jp.tenohira.testing.Windows.press;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import jp.tenohira.identity.Role;
import jp.tenohira.procedures.Procedure;
import jp.tenohira.procedures.SampleProcedures;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallBrowser;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.StaffOfTest;
import jp.tenohira.testing.Windows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A clerk puts a procedure online with a question of the bank, the bank changes, and the change comes to the form by way of an
 * offer; pressed with the keyboard and looked at in both languages.
 */
@CityHallTest
class BankWalkTests {

    private static final String ENTRY = "/staff/forms/bank/questions/representative";

    @LocalServerPort
    int port;

    @Autowired
    SampleProcedures samples;

    @Autowired
    StaffOfTest staff;

    private Windows windows = new Windows(0);
    private final String wording =
            "代表者の氏名(登記のとおり)" + UUID.randomUUID().toString().substring(0, 8);

    private Procedure procedure;
    private Page clerk;
    private Page head;

    @BeforeEach
    void aClerkAndAHeadAtTheirDesks() {
        procedure = samples.put(Cities.KORIYAMA, samples.named(Cities.KORIYAMA, "防災訓練の届出", "ぼうさいくんれん"));
        windows = new Windows(port);
        clerk = signedIn(Role.CLERK);
        head = signedIn(Role.HEAD);
    }

    @AfterEach
    void closeTheWindows() {
        windows.close();
    }

    @Test
    void aChangeOfTheBankReachesAFormByItsOfferAndTheOrdinaryWay() {
        build();
        handOver("はじめての公開です。");
        releaseForm(1);

        changeTheBank();
        releaseTheChange();

        takeTheOffer();
        handOver("共通の質問の新しい版を取り入れます。");
        releaseForm(2);

        var phone = windows.open(CityHallBrowser.phone());
        phone.navigate(windows.at("/procedures/" + procedure.code()));
        phone.locator("form[action$='/drafts'] button").first().click();
        phone.waitForLoadState();
        assertThat(main(phone)).contains(wording);
        assertThat(windows.barriers()).isEmpty();
    }

    private void build() {
        clerk.navigate(windows.at("/staff/forms/new?procedure=" + procedure.code()));
        choose(clerk, "procedure", procedure.code());
        choose(clerk, "source", "survey");
        press(clerk, "作り始める");
        clerk.locator("#outline").waitFor();
        clerk.locator(".outline__add a").first().click();
        clerk.waitForURL(url -> url.contains("/add?"));
        choose(clerk, "bank", "representative");
        press(clerk, "追加して設定に進む");
        clerk.waitForURL("**/edit?at=**");
        follow(clerk, "保存せずに戻る");
        clerk.locator("button[value^='up:pages[0].questions']").last().press("Enter");
        clerk.waitForLoadState();
    }

    private void handOver(String why) {
        follow(clerk, "自動点検");
        assertThat(main(clerk)).contains("自動点検");
        follow(clerk, "様式に戻る");
        follow(clerk, "公開に進む");
        clerk.getByLabel("変更の理由と内容").fill(why);
        press(clerk, "課長に公開を依頼する");
        assertThat(main(clerk)).contains("公開を依頼しました");
    }

    /** A first version is shown on a phone, too, with what publishing it does. */
    private void releaseForm(int version) {
        head.navigate(windows.at("/staff/procedures/" + procedure.code() + "/releases"));
        head.locator("main a[href*='/proposals/']").first().click();
        head.frameLocator("[data-preview]").locator("h1").waitFor();
        assertThat(main(head)).contains(version == 1 ? "公開するとどうなるか" : wording);
        look(head);
        press(head, "第" + version + "版として公開する");
        head.waitForURL(url -> url.contains("done=released"));
    }

    private void changeTheBank() {
        clerk.navigate(windows.at("/staff/forms"));
        follow(clerk, "共通の質問を見る");
        look(clerk);
        clerk.locator("main a[href$='/questions/representative']").last().click();
        look(clerk);
        follow(clerk, "内容を変える");
        look(clerk);
        clerk.locator("[name='label.ja']").fill(wording);
        press(clerk, "保存する");
        look(clerk);
        clerk.locator("[name=note]").fill("登記のとおりに書いてもらうため。");
        clerk.getByRole(AriaRole.BUTTON, named("課長に公開を依頼する")).press("Enter");
        clerk.waitForURL("**/changes/**");
        look(clerk);
    }

    private void releaseTheChange() {
        head.navigate(clerk.url());
        assertThat(main(head)).contains("登記のとおりに書いてもらうため。", wording);
        look(head);
        head.locator("main button[value=release]").press("Enter");
        head.waitForURL(url -> url.contains("done=released"));
        assertThat(main(head)).contains("使っている様式に提案されています");
    }

    private void takeTheOffer() {
        clerk.navigate(windows.at("/staff/forms"));
        assertThat(main(clerk)).contains(wording, "公開中の様式1件に提案されています");
        look(clerk);
        clerk.navigate(windows.at(ENTRY + "/forms"));
        look(clerk);
        clerk.navigate(windows.at(ENTRY + "/forms?lang=ja"));
        var box = clerk.locator("main input[type=checkbox][value='" + procedure.code() + "']");
        assertThat(box.isChecked()).isTrue();
        clerk.locator("main input[type=checkbox]").all().stream()
                .filter(other -> !procedure.code().equals(other.getAttribute("value")))
                .filter(Locator::isChecked)
                .forEach(other -> other.press("Space"));
        clerk.getByRole(AriaRole.BUTTON, named("選んだ様式に取り入れる")).press("Enter");
        clerk.waitForURL(url -> url.contains("done=taken"));
        assertThat(main(clerk)).contains("1件の様式の作成中の版に取り入れました", "作成中の版に取り入れ済み");
        clerk.locator("main .notice a").last().click();
        clerk.waitForLoadState();
        assertThat(main(clerk)).contains(wording).doesNotContain("提案されています");
        clerk.navigate(clerk.url() + "/bank");
        look(clerk);
        clerk.navigate(clerk.url().replaceFirst("/bank.*", ""));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    /** Pages of the bank can be asked for again in English. */
    private void look(Page page) {
        if (page.url().contains("/bank")) {
            windows.lookInBothLanguages(page);
        } else {
            windows.look(page);
        }
    }

    private Page signedIn(Role role) {
        return windows.signedIn(staff.account(Cities.KORIYAMA, role, procedure.section()));
    }
}
