package jp.tenohira.applications.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import jp.tenohira.applications.attachments.SampleFiles;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.Inventory;
import jp.tenohira.procedures.Procedure;
import jp.tenohira.procedures.SampleProcedures;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallBrowser;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.StaffOfTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A file that an answer of the same page asks for, such as the student card of those who say they are students. */
@CityHallTest
class FollowingFilesTests {

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
                  - {id: student, type: yesNo, label: {ja: 学生ですか, en: Student}}
                  - {id: card, type: file, when: student, label: {ja: 学生証の写し, en: Student card}}
                  - {id: letter, type: file, required: false, when: student, label: {ja: 学校からの手紙, en: Letter}}
            """;

    @Autowired
    private Inventory inventory;

    @Autowired
    private StaffOfTest staff;

    @LocalServerPort
    private int port;

    @Test
    void withoutScriptsItIsAskedForTakenAndGoneOnWith() {
        var phone = CityHallBrowser.phoneWithoutScripts();
        begin(phone);

        phone.locator("label[for=student]").click();
        next(phone);
        assertThat(phone.locator(".error-summary").innerText()).contains("学生証の写し");
        next(phone);
        assertThat(phone.locator(".error-summary").innerText())
                .contains("学生証の写し", "添付してください")
                .doesNotContain("学校からの手紙");
        card(phone);
        next(phone);

        assertThat(phone.url()).endsWith("/check");
        assertThat(phone.locator("main").innerText()).contains("学生証.pdf");
        phone.context().close();
    }

    @Test
    void withScriptsItIsTakenAtOnce() {
        var phone = CityHallBrowser.phone();
        begin(phone);

        phone.locator("label[for=student]").click();
        phone.locator("#card").waitFor();
        card(phone);
        next(phone);

        assertThat(phone.url()).endsWith("/check");
        assertThat(phone.locator("main").innerText()).contains("学生証.pdf");
        phone.context().close();
    }

    @Test
    void itCanBeRemovedAgainBeforeThePageIsDone() {
        var phone = CityHallBrowser.phoneWithoutScripts();
        begin(phone);
        phone.locator("label[for=student]").click();
        next(phone);
        phone.locator("#card").setInputFiles(new FilePayload("空.pdf", "application/pdf", new byte[0]));
        phone.locator("#letter").setInputFiles(new FilePayload("手紙.pdf", "application/pdf", SampleFiles.pdf()));
        next(phone);

        assertThat(phone.locator(".files").innerText()).contains("手紙.pdf");
        phone.locator("button[name=remove]").click();
        phone.waitForLoadState();
        assertThat(phone.locator(".files").count()).isZero();
        assertThat(phone.locator("#student").isChecked()).isTrue();
        phone.context().close();
    }

    private void begin(Page phone) {
        var procedure = SampleProcedures.code("student");
        CurrentMunicipality.run(Cities.KORIYAMA, () -> {
            inventory.importInventory(List.of(Procedure.atTheCounter(
                    procedure, Text.plain("試し"), "ためし", staff.section(Cities.KORIYAMA), Text.plain("試験のための手続です。"))));
            inventory.publishForm(procedure, FORM.formatted(procedure));
        });
        phone.navigate("http://localhost:" + port + "/procedures/" + procedure);
        phone.locator("form[action$='/drafts'] button").first().click();
        phone.waitForURL("**/pages/one");
    }

    private static void card(Page phone) {
        phone.locator("#card").setInputFiles(new FilePayload("学生証.pdf", "application/pdf", SampleFiles.pdf()));
    }

    private static void next(Page phone) {
        phone.locator("main form .button--primary").first().click();
        phone.waitForLoadState();
    }
}
