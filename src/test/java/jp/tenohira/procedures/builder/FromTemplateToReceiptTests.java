package jp.tenohira.procedures.builder;

import static jp.tenohira.testing.Windows.choose;
import static jp.tenohira.testing.Windows.follow;
import static jp.tenohira.testing.Windows.main;
import static jp.tenohira.testing.Windows.press;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.Map;
import jp.tenohira.applications.attachments.SampleFiles;
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

/** A clerk who is new to it builds a form by its labels and buttons, a head releases it and a resident applies. */
@CityHallTest
class FromTemplateToReceiptTests {

    private static final FilePayload PROOF = new FilePayload("注射済票.pdf", "application/pdf", SampleFiles.pdf());

    private static final int MOST_PAGES = 20;

    private static final Map<String, String> APPLICANT = Map.of(
            "applicantName.family", "橋本",
            "applicantName.given", "さくら",
            "applicantName.familyKana", "ハシモト",
            "applicantName.givenKana", "サクラ",
            "applicantAddress.postalCode", "963-8024",
            "applicantAddress.prefecture", "福島県",
            "applicantAddress.city", "郡山市",
            "applicantAddress.street", "朝日一丁目23番7号",
            "applicantPhone", "024-924-2491");

    @LocalServerPort
    int port;

    @Autowired
    SampleProcedures samples;

    @Autowired
    StaffOfTest staff;

    private Windows windows = new Windows(0);

    @BeforeEach
    void ofThisCityHall() {
        windows = new Windows(port);
    }

    @AfterEach
    void closeTheWindows() {
        windows.close();
    }

    @Test
    void aFormFromATemplateIsBuiltTestedReleasedAndAppliedFor() {
        var procedure = samples.put(Cities.KORIYAMA, samples.named(Cities.KORIYAMA, "犬の登録の申請", "いぬのとうろく"));

        var clerk = signedIn(Role.CLERK, procedure);
        build(clerk, procedure);
        follow(clerk, "自動点検");
        assertThat(main(clerk)).contains("気になるところはありませんでした。");
        windows.look(clerk);
        follow(clerk, "様式に戻る");
        follow(clerk, "公開に進む");
        clerk.getByLabel("変更の理由と内容").fill("犬の登録をオンラインで受け付けます。");
        press(clerk, "課長に公開を依頼する");
        assertThat(main(clerk)).contains("公開を依頼しました");
        windows.look(clerk);
        follow(clerk, "公開の依頼と履歴を見る");
        assertThat(clerk.url()).endsWith("/staff/procedures/" + procedure.code() + "/releases");

        release(signedIn(Role.HEAD, procedure), procedure);

        var resident = windows.open(CityHallBrowser.phone());
        resident.navigate(windows.at("/procedures/" + procedure.code()));
        assertThat(main(resident)).contains("登録手数料");
        resident.locator("form[action$='/drafts'] button").first().click();
        apply(resident);
        windows.look(resident);
        assertThat(main(resident)).contains("庭の犬小屋", "ハチ", "注射済票.pdf", "登録手数料", "6,000円", "手数料条例");
        resident.locator("main form .button--primary").last().click();
        resident.waitForURL("**/receipts/**");
        windows.look(resident);
        assertThat(main(resident)).containsPattern("[0-9]{4}-[0-9]{7}-[0-9]").contains("犬の登録の申請");
        assertThat(windows.barriers()).isEmpty();
    }

