package jp.tenohira.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import jp.tenohira.assistant.admission.Questions;
import jp.tenohira.assistant.allowances.Allowance;
import jp.tenohira.assistant.gateway.ScriptedModels;
import jp.tenohira.assistant.guideline.GuidelineChanges;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Municipality;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Scope;
import jp.tenohira.identity.Staff;
import jp.tenohira.identity.StaffAccounts.Account;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.StaffOfTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The guideline as a document: read, confirmed, asked about, changed by two. Aizuwakamatsu's is changed here, Koriyama's is not. */
@CityHallTest
class GuidelineTests {

    private static final Municipality CITY = Cities.AIZUWAKAMATSU;
    private static final String GUIDELINE = "/staff/assistant/guideline";
    private static final String CHAT = "/staff/assistant/chat";

    private final StaffOfTest staff;
    private final DeskOfTest desk;
    private final Questions questions;
    private final GuidelineChanges changes;
    private final int port;

    @Autowired
    GuidelineTests(
            StaffOfTest staff,
            DeskOfTest desk,
            Questions questions,
            GuidelineChanges changes,
            @LocalServerPort int port) {
        this.staff = staff;
        this.desk = desk;
        this.questions = questions;
        this.changes = changes;
        this.port = port;
    }

    private HttpVisitor signedIn(Account account) {
        return HttpVisitor.atAizuwakamatsu(port).signedIn(account.login());
    }

    private Account account(Role role) {
        return staff.account(CITY, role);
    }

    private static Map<String, String> prompt(String text) {
        return Map.of("prompt", text, "level", "1", "documentLevel", "1", "model", "no-model", "purpose", "other");
    }

    private Map<String, String> answers(boolean right) {
        var answers = new HashMap<String, String>();
        for (var at = 0; at < questions.all().size(); at++) {
            var option = questions.all().get(at).right();
            answers.put("q" + (at + 1), Integer.toString((right ? option : (option + 1) % 3) + 1));
        }
        return answers;
    }

    @BeforeEach
    void conversationsAreNotKept() {
        desk.allow(CITY, Allowance.USUAL);
    }

