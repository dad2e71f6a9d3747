package jp.tenohira.applications.status;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tenohira.applications.attachments.SampleFiles;
import jp.tenohira.applications.checks.CheckRuns;
import jp.tenohira.applications.checks.Findings;
import jp.tenohira.applications.desk.Family;
import jp.tenohira.applications.desk.SectionOfTest;
import jp.tenohira.applications.desk.SectionOfTest.Filed;
import jp.tenohira.applications.desk.SectionsOfTest;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.forms.AnswerPath;
import jp.tenohira.procedures.forms.Answers;
import jp.tenohira.testing.CityHallBrowser;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case is sent back, its resident mends what was flagged and nothing else, and staff see what changed. */
@CityHallTest
class MendingTests {

    private static final String GRADE = "children/0/grade";
    private static final Map<String, String> WRONG_GRADE = Map.of(GRADE, "学年をご確認ください。");

    @Autowired
    private SectionsOfTest sections;

    @Autowired
    private SentBack sentBack;

    @Autowired
    private CheckRuns runs;

    @Autowired
    private Findings findings;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private SectionOfTest section;
    private HttpVisitor clerk = HttpVisitor.at(0);

    @BeforeEach
    void open() {
        section = sections.opened();
        clerk = HttpVisitor.at(port).signedIn(section.clerk().login());
    }

    @Test
    void aResidentMendsWhatWasFlaggedAndStaffSeeWhatChanged() {
        var filed = section.file(Family.flawless().with(GRADE, "5").withUnreadableProof());
        sentBack.by(clerk, filed, Map.of(GRADE, "学年をご確認ください。", "proof", "読み取れる書類を添付してください。"));

        var phone = sentBack.opened(CityHallBrowser.phone(), port, filed);
        assertThat(phone.locator("main").innerText()).contains("修正のお願い", "学年をご確認ください。", "読み取れる書類を添付してください。");
        clean(phone);
        press(phone, "button:has-text('修正して再提出する')");
        assertThat(phone.url()).endsWith("/pages/child/0");
        assertThat(phone.locator("main").innerText()).contains("学年をご確認ください。", "サクラ", "変更できません");
        assertThat(phone.locator("main input:not([type=hidden])").count()).isEqualTo(6);
        clean(phone);
        phone.locator("label[for=children-0-grade-2]").click();
        press(phone, "main .button--primary");
        assertThat(phone.url()).endsWith("/pages/proof");
        press(phone, "button[name=remove]");
        phone.locator("#proof").setInputFiles(new FilePayload("証明書.pdf", "application/pdf", SampleFiles.pdf()));
        clean(phone);
        press(phone, "main .button--primary");
        assertThat(phone.url()).endsWith("/check");
        assertThat(phone.locator("a[href*='/pages/guardian']").count()).isZero();
        clean(phone);
        press(phone, "main .button--primary");

        assertThat(section.state(filed)).isEqualTo("RESUBMITTED");
        assertThat(sentBack.answers(filed, 2)).contains("証明書.pdf").doesNotContain("こわれた.pdf");
        sentBack.opened(phone, port, filed);
        assertThat(phone.locator("main").innerText()).contains("再提出済み").doesNotContain("修正して再提出する");
        var desk = SentBack.signedIn(
                CityHallBrowser.desktop(), port, section.clerk().login());
        desk.navigate("http://localhost:" + port + "/staff/cases/" + filed.receipt());
        assertThat(desk.locator("main").innerText()).contains("5年生", "2年生", "証明書.pdf");
    }