    private void build(Page clerk, Procedure procedure) {
        clerk.navigate(windows.at("/staff/forms"));
        follow(clerk, "新しく作り始める");
        choose(clerk, "procedure", procedure.code());
        choose(clerk, "source", "application");
        press(clerk, "作り始める");

        follow(clerk, "くり返しのグループを追加する");
        named(clerk, "飼っている犬");
        back(clerk);
        question(clerk, "飼っている犬", "犬の名前", "text");
        back(clerk);
        question(clerk, "申請の内容", "すべての犬を室内で飼っていますか", "yesNo");
        back(clerk);
        question(clerk, "申請の内容", "室外のどこで飼っていますか", "text");
        clerk.getByText("「すべての犬を室内で飼っていますか」が「いいえ」のとき").click();
        windows.look(clerk);
        save(clerk);
        question(clerk, "添付書類", "狂犬病予防注射済票", "file");
        back(clerk);

        follow(clerk, "基本情報・受付・案内");
        press(clerk, "手数料を追加する");
        var fee = clerk.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("手数料 1"));
        fee.getByLabel("手数料の名前(日本語)").fill("登録手数料");
        fee.getByLabel("手数料の根拠(条例など)(日本語)").fill("手数料条例");
        var amount = fee.getByLabel("金額(円)");
        amount.fill("3000 * size(");
        fee.getByText("式で使える名前").click();
        fee.locator("dl > div")
                .filter(new Locator.FilterOptions().setHasText("飼っている犬"))
                .getByRole(AriaRole.BUTTON)
                .click();
        amount.pressSequentially(")");
        windows.look(clerk);
        save(clerk);
        assertThat(main(clerk)).contains("定義に誤りはありません。");
    }

    private void release(Page head, Procedure procedure) {
        head.navigate(windows.at("/staff/procedures/" + procedure.code() + "/releases"));
        head.locator("main a[href$='/proposals/1']").click();
        assertThat(main(head)).contains("犬の登録をオンラインで受け付けます。");
        windows.look(head);
        press(head, "第1版として公開する");
        head.waitForURL("**/releases?done=released");
    }

    /** Two dogs, of which one lives outside: that asks one question more. */
    private void apply(Page resident) {
        for (int pages = 0; pages < MOST_PAGES && !resident.url().contains("/check"); pages++) {
            windows.look(resident);
            if (resident.locator("main form [name=seen]").count() > 0) {
                answer(resident);
                next(resident);
            } else if (resident.locator("main .summary__links > li").count() < 2) {
                resident.getByText("飼っている犬を追加する").click();
                resident.waitForLoadState();
                assertThat(main(resident)).contains("犬の名前").doesNotContain("中 1ページ目");
            } else {
                resident.locator("main .buttons .button--primary").click();
                resident.waitForLoadState();
            }
            assertThat(resident.locator(".error-summary").allInnerTexts())
                    .as(resident.url())
                    .isEmpty();
        }
    }

    private static void answer(Page resident) {
        answers().forEach((label, answer) -> resident.getByLabel(label).all().forEach(box -> box.fill(answer)));
        APPLICANT.forEach((name, answer) ->
                resident.locator("main [name='" + name + "']").all().forEach(box -> box.fill(answer)));
        resident.locator("main input[type=file]").all().forEach(box -> box.setInputFiles(PROOF));
        for (var choice : resident.locator("main :is(input[type=radio][value=no], input[type=checkbox])")
                .all()) {
            choice.check(new Locator.CheckOptions().setForce(true));
        }
    }

    private static void next(Page resident) {
        resident.locator("main form .button--primary").last().click();
        resident.waitForLoadState();
        if (resident.locator(".error-summary").count() > 0) {
            answer(resident); // an answer called for another question
            resident.locator("main form .button--primary").last().click();
            resident.waitForLoadState();
        }
    }

    private static Map<String, String> answers() {
        return Map.of("申請の理由", "犬を迎えました。", "室外のどこで飼っていますか", "庭の犬小屋", "犬の名前", "ハチ");
    }

    private void question(Page clerk, String page, String label, String type) {
        clerk.locator(".outline__page")
                .filter(new Locator.FilterOptions()
                        .setHas(clerk.locator(".entry--page").getByText(page)))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("質問を追加する"))
                .click();
        choose(clerk, "type", type);
        named(clerk, label);
    }

    private static void named(Page clerk, String label) {
        clerk.locator("#label").fill(label);
        press(clerk, "追加して設定に進む");
        clerk.waitForURL("**/edit?at=**");
    }

    private static void back(Page clerk) {
        follow(clerk, "保存せずに戻る");
    }

    private static void save(Page clerk) {
        press(clerk, "保存する");
    }

    private Page signedIn(Role role, Procedure procedure) {
        return windows.signedIn(staff.account(Cities.KORIYAMA, role, procedure.section()));
    }
}