    @Test
    void theDeskIsUsedOnlyAfterReadingAndTheTestWhichMayBeRepeated() {
        var clerk = signedIn(account(Role.CLERK));

        var refused = clerk.submit(CHAT, CHAT, prompt("秋のあいさつ文"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("第1条", "href=\"" + GUIDELINE + "\"");

        assertThat(clerk.submit(GUIDELINE, GUIDELINE + "/confirm", Map.of())
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(next -> assertThat(next).endsWith(GUIDELINE + "/test"));
        assertThat(clerk.submit(CHAT, CHAT, prompt("秋のあいさつ文")).body()).contains("href=\"" + GUIDELINE + "/test\"");
        var test = GUIDELINE + "/test";
        assertThat(clerk.submit(test, test, Map.of()).statusCode())
                .as("unanswered")
                .isEqualTo(422);
        assertThat(clerk.submit(test, test, answers(false)).body())
                .contains(
                        "もう一度受けてください",
                        "不正解",
                        questions.all().getFirst().explanation().in(jp.tenohira.core.Lang.JA));
        assertThat(clerk.submit(CHAT, CHAT, prompt("秋のあいさつ文")).statusCode()).isEqualTo(422);
        assertThat(clerk.submit(test, test, answers(true)).body()).contains("合格です");

        assertThat(clerk.submit(CHAT, CHAT, prompt("秋のあいさつ文")).statusCode()).isEqualTo(200);
    }

    @Test
    void aToolWorksWhileSomebodyWhoMayUseTheDeskAnswersForIt() {
        var secret = staff.token(Cities.KORIYAMA, Role.CLERK, Scope.ASSISTANT_USE);
        var tool = HttpVisitor.at(port).withToken(secret);
        ScriptedModels.server();
        var body = "{\"model\":\"%s\",\"messages\":[{\"role\":\"user\",\"content\":\"春の案内文\"}]}"
                .formatted(ScriptedModels.OUTSIDE);

        var refused = tool.post("/api/v1/chat/completions", "application/json", body);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("guideline_not_confirmed", "第1条");
        var address = refused.body().replaceAll("(?s).*(" + GUIDELINE + "/tools/[0-9a-f-]{36}).*", "$1");
        var person = staff.account(Cities.KORIYAMA, Role.HEAD);
        var answerer = HttpVisitor.at(port).signedIn(person.login());
        assertThat(answerer.submit(GUIDELINE, address, Map.of()).statusCode())
                .as("not admitted yet")
                .isEqualTo(422);
        desk.admit(Cities.KORIYAMA, person.staff());
        assertThat(answerer.submit(address, address, Map.of()).statusCode()).isEqualTo(302);

        assertThat(tool.post("/api/v1/chat/completions", "application/json", body)
                        .statusCode())
                .isEqualTo(200);
        assertThat(HttpVisitor.at(port)
                        .signedIn(staff.account(Cities.KORIYAMA, Role.CLERK).login())
                        .get(address)
                        .body())
                .contains("別の職員が責任者です");
    }

    @Test
    void headsSeeTheirSectionHeadquartersEverybodyAndAReminderIsShown() {
        var section = staff.section(CITY);
        var clerk = staff.account(CITY, Role.CLERK, section);
        var other = account(Role.CLERK);
        var head = signedIn(staff.account(CITY, Role.HEAD, section));
        var readings = GUIDELINE + "/readings";

        assertThat(Jsoup.parse(head.get(readings).body()).text())
                .contains(clerk.name(), "まだ")
                .doesNotContain(other.name());
        assertThat(signedIn(account(Role.HEADQUARTERS)).get(readings).body()).contains(clerk.name(), other.name());
        assertThat(signedIn(clerk).get(readings).statusCode()).isEqualTo(403);
        assertThat(head.submit(readings, readings, Map.of("section", "another")).statusCode())
                .isEqualTo(403);
        assertThat(head.submit(readings, readings, Map.of("section", section)).statusCode())
                .isEqualTo(302);

        assertThat(signedIn(clerk).get(GUIDELINE).body()).contains("確認の依頼が来ています");
        signedIn(clerk).submit(GUIDELINE, GUIDELINE + "/confirm", Map.of());
        assertThat(signedIn(clerk).get(GUIDELINE).body()).doesNotContain("確認の依頼が来ています");
    }

    @Test
    void anotherPersonApprovesAVersionWhichThenChangesRulesAndAsksEverybodyAgain() {
        var clerk = account(Role.CLERK);
        desk.admit(CITY, clerk.staff());
        var proposer = account(Role.ADMINISTRATOR);
        var text = "ドラえもんっぽく書いてください。";
        assertThat(signedIn(clerk)
                        .submit("/staff/assistant", "/staff/assistant", Map.of("text", text, "level", "1"))
                        .body())
                .contains("この文章は、生成AIに入力できません");

        var form = Jsoup.parse(signedIn(proposer).get(GUIDELINE + "/proposal").body());
        var typed = new HashMap<String, String>();
        form.select("main input[name], main textarea[name]")
                .forEach(field -> typed.put(field.attr("name"), field.val()));
        typed.remove("_csrf");
        typed.putAll(Map.of("title-1-ja", "目的と範囲", "IMITATION", "no", "UNPUBLISHED", "yes", "note", "模倣は知らせるだけにする"));
        var proposed = signedIn(proposer).submit(GUIDELINE + "/proposal", GUIDELINE + "/proposal", typed);
        assertThat(proposed.statusCode()).as(proposed.body()).isEqualTo(302);
        var address = proposed.headers().firstValue("Location").orElseThrow().replaceAll("^https?://[^/]+", "");

        assertThat(blocked(clerk, text)).as("proposed, not approved").isTrue();
        assertThat(signedIn(proposer)
                        .submit(address, address, Map.of("decision", "approve"))
                        .statusCode())
                .as("nobody approves their own")
                .isEqualTo(422);
        assertThat(signedIn(clerk)
                        .submit(address, address, Map.of("decision", "approve"))
                        .statusCode())
                .isEqualTo(403);
        var approver = signedIn(account(Role.HEADQUARTERS));
        assertThat(approver.get(address).body()).contains("<mark class=\"mark\">と範囲</mark>", "第10条は同じです。");
        assertThat(approver.submit(address, address, Map.of("decision", "approve"))
                        .statusCode())
                .isEqualTo(302);

        assertThat(blocked(clerk, text)).isFalse();
        assertThat(signedIn(clerk).get(GUIDELINE).body()).contains("目的と範囲", "知らせるだけ", "読んで理解しました");
        assertThat(signedIn(clerk).submit(CHAT, CHAT, prompt("秋のあいさつ文")).statusCode())
                .as("the new version is to be confirmed")
                .isEqualTo(422);
        signedIn(clerk).submit(GUIDELINE, GUIDELINE + "/confirm", Map.of());
        assertThat(signedIn(clerk).submit(CHAT, CHAT, prompt("秋のあいさつ文")).statusCode())
                .as("the test is passed once")
                .isEqualTo(200);

        restoreTheFirst(approver);
        assertThat(blocked(clerk, text)).isTrue();
    }

    private void restoreTheFirst(HttpVisitor approver) {
        var first = GUIDELINE + "/versions/1";
        assertThat(approver.submit(first, first, Map.of("decision", "restore", "note", "元に戻す"))
                        .statusCode())
                .isEqualTo(302);
        var waiting = CurrentMunicipality.call(CITY, () -> changes.waiting().orElseThrow());
        var second = new Staff(java.util.UUID.randomUUID(), "別の人", Role.ADMINISTRATOR, null);
        CurrentMunicipality.run(CITY, () -> changes.decide(second, waiting.version(), true));
    }

    private boolean blocked(Account who, String text) {
        return signedIn(who)
                .submit("/staff/assistant", "/staff/assistant", Map.of("text", text, "level", "1"))
                .body()
                .contains("この文章は、生成AIに入力できません");
    }
}