    @Test
    void anAttackerChangesNothingThatWasNotFlagged() {
        var filed = section.file(Family.flawless().with(GRADE, "5"));
        sentBack.by(clerk, filed, WRONG_GRADE);
        var attacker = sentBack.opened(HttpVisitor.at(port), filed);
        var page = begin(attacker, filed);
        var draft = page.replaceFirst("/pages/.*", "");
        var malice = new HashMap<>(Map.of(
                "children-0-grade", "2",
                "children-0-childName.family", "悪意",
                "children-0-childName.given", "悪意",
                "children-0-childName.familyKana", "アクイ",
                "children-0-childName.givenKana", "アクイ",
                "children-0-birthDate.year", "2012",
                "children-0-birthDate.month", "1",
                "children-0-birthDate.day", "1",
                "children-1-grade", "1",
                "guardianName.family", "悪意"));
        malice.putAll(Map.of("phone", "024-000-0000", "children-0-school", "hozan"));

        assertThat(attacker.submit(page, page, seen(attacker, page, malice)).statusCode())
                .isEqualTo(303);
        for (var other :
                List.of("guardian", "contact", "household", "school/0", "child/1", "work", "proof", "children")) {
            var closed = draft + "/pages/" + other;
            assertThat(attacker.get(closed).statusCode()).as(other).isEqualTo(303);
            assertThat(attacker.submit(page, closed, seen(attacker, page, malice))
                            .statusCode())
                    .as(other)
                    .isEqualTo(303);
        }
        attacker.submit(page, draft + "/remove/children/0", Map.of());
        var pdf = Map.of("other.pdf", SampleFiles.pdf());
        attacker.upload(page, draft + "/pages/proof", seen(attacker, page, Map.of()), "proof", pdf);
        attacker.upload(page, page, seen(attacker, page, Map.of("children-0-grade", "2")), "proof", pdf);
        attacker.submit(page, draft + "/check", Map.of());

        assertThat(section.state(filed)).isEqualTo("RESUBMITTED");
        var before = Answers.fromJson(sentBack.answers(filed, 1));
        assertThat(Answers.fromJson(sentBack.answers(filed, 2))).isEqualTo(before.with(AnswerPath.parse(GRADE), "2"));
    }

    @Test
    void aStrangerOpensNeitherTheCaseNorItsMending() {
        var filed = section.file(Family.flawless());
        sentBack.by(clerk, filed, WRONG_GRADE);
        var page = begin(sentBack.opened(HttpVisitor.at(port), filed), filed);
        var stranger = HttpVisitor.at(port);

        assertThat(stranger.get("/status/" + filed.receipt()).statusCode()).isEqualTo(303);
        var refused = stranger.submit("/status", "/status/" + filed.receipt() + "/mend", Map.of());
        assertThat(refused.headers().firstValue("Location").orElse("")).endsWith("/status?number=" + filed.receipt());
        assertThat(stranger.get(page).headers().firstValue("Location").orElse(""))
                .contains("/resume/");
    }

    @Test
    void mendingGoesOnWhereItWasLeftOffAndIsFiledOnce() {
        var filed = section.file(Family.flawless().with(GRADE, "5"));
        sentBack.by(clerk, filed, WRONG_GRADE);
        var phone = sentBack.opened(HttpVisitor.at(port), filed);
        var page = begin(phone, filed);
        phone.submit(page, page, seen(phone, page, Map.of("children-0-grade", "2")));

        var computer = sentBack.opened(HttpVisitor.at(port), filed);
        assertThat(begin(computer, filed)).isEqualTo(page);
        var check = page.replaceFirst("/pages/.*", "/check");
        var first = computer.submit(check, check, Map.of());
        var second = phone.submit("/status", check, Map.of());
        assertThat(first.headers().firstValue("Location").orElse("")).endsWith("/receipts/" + filed.receipt());
        assertThat(second.headers().firstValue("Location").orElse("")).endsWith("/receipts/" + filed.receipt());
        assertThat(section.version(filed)).isEqualTo(3);

        sentBack.by(clerk, filed, Map.of("children/0/wishes", "もう一度お選びください。"));
        assertThat(begin(phone, filed)).isNotEqualTo(page).endsWith("/pages/clubs/0");
    }

    @Test
    void whatWasFlaggedOfAnItemFollowsItWhenAnItemBeforeItIsRemoved() {
        var filed = section.file(Family.flawless().withChildOf(Family.flawless()));
        sentBack.by(
                clerk, filed, Map.of("children", "人数をご確認ください。", GRADE, "1人目の学年です。", "children/1/grade", "2人目の学年です。"));
        var phone = sentBack.opened(HttpVisitor.at(port), filed);
        var draft = begin(phone, filed).replaceFirst("/pages/.*", "");
        assertThat(phone.get(draft + "/pages/child/1").body()).contains("2人目の学年です。");

        phone.submit(draft + "/remove/children/0", draft + "/remove/children/0", Map.of());

        assertThat(phone.get(draft + "/pages/child/0").body())
                .contains("2人目の学年です。", "人数をご確認ください。")
                .doesNotContain("1人目の学年です。");
        var second = Answers.fromJson(sentBack.answers(filed, 1)).at(AnswerPath.parse("children/1/childName"));
        phone.submit(draft + "/check", draft + "/check", Map.of());
        var mended = Answers.fromJson(sentBack.answers(filed, 2));
        assertThat(mended.listAt(AnswerPath.of("children"))).hasSize(1);
        assertThat(mended.at(AnswerPath.parse("children/0/childName"))).isEqualTo(second);
    }

