package jp.tenohira.procedures.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import jp.tenohira.identity.Role;
import jp.tenohira.procedures.Procedure;
import jp.tenohira.procedures.SampleProcedures;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.StaffOfTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The builder without scripts, as its forms send it. */
@CityHallTest
class BuilderTests {

    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    @LocalServerPort
    int port;

    @Autowired
    SampleProcedures samples;

    @Autowired
    StaffOfTest staff;

    private Procedure procedure;
    private HttpVisitor clerk;

    @BeforeEach
    void aProcedureAtTheCounter() {
        procedure = samples.put(Cities.KORIYAMA, samples.named(Cities.KORIYAMA, "犬の散歩場所の利用届", "いぬのさんぽ"));
        clerk = signedIn(Role.CLERK);
    }

    @Test
    void aFormBeginsAsATemplateUnderTheProceduresName() {
        var copy = begun("notification");

        assertThat(clerk.get(copy).body()).contains("犬の散歩場所の利用届", "届け出ること", "定義に誤りはありません。");
        assertThat(clerk.get(copy + "/definition.yaml").body()).contains("procedure: " + procedure.code());
        assertThat(clerk.get("/staff/forms").body()).contains(copy);
    }

    @Test
    void everyChangeIsAStepThatCanBeUndoneAndRedone() {
        var copy = begun("notification");

        change(copy, "remove:pages[1].questions[0]");
        assertThat(clerk.get(copy).body()).doesNotContain("変更のあった日");
        change(copy, "undo");
        assertThat(clerk.get(copy).body()).contains("変更のあった日");
        change(copy, "redo");
        assertThat(clerk.get(copy).body()).doesNotContain("変更のあった日");
        change(copy, "undo");
        change(copy, "down:pages[1].questions[0]");

        assertThat(clerk.get(copy).body()).containsSubsequence("変更の内容", "変更のあった日");
    }

    @Test
    void aQuestionIsAddedByItsLabelAndNeedsNoName() {
        var copy = begun("notification");
        var added = clerk.submit(
                copy,
                copy + "/add",
                Map.of("version", version(copy), "to", "pages[1]", "label", "犬の頭数", "type", "number"));

        assertThat(added.headers().firstValue("Location").orElseThrow()).contains("questions%5B2%5D");
        assertThat(clerk.get(copy + "/definition.yaml").body())
                .contains("id: inu")
                .contains("type: number");
    }

    @Test
    void whatNobodyCanReadIsKeptAndComplainedOfAtItsField() {
        var copy = begun("notification");
        var address = copy + "/edit";
        var saved = clerk.submit(
                copy,
                address,
                Map.of(
                        "version",
                        version(copy),
                        "at",
                        "pages[1].questions[1]",
                        "maxLength",
                        "五百",
                        "label.ja",
                        "変更の内容"));

        assertThat(saved.statusCode()).isEqualTo(422);
        assertThat(saved.body()).contains("href=\"#f-maxLength\"", "value=\"五百\"", "保存しました。");
        assertThat(clerk.get(copy).body()).contains("公開前に直すところが1件あります", "要修正");
    }

    @Test
    void whoIsTakenInAndWhoDecidesIsSetWithoutWritingYaml() {
        var copy = begun("notification");
        edit(copy, Map.of("do", "add:receptions"));
        edit(copy, Map.of("do", "add:decisionPath.steps"));
        var fields = new HashMap<>(Map.of(
                "receptions[0].from.year", "2030",
                "receptions[0].from.month", "4",
                "receptions[0].from.day", "1",
                "signIn", "required",
                "quota.places", "40",
                "quota.order", "first-come",
                "quota.waitingList", "5"));
        fields.putAll(Map.of(
                "receptions[0].until.year", "2030",
                "receptions[0].until.month", "4",
                "receptions[0].until.day", "30"));
        fields.putAll(Map.of(
                "decisionPath.days", "14",
                "decisionPath.afterMending", "continue",
                "decisionPath.steps[0].label.ja", "現地の確認",
                "decisionPath.steps[0].reviewers", "clerk",
                "decisionPath.steps[0].days", "3",
                "decisionPath.steps[0].id", "visit"));
        edit(copy, fields);

        assertThat(clerk.get(copy + "/definition.yaml").body())
                .contains("signIn: required", "places: 40", "waitingList: 5", "afterMending: continue", "role: clerk")
                .contains("ja: 現地の確認");
        edit(copy, Map.of("quota.places", "", "quota.order", "", "quota.waitingList", "", "signIn", ""));
        assertThat(clerk.get(copy + "/definition.yaml").body()).doesNotContain("quota", "signIn");
    }

