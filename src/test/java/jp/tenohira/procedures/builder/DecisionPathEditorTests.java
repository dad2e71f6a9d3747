package jp.tenohira.procedures.builder;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.StaffAccounts.Account;
import jp.tenohira.procedures.Procedure;
import jp.tenohira.procedures.SampleProcedures;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallBrowser;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.StaffOfTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Several reviewers, deputy, escalation and certificates are set in the editor with the keyboard alone. */
@CityHallTest
class DecisionPathEditorTests {

    @LocalServerPort
    int port;

    @Autowired
    SampleProcedures samples;

    @Autowired
    StaffOfTest staff;

    private Procedure procedure;
    private Account colleague;
    private Page page;

    @BeforeEach
    void aFormFromATemplate() {
        procedure = samples.put(Cities.KORIYAMA, samples.named(Cities.KORIYAMA, "花壇の手入れの申請", "かだん"));
        colleague = staff.account(Cities.KORIYAMA, Role.CLERK, procedure.section());
        var clerk = staff.account(Cities.KORIYAMA, Role.CLERK, procedure.section());
        page = CityHallBrowser.desktop();
        page.setDefaultTimeout(10_000);
        CityHallBrowser.signIn(page, at(""), clerk.login(), StaffOfTest.PASSWORD);
        page.navigate(at("/staff/forms/new?procedure=" + procedure.code()));
        begin("application");
        enter(button("作り始める"));
        enter(page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName("基本情報・受付・案内").setExact(true)));
    }

    @AfterEach
    void closeTheWindow() {
        page.context().close();
    }

    @Test
    void severalReviewersAndADeputyAreSetWithTheKeyboardAndUndone() {
        enter(button("段階を追加する"));
        var step = group("段階 1");
        type(step.getByLabel("段階の名前(日本語)"), "二人での確認");
        space(step.getByLabel("課長").first());
        space(step.getByLabel("課の担当者(だれでも)").first());
        space(step.getByLabel(colleague.login()).first());
        space(step.getByLabel("だれか1人の承認"));
        pick(step, "不在のときの代理(代決)", colleague.login());
        pick(step, "期限を過ぎたときに知らせる人", "課長");
        enter(button("保存する"));

        assertThat(yaml())
                .contains("reviewers:", "- clerk", "- " + colleague.login(), "needs: any")
                .contains("deputy: " + colleague.login(), "escalateTo: head", "id: ni-nin-kakunin")
                .doesNotContain("role:");
        assertThat(CityHallBrowser.accessibilityProblemsAtBothSizes(page)).isEmpty();
        page.navigate(copy());
        button("元に戻す").focus();
        page.keyboard().press("Enter");
        page.waitForCondition(() -> !yaml().contains("reviewers:"));
    }

    @Test
    void aStepWithoutReviewersIsComplainedOfWhereTheyAreChosen() {
        enter(button("段階を追加する"));
        var step = group("段階 1");
        type(step.getByLabel("段階の名前(日本語)"), "確認");
        space(step.getByLabel("課長").first());
        enter(button("保存する"));

        page.locator(".error-summary a[href*='reviewers']").first().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(":focus").getAttribute("name")).isEqualTo("decisionPath.steps[0].reviewers");
        page.navigate(copy() + "/edit?at=&lang=en");
        assertThat(page.locator("main").innerText()).contains("Reviewers", "Deputy", "Told when it is overdue");
    }

    @Test
    void aCertificateIsWrittenInTheEditor() {
        enter(button("証明書を追加する"));
        var paper = group("証明書 1");
        type(paper.getByLabel("証明書の名前"), "花壇の手入れの証明書");
        type(paper.getByLabel("証明する項目(1行に1つ)"), "申請した日: {issued.submittedOn}");
        enter(button("保存する"));
        page.waitForURL(address -> !address.contains("/edit"));

        assertThat(page.locator(".error-summary").allInnerTexts()).isEmpty();
        assertThat(yaml()).contains("title: 花壇の手入れの証明書", "label: 申請した日", "issued.submittedOn", "id: kadan");
    }

    /** A list, or radio buttons while few forms are published. */
    private void begin(String template) {
        var list = page.locator("select[name=source]");
        if (list.count() > 0) {
            list.selectOption(template);
        } else {
            page.locator("input[name=source][value=" + template + "]").check(new Locator.CheckOptions().setForce(true));
        }
    }

    private String copy() {
        return page.url().replaceFirst("(/staff/forms/[0-9a-f-]+).*", "$1");
    }

    private String yaml() {
        return page.request().get(copy() + "/definition.yaml").text();
    }

    private Locator group(String name) {
        return page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(name));
    }

    private Locator button(String name) {
        return page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private void enter(Locator control) {
        control.focus();
        page.waitForResponse(
                DecisionPathEditorTests::isPage, () -> page.keyboard().press("Enter"));
        page.waitForLoadState();
    }

    private static boolean isPage(Response response) {
        return response.request().isNavigationRequest()
                && response.request().frame().parentFrame() == null
                && (response.status() < 300 || response.status() >= 400);
    }

    private void space(Locator box) {
        box.focus();
        page.keyboard().press("Space");
    }

    private void type(Locator field, String text) {
        field.focus();
        page.keyboard().press("Control+A");
        page.keyboard().type(text);
    }

    /** From a list, or from buttons beside each other, whichever the number of people makes of it. */
    private void pick(Locator step, String label, String choice) {
        var list = step.getByLabel(label);
        if (list.count() > 0 && "SELECT".equals(list.first().evaluate("e => e.tagName"))) {
            list.first().focus();
            page.keyboard().type(choice);
            return;
        }
        var group = step.getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName(label));
        space(group.getByLabel(Pattern.compile("(^|\\()" + choice + "\\)?$")).first());
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
