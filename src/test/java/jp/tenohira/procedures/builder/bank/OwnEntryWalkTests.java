package jp.tenohira.procedures.builder.bank;

import static jp.tenohira.testing.Windows.choose;
import static jp.tenohira.testing.Windows.follow;
import static jp.tenohira.testing.Windows.main;
import static jp.tenohira.testing.Windows.press;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.UUID;
import jp.tenohira.identity.Role;
import jp.tenohira.procedures.Procedure;
import jp.tenohira.procedures.SampleProcedures;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.StaffOfTest;
import jp.tenohira.testing.Windows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A clerk adds a question of the city's own to the bank, a head releases it, and forms ask it, also of every item of a group. */
@CityHallTest
class OwnEntryWalkTests {

    @LocalServerPort
    int port;

    @Autowired
    SampleProcedures samples;

    @Autowired
    StaffOfTest staff;

    private final String label = "利用者カードの番号" + UUID.randomUUID().toString().substring(0, 6);

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
    void aNewQuestionIsReleasedAskedInAGroupAndAPlainOneJoinedToIt() {
        Procedure procedure = samples.put(Cities.KORIYAMA, samples.named(Cities.KORIYAMA, "貸出の届出", "かしだし"));
        var clerk = windows.signedIn(staff.account(Cities.KORIYAMA, Role.CLERK, procedure.section()));
        var head = windows.signedIn(staff.account(Cities.KORIYAMA, Role.HEAD, procedure.section()));

        propose(clerk);
        release(head, clerk.url());

        build(clerk, procedure);
        join(clerk);

        head.navigate(clerk.url().replaceFirst("/staff/forms/.*", "/staff/forms/bank"));
        head.locator("main a[href*='/questions/']").getByText(label).first().click();
        assertThat(main(head)).contains("使っているものがあるため");
        windows.lookInBothLanguages(head);
        assertThat(windows.barriers()).isEmpty();
    }

    private void propose(Page clerk) {
        windows.go(clerk, "/staff/forms/bank");
        windows.lookInBothLanguages(clerk);
        follow(clerk, "共通の質問を加える");
        windows.lookInBothLanguages(clerk);
        press(clerk, "下書きを作る");
        assertThat(clerk.locator(".error-summary").count()).isOne();
        windows.look(clerk);
        clerk.locator("#label").fill(label);
        press(clerk, "下書きを作る");
        clerk.waitForURL("**/edit*");
        windows.lookInBothLanguages(clerk);
        clerk.locator("[name='hint.ja']").fill("カードの裏にあります。");
        press(clerk, "保存する");
        windows.go(clerk, "/staff/forms/bank");
        assertThat(main(clerk)).contains("公開前の下書き", label);
        windows.lookInBothLanguages(clerk);
        clerk.locator("main a[href$='/edit']").getByText(label).click();
        clerk.locator("[name=note]").fill("多くの様式でたずねるため。");
        press(clerk, "課長に公開を依頼する");
        clerk.waitForURL(url -> url.contains("/changes/1"));
        windows.lookInBothLanguages(clerk);
    }

    private void release(Page head, String change) {
        head.navigate(change);
        assertThat(main(head)).contains(label, "カードの裏にあります。", "新しく加わる内容");
        windows.look(head);
        press(head, "第1版として公開する");
        head.waitForURL(url -> url.contains("done=released"));
        windows.lookInBothLanguages(head);
        assertThat(main(head)).contains("使うのをやめる").doesNotContain("はじめから入っている内容");
    }

    private void build(Page clerk, Procedure procedure) {
        windows.go(clerk, "/staff/forms/new?procedure=" + procedure.code());
        choose(clerk, "procedure", procedure.code());
        choose(clerk, "source", "survey");
        press(clerk, "作り始める");
        follow(clerk, "くり返しのグループを追加する");
        clerk.locator("#label").fill("利用する方");
        press(clerk, "追加して設定に進む");
        follow(clerk, "保存せずに戻る");
        clerk.locator(".outline__block--group .outline__add a").first().click();
        clerk.waitForURL(url -> url.contains("/add?"));
        windows.look(clerk);
        chooseByLabel(clerk, label);
        press(clerk, "追加して設定に進む");
        clerk.waitForURL("**/edit?at=**");
        follow(clerk, "保存せずに戻る");
        assertThat(main(clerk)).contains(label, "くり返し");
    }

    /** A question that the form says itself comes to stand for the entry. */
    private void join(Page clerk) {
        clerk.locator(".outline__page .outline__add a").first().click();
        clerk.waitForURL(url -> url.contains("/add?"));
        clerk.locator("#label").fill("カード番号");
        choose(clerk, "type", "text");
        press(clerk, "追加して設定に進む");
        clerk.waitForURL("**/edit?at=**");
        follow(clerk, "共通の質問にする・つなぐ");
        windows.lookInBothLanguages(clerk);
        press(clerk, "つなぐ");
        assertThat(clerk.locator(".error-summary").innerText()).contains("つなぐ質問を選んでください");
        windows.look(clerk);
        chooseByLabel(clerk, label);
        press(clerk, "つなぐ");
        clerk.waitForURL(url -> url.contains("done="));
        assertThat(main(clerk)).contains("「カード番号」を共通の質問につなぎました。");
        assertThat(clerk.locator("#undo").isEnabled()).isTrue();
    }

    private static void chooseByLabel(Page page, String label) {
        var list = page.locator("select[name=bank], select[name=entry]");
        if (list.count() > 0) {
            list.selectOption(new SelectOption().setLabel(label));
        } else {
            page.locator("main label").getByText(label).click();
        }
    }
}
