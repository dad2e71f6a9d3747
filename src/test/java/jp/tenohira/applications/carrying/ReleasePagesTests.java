package jp.tenohira.applications.carrying;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.StaffAccounts.Account;
import jp.tenohira.procedures.forms.releases.Releases;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallBrowser;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.StaffOfTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The section head's pages: what a proposal changes, what it means for what is open, and what becomes of it. */
@CityHallTest
class ReleasePagesTests {

    private static final String ROSE = "          - {value: rose, label: {ja: ばら, en: Rose}}\n";

    private final FlowerBeds beds;
    private final Releases releases;
    private final StaffOfTest accounts;
    private final JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private String procedure = "";
    private String address = "";
    private HttpVisitor clerk = HttpVisitor.at(0);
    private HttpVisitor head = HttpVisitor.at(0);
    private String section = "";
    private String headLogin = "";

    @Autowired
    ReleasePagesTests(FlowerBeds beds, Releases releases, StaffOfTest accounts, JdbcClient jdbc) {
        this.beds = beds;
        this.releases = releases;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void aProposalThatBlocksADraft() {
        section = beds.section();
        procedure = beds.procedure(section);
        address = "/staff/procedures/" + procedure + "/releases";
        var proposer = accounts.account(Cities.KORIYAMA, Role.CLERK, section);
        clerk = HttpVisitor.at(port).signedIn(proposer.login());
        headLogin = accounts.account(Cities.KORIYAMA, Role.HEAD, section).login();
        head = HttpVisitor.at(port).signedIn(headLogin);
        CurrentMunicipality.run(Cities.KORIYAMA, () -> {
            draft("{\"beds\":2,\"flower\":\"rose\"}");
            draft("{\"beds\":7,\"flower\":\"lily\"}");
        });
        propose(FlowerBeds.form(procedure).replace(ROSE, "").replace("max: 9}", "max: 5}"), proposer);
    }

    @Test
    void theHeadReadsWhatAProposalChangesAndWhatItMeansAndReleasesIt() {
        assertThat(head.get("/staff/procedures/releases").body()).contains("花壇の申込み", address);
        var page = head.get(address + "/proposals/2").body();

        assertThat(page).contains("区画の数", "最大", "選択肢 › rose", "選ばれている選択肢がなくなる", "回答が新しい条件に合わなくなる");
        assertThat(page).contains("動作の自動確認", "言語ごとの文", "第2版として公開する");
        assertThat(head.get(address + "/proposals/2/impact").body())
                .contains("再回答が必要な下書き")
                .doesNotContain("<html");
        var released = head.submit(address + "/proposals/2", address + "/proposals/2/release", Map.of("inForce", "1"));

        assertThat(location(released)).endsWith("/releases?done=released");
        assertThat(head.get(address).body()).contains("第2版", "新しい区画", "公開中");
        assertThat(head.get(address + "/compare?from=1&to=2").body()).contains("第1版と第2版の違い", "ばら");
    }

    @Test
    void theHeadSeesWhichTextsALanguageLacksAndWhatIsHardToReadInEasyJapanese() {
        var before = head.get(address + "/proposals/2").body();
        assertThat(before).contains("言語ごとの文", "やさしい日本語の文がまだないため").doesNotContain("直し方");

        propose(
                FlowerBeds.form(procedure)
                        .replace("{ja: 区画の数, en: Beds}", "{ja: 区画の数, en: Beds, ja-x-easy: \"区画の{数|かず}\", vi: Số ô}"),
                accounts.account(Cities.KORIYAMA, Role.CLERK, section));
        var page = head.get(address + "/proposals/3").body();

        assertThat(page).containsPattern("ベトナム語: \\d+文のうち\\d+文").containsPattern("英語: (\\d+)文のうち\\1文");
        assertThat(missing(page, "韓国語")).contains("区画の数（pages[0].questions[0].label）");
        assertThat(missing(page, "ベトナム語")).contains("花壇を借ります。（summary）").doesNotContain("区画の数");
        assertThat(page).contains("読みにくいところが1件あります", "「区画」にふりがながありません");
        assertThat(head.get(address + "/proposals/3?lang=en").body())
                .containsPattern("Vietnamese: \\d+ of \\d+ texts")
                .contains("区画 has no furigana");
    }

    @Test
    void aReturnNeedsAReasonAndShowsAgainWhatWasTyped() {
        var long1001 = "長".repeat(1001);
        var refused =
                head.submit(address + "/proposals/2", address + "/proposals/2/return", Map.of("reason", long1001));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("1文字以上1000文字以内", long1001, "エラー");
        var returned =
                head.submit(address + "/proposals/2", address + "/proposals/2/return", Map.of("reason", "ばらを残してください。"));
        assertThat(location(returned)).endsWith("done=returned");
        assertThat(clerk.get(address).body()).contains("ばらを残してください。", "差戻し");
    }

    @Test
    void aReleaseOfWhatTheHeadDidNotSeeIsRefusedWithTheNewDifferences() {
        var seen = head.submit(address + "/proposals/2", address + "/proposals/2/release", Map.of("inForce", "7"));

        assertThat(seen.statusCode()).isEqualTo(409);
        assertThat(seen.body()).contains("表示している間に第1版が公開されました");
    }

    @Test
    void aClerkSeesAProposalAndMayOnlyWithdrawTheOwn() {
        var page = clerk.get(address + "/proposals/2").body();

        assertThat(page).contains("取り下げる").doesNotContain("として公開する", "差し戻す");
        for (var deed : new String[] {"release", "return"}) {
            var fields = new HashMap<>(Map.of("inForce", "1", "reason", "だめ"));
            assertThat(clerk.submit(address + "/proposals/2", address + "/proposals/2/" + deed, fields)
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(location(clerk.submit(address + "/proposals/2", address + "/proposals/2/withdraw", Map.of())))
                .endsWith("done=withdrawn");
    }

    @Test
    void anotherSectionFindsNothingAndADeedWithoutItsTokenIsRefused() {
        var stranger = HttpVisitor.at(port)
                .signedIn(accounts.account(Cities.KORIYAMA, Role.HEAD).login());
        for (var page :
                new String[] {"", "/proposals/2", "/proposals/2/impact", "/compare?from=1&to=1", "/versions/1/restore"
                }) {
            assertThat(stranger.get(address + page).statusCode()).as(page).isEqualTo(404);
        }
        var administrator = HttpVisitor.at(port)
                .signedIn(accounts.account(Cities.KORIYAMA, Role.ADMINISTRATOR).login());
        assertThat(administrator.get(address).statusCode()).isEqualTo(403);
        assertThat(head.postForm(address + "/proposals/2/release", Map.of("inForce", "1"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void anEarlierVersionIsProposedAgainFromTheHistory() {
        head.submit(address + "/proposals/2", address + "/proposals/2/release", Map.of("inForce", "1"));
        assertThat(clerk.get(address + "/versions/1/restore").body()).contains("ばら", "第1版に戻す");

        var empty = clerk.submit(address + "/versions/1/restore", address + "/versions/1/restore", Map.of("note", ""));
        assertThat(empty.statusCode()).isEqualTo(422);
        var proposed = clerk.submit(
                address + "/versions/1/restore", address + "/versions/1/restore", Map.of("note", "元の様式に戻す"));

        assertThat(location(proposed)).endsWith("/proposals/3");
        assertThat(head.get(address + "/proposals/3").body()).contains("復元する版", "元の様式に戻す");
    }

    @Test
    void theProposalIsReadableOnPhoneAndDesktop() {
        var page = CityHallBrowser.desktop();
        var cityHall = "http://localhost:" + port;
        CityHallBrowser.signIn(page, cityHall, headLogin, StaffOfTest.PASSWORD);
        for (var path : List.of(
                "/staff/procedures/releases", address, address + "/proposals/2", address + "/versions/1/restore")) {
            page.navigate(cityHall + path);
            assertThat(CityHallBrowser.accessibilityProblemsAtBothSizes(page))
                    .as(path)
                    .isEmpty();
        }
    }

    private void propose(String yaml, Account by) {
        CurrentMunicipality.run(
                Cities.KORIYAMA,
                () -> assertThat(releases.propose(procedure, yaml, "新しい区画に合わせる", by.staff()))
                        .isInstanceOf(Outcome.Accepted.class));
    }

    private void draft(String answers) {
        jdbc.sql("""
                insert into draft (id, procedure, form_version, answers, language, device, key_hashes, started_at, saved_at, expires_at)
                values (gen_random_uuid(), :procedure, 1, :answers::jsonb, 'ja', 'PHONE', '{}', now(), now(), now() + interval '9 days')
                """).param("procedure", procedure).param("answers", answers).update();
    }

    /** The part of the page that lists what a language lacks. */
    private static String missing(String page, String language) {
        var from = page.indexOf("<summary>" + language);
        assertThat(from).as(language).isPositive();
        return page.substring(from, page.indexOf("</details>", from));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.statusCode()));
    }
}