    @Test
    void residentsReadWhatACheckSaysInTheirLanguage() {
        var filed = section.file(Family.flawless().with(GRADE, "5"));
        SectionOfTest.inKoriyama(() -> {
            jdbc.sql("update casefile set language = 'vi' where id = :id")
                    .param("id", filed.id().value())
                    .update();
            return runs.start(section.clerkDesk(), "after-school-club", List.of(filed.id()));
        });
        var said = SectionOfTest.inKoriyama(() -> findings.of(filed.id()))
                .getFirst()
                .reason();
        assertThat(clerk.get("/staff/cases/" + filed.receipt() + "/send-back").body())
                .contains(said.in(Lang.EN));

        sentBack.by(clerk, filed, Map.of(GRADE, said.in(Lang.EN), "children/0/wishes", "クラブをご確認ください。"));

        var phone = sentBack.opened(HttpVisitor.at(port), filed);
        var status = "/status/" + filed.receipt();
        assertThat(phone.get(status + "?lang=vi").body()).contains("năm học 2024", "クラブをご確認ください。");
        assertThat(phone.get(begin(phone, filed)).body()).contains("năm học 2024");
        assertThat(phone.get(status + "?lang=ko").body()).contains("2024년도 학년");
        assertThat(clerk.get("/staff/cases/" + filed.receipt()).body()).contains(said.in(Lang.JA));
    }

    @Test
    void whatChecksFoundInBulkCanBeMended() {
        var other = Family.flawless();
        section.file(other);
        var filed = section.file(Family.flawless()
                .with(GRADE, "5")
                .with("children/0/wishes", List.of("hozan-1"))
                .with("proofWeeklyHours", 12L)
                .withUnreadableProof()
                .withChildOf(other));
        var head = SentBack.signedIn(
                CityHallBrowser.desktop(), port, section.head().login());
        head.navigate("http://localhost:" + port + "/staff/cases");
        head.locator("thead input[type=checkbox]").check();
        press(head, "button[value=CHECK]");
        head.waitForURL("**/staff/checks/results/**");
        head.navigate("http://localhost:" + port + "/staff/cases?q=" + filed.receipt());
        head.locator("thead input[type=checkbox]").check();
        press(head, "button[value=SEND_BACK]");
        press(head, "button[value=run]");
        head.waitForCondition(() -> section.state(filed).equals("SENT_BACK"));

        var phone = sentBack.opened(HttpVisitor.at(port), filed);
        var status = phone.get("/status/" + filed.receipt()).body();
        assertThat(status).contains("学年", "希望するクラブ", "就労証明書", "お子さんの氏名").doesNotContain("children/");
        var draft = begin(phone, filed).replaceFirst("/pages/.*", "");
        for (var open : List.of("child/0", "clubs/0", "child/1", "proof")) {
            assertThat(phone.get(draft + "/pages/" + open).statusCode())
                    .as(open)
                    .isEqualTo(200);
        }
    }

    private static String begin(HttpVisitor resident, Filed filed) {
        return resident.submit("/status/" + filed.receipt(), "/status/" + filed.receipt() + "/mend", Map.of())
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("^https?://[^/]*", "");
    }

    private static Map<String, String> seen(HttpVisitor visitor, String page, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("seen", visitor.get(page).body().replaceFirst("(?s).*name=\"seen\" value=\"([^\"]*)\".*", "$1"));
        return all;
    }

    private static void press(Page page, String selector) {
        page.locator(selector).first().click();
        page.waitForLoadState();
    }

    private static void clean(Page page) {
        assertThat(CityHallBrowser.accessibilityProblems(page)).as(page.url()).isEmpty();
    }
}