    private void edit(String copy, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("version", version(copy));
        all.put("at", "");
        assertThat(clerk.submit(copy, copy + "/edit", all).statusCode()).isIn(302, 422);
    }

    @Test
    void aNameThatIsTakenIsRefusedWithWhatWasTyped() {
        var copy = begun("notification");
        var saved = clerk.submit(
                copy,
                copy + "/edit",
                Map.of("version", version(copy), "at", "pages[1].questions[1]", "id", "changedOn", "label.ja", "別の質問"));

        assertThat(saved.statusCode()).isEqualTo(422);
        assertThat(saved.body()).contains("value=\"changedOn\"", "value=\"別の質問\"", "ほかで使っています");
        assertThat(clerk.get(copy).body()).doesNotContain("別の質問");
    }

    @Test
    void whoSavesOverAnothersChangeIsToldAndLosesNothing() {
        var copy = begun("notification");
        var seen = version(copy);
        var colleague = signedIn(Role.CLERK);
        colleague.submit(copy, copy, Map.of("version", seen, "do", "remove:pages[1].questions[0]"));

        var saved = clerk.submit(copy, copy + "/edit", Map.of("version", seen, "at", "pages[0]", "title.ja", "届け出る方"));

        assertThat(saved.statusCode()).isEqualTo(409);
        assertThat(saved.body()).contains("ほかの人が先に変更しました", "変更のあった日", "value=\"届け出る方\"");
        assertThat(clerk.get(copy).body()).doesNotContain("届け出る方");
        clerk.submit(copy, copy + "/edit", Map.of("version", version(copy), "at", "pages[0]", "title.ja", "届け出る方"));
        assertThat(clerk.get(copy).body()).contains("届け出る方").doesNotContain("変更のあった日");
    }

    @Test
    void whatComesFromTheBankStaysAReferenceWhenItIsChanged() {
        var copy = begun("notification");

        clerk.submit(copy, copy + "/edit", Map.of("version", version(copy), "at", "pages[0]", "title.ja", "届け出る方"));
        assertThat(clerk.get(copy + "/definition.yaml").body())
                .contains("bank: applicant")
                .contains("届け出る方");
        clerk.submit(copy, copy + "/edit", Map.of("version", version(copy), "at", "pages[0]", "do", "detach"));
        assertThat(clerk.get(copy + "/definition.yaml").body())
                .doesNotContain("bank: applicant\n")
                .contains("id: applicantName");
    }

    @Test
    void yamlThatCannotBeReadIsShownAgainWithItsPlace() {
        var copy = begun("notification");
        var put = clerk.submit(copy, copy + "/yaml", Map.of("version", version(copy), "yaml", "pages: [\n  {id: a"));

        assertThat(put.statusCode()).isEqualTo(422);
        assertThat(put.body()).contains("読み取れませんでした", "{id: a");
        assertThat(clerk.submit(
                                copy,
                                copy + "/yaml",
                                Map.of("version", version(copy), "yaml", "title: {ja: 別の題}\npages: []"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(clerk.get(copy).body()).contains("別の題", "公開前に直すところが");
        change(copy, "undo");
        assertThat(clerk.get(copy).body()).contains("届け出ること");
    }

    @Test
    void thePhoneShowsWhatIsTypedBeforeItIsSaved() {
        var copy = begun("notification");
        var drawn =
                clerk.submit(copy, copy + "/preview", Map.of("at", "pages[1].questions[1]", "label.ja", "どう変わりましたか"));

        assertThat(drawn.body()).contains("どう変わりましたか").doesNotContain("<script");
        assertThat(drawn.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'self'", "form-action 'none'");
        assertThat(clerk.get(copy).body()).doesNotContain("どう変わりましたか");
    }

    @Test
    void theFormOfAnotherSectionIsNotThere() {
        var copy = begun("notification");
        var stranger = staff.signedIn(port, Role.CLERK);
        var headquarters = staff.signedIn(port, Role.HEADQUARTERS);

        assertThat(stranger.get(copy).statusCode()).isEqualTo(404);
        assertThat(stranger.submit("/staff/forms/new", copy, Map.of("do", "remove:pages[0]", "version", "1"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(stranger.submit(
                                "/staff/forms/new",
                                "/staff/forms/new",
                                Map.of("procedure", procedure.code(), "source", "survey"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(headquarters.get("/staff/forms").statusCode()).isEqualTo(403);
        assertThat(signedIn(Role.HEAD).get(copy).statusCode()).isEqualTo(200);
        assertThat(staff.signedIn(port, Role.ADMINISTRATOR).get(copy).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aFormThatIsHandedOverWaitsForTheSectionHead() {
        var copy = begun("notification");
        var without = clerk.submit(copy, copy + "/publish", Map.of("version", version(copy), "note", ""));
        var proposed = clerk.submit(copy, copy + "/publish", Map.of("version", version(copy), "note", "初版"));

        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(proposed.body()).contains("公開を依頼しました(依頼番号1)");
        change(copy, "remove:pages[1]");
        change(copy, "remove:pages[0]");
        assertThat(clerk.submit(copy, copy + "/publish", Map.of("version", version(copy), "note", "だめな版"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aTrialWalksTheFormAndFilesNothing() {
        var copy = begun("application");
        var first = clerk.get(copy + "/try/page");
        assertThat(first.body()).contains("申請する方の氏名", "お試しです");
        assertThat(clerk.submit(copy + "/try", copy + "/try/page", Map.of("at", "content", "purpose", ""))
                        .statusCode())
                .isEqualTo(422);
        location(clerk.submit(copy + "/try", copy + "/try/page", Map.of("at", "documents")));
        assertThat(clerk.get(copy + "/try").body()).contains("proof.pdf", "まだ入力していないページがあります。");
        location(clerk.submit(copy + "/try", copy + "/try", Map.of("do", "example")));
        assertThat(clerk.get(copy + "/try").body()).contains("この回答で、最後まで申請できます。");
        assertThat(signedIn(Role.CLERK).get(copy + "/try").body()).doesNotContain("proof.pdf");
    }

    @Test
    void theSelfTestShowsWhatNoAnswerCanReach() {
        var copy = begun("survey");
        assertThat(clerk.get(copy + "/self-test").body())
                .contains("気になるところはありませんでした。", copy + "/texts?to=ko")
                .containsPattern("韓国語: \\d+文のうち\\d+文");

        clerk.submit(
                copy,
                copy + "/edit",
                Map.of(
                        "version",
                        version(copy),
                        "at",
                        "pages[0].questions[1]",
                        "when",
                        "satisfaction == \"unsatisfied\" && satisfaction == \"satisfied\"",
                        "when.pick",
                        "write"));
        assertThat(clerk.get(copy + "/self-test").body()).contains("不満に思うこと", "この質問は表示されません");
    }

    @Test
    void textsAreWrittenBesideTheirJapanese() {
        var copy = begun("survey");
        var korean = copy + "/texts?to=ko";
        assertThat(clerk.get(korean).body()).contains("한국어", "name=\"pages[0].title.ko\"");

        clerk.submit(korean, korean, Map.of("version", version(copy), "pages[0].title.ko", "의견"));
        assertThat(clerk.get(copy + "/definition.yaml").body()).contains("ko: 의견");
        assertThat(clerk.get(copy + "/preview?at=pages%5B0%5D&in=ko").body()).contains("의견");
    }

    @Test
    void anyStepCanBeGoneBackTo() {
        var copy = begun("survey");
        change(copy, "remove:pages[1]");
        change(copy, "remove:pages[0].questions[0]");
        assertThat(clerk.get(copy + "/steps").body()).contains("「あなたについて」を削除しました", "「満足していますか」を削除しました");

        location(clerk.submit(copy, copy + "/steps", Map.of("version", version(copy), "step", "1")));
        assertThat(clerk.get(copy).body()).contains("あなたについて", "満足していますか");
    }

    private HttpVisitor signedIn(Role role) {
        return HttpVisitor.at(port)
                .signedIn(staff.account(Cities.KORIYAMA, role, procedure.section())
                        .login());
    }

    private String begun(String source) {
        return location(clerk.submit(
                "/staff/forms/new",
                "/staff/forms/new",
                new HashMap<>(Map.of("procedure", procedure.code(), "source", source))));
    }

    private void change(String copy, String act) {
        location(clerk.submit(copy, copy, Map.of("version", version(copy), "do", act)));
    }

    private String version(String copy) {
        var found = VERSION.matcher(clerk.get(copy).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
