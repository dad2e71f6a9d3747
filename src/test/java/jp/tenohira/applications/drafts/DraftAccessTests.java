package jp.tenohira.applications.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.applications.OpenProcedure;
import jp.tenohira.applications.notices.Notices;
import jp.tenohira.applications.receipts.ResidentCodes;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may open a draft, and that nothing typed is lost when somebody may not. */
@CityHallTest
class DraftAccessTests {

    private static final Map<String, String> GUARDIAN = Map.of(
            "guardianName.family", "<script>alert(1)</script>",
            "guardianName.given", "花子",
            "guardianName.familyKana", "アサカ",
            "guardianName.givenKana", "ハナコ",
            "relationship", "mother");

    @Autowired
    private OpenProcedure procedures;

    @Autowired
    private ResidentCodes codes;

    @Autowired
    private DraftExpiry expiry;

    @Autowired
    private Notices notices;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @LocalServerPort
    private int port;

    private HttpVisitor resident = HttpVisitor.at(0);
    private String draft = "";

    @BeforeEach
    void begin() {
        resident = HttpVisitor.at(port);
        var procedure = procedures.inKoriyama();
        var page = resident.submit("/procedures/" + procedure, "/procedures/" + procedure + "/drafts", Map.of())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        draft = page.replaceFirst(".*/apply/([^/]*)/.*", "$1");
    }

    @Test
    void aSharedLinkAloneAsksForTheCode() {
        var stranger = HttpVisitor.at(port);

        assertThat(location(stranger.get(page()))).endsWith("/resume/" + draft);
        assertThat(location(stranger.get("/apply/" + draft + "/check"))).endsWith("/resume/" + draft);
        assertThat(stranger.submit("/resume/" + draft, "/resume/" + draft, Map.of("code", "AAAAA-AAAAA"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void theCodeOpensItOnAnotherDevice() {
        save(resident);
        var other = HttpVisitor.at(port);
        var opened = other.submit("/resume/" + draft, "/resume/" + draft, Map.of("code", code()));

        assertThat(opened.statusCode()).isEqualTo(303);
        assertThat(other.get(page()).body()).contains("&lt;script").doesNotContain("<script>alert(1)");
        assertThat(resident.get(page()).statusCode()).isEqualTo(200);
    }

    @Test
    void guessingTheCodeIsStopped() {
        var guesser = HttpVisitor.at(port);
        for (var i = 0; i < 10; i++) {
            guesser.submit("/resume/" + draft, "/resume/" + draft, Map.of("code", "0000" + i + "-AAAAA"));
        }

        assertThat(guesser.submit("/resume/" + draft, "/resume/" + draft, Map.of("code", code()))
                        .statusCode())
                .isEqualTo(429);
    }

    @Test
    void whatWasTypedIsKeptWhenTheCookieEnded() {
        var fields = new HashMap<>(GUARDIAN);
        fields.put("seen", seen(resident));
        var forgotten = HttpVisitor.at(port);
        var asked = forgotten.submit("/status", page(), fields);

        assertThat(asked.statusCode()).isEqualTo(401);
        assertThat(asked.body()).contains("value=\"花子\"").doesNotContain("<script>alert(1)");
        fields.put("to", page());
        fields.put("code", code());
        var opened = forgotten.submit("/status", "/resume/" + draft, fields);
        assertThat(opened.statusCode()).isEqualTo(307);
        assertThat(location(opened)).endsWith(page());
    }

    @Test
    void anotherWindowDoesNotOverwriteSilently() {
        var seenFirst = seen(resident);
        save(resident);
        var late = new HashMap<>(GUARDIAN);
        late.put("seen", seenFirst);
        late.put("guardianName.given", "桃子");
        var answer = resident.submit(page(), page(), late);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("桃子", "別の画面");
        assertThat(resident.get(page()).body()).contains("花子").doesNotContain("桃子");
    }

    @Test
    void aFormFromElsewhereIsRefused() {
        var fields = new HashMap<>(GUARDIAN);
        fields.put("seen", seen(resident));

        assertThat(resident.postForm(page(), fields).statusCode()).isEqualTo(403);
    }

    @Test
    void whatIsWrongIsNamedAndWhatWasTypedKept() {
        var fields = new HashMap<>(GUARDIAN);
        fields.put("seen", seen(resident));
        fields.put("guardianName.givenKana", "???");
        var answer = resident.submit(page(), page(), fields);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("エラー: ", "error-summary", "value=\"花子\"", "value=\"???\"");
    }

    @Test
    void aRushOfDraftsExpiresInOneRun() {
        var left = CurrentMunicipality.call(Cities.KORIYAMA, () -> {
            jdbc.sql("""
                            insert into draft (id, procedure, form_version, language, device, key_hashes, started_at, saved_at, expires_at)
                            select gen_random_uuid(), procedure, form_version, language, device, '{}', started_at, saved_at,
                                   started_at - interval '1 day'
                              from draft, generate_series(1, 1100) where id = :id
                            """).param("id", UUID.fromString(draft)).update();
            expiry.here(clock.instant());
            return jdbc.sql("select count(*) from draft where expires_at <= :now")
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .query(Integer.class)
                    .single();
        });

        assertThat(left).isZero();
    }

    @Test
    void anExpiredDraftIsDeletedAndSaysSo() {
        save(resident);
        CurrentMunicipality.run(
                Cities.KORIYAMA,
                () -> expiry.here(clock.instant().plus(Drafts.KEPT).plusSeconds(60)));

        assertThat(location(resident.get(page()))).endsWith("/resume/" + draft);
        assertThat(resident.submit("/resume/" + draft, "/resume/" + draft, Map.of("code", code()))
                        .body())
                .contains("保存の期限が過ぎています");
    }

    @Test
    void aDraftAboutToExpireIsAnnouncedOnceToTheAddressLeft() {
        save(resident);
        var to = "to-" + UUID.randomUUID() + "@example.jp";
        var later = "/apply/" + draft + "/later";
        assertThat(resident.submit(later, later, Map.of("email", to)).statusCode())
                .isEqualTo(200);
        var twoDaysBefore = clock.instant().plus(Drafts.KEPT).minus(Duration.ofDays(2));

        CurrentMunicipality.run(Cities.KORIYAMA, () -> expiry.here(twoDaysBefore.minus(Duration.ofDays(2))));
        assertThat(warnings(to)).isEmpty();
        CurrentMunicipality.run(Cities.KORIYAMA, () -> expiry.here(twoDaysBefore));
        CurrentMunicipality.run(Cities.KORIYAMA, () -> expiry.here(twoDaysBefore.plus(Duration.ofHours(1))));
        assertThat(warnings(to))
                .hasSize(1)
                .first()
                .asString()
                .contains("/resume/" + draft)
                .doesNotContain(code());

        save(resident);
        CurrentMunicipality.run(Cities.KORIYAMA, () -> expiry.here(twoDaysBefore.plus(Duration.ofHours(2))));
        assertThat(warnings(to)).as("a draft saved again has a new term").hasSize(2);
    }

    private List<String> warnings(String to) {
        return CurrentMunicipality.<List<String>, RuntimeException>call(
                Cities.KORIYAMA,
                () -> notices.latest(1000).stream()
                        .filter(notice ->
                                notice.to().equals(to) && notice.subject().contains("期限が近づいています"))
                        .map(notice -> notice.body())
                        .toList());
    }

    private void save(HttpVisitor visitor) {
        var fields = new HashMap<>(GUARDIAN);
        fields.put("seen", seen(visitor));
        assertThat(visitor.submit(page(), page(), fields).statusCode()).isEqualTo(303);
    }

    private String seen(HttpVisitor visitor) {
        return visitor.get(page()).body().replaceFirst("(?s).*name=\"seen\" value=\"([^\"]*)\".*", "$1");
    }

    private String page() {
        return "/apply/" + draft + "/pages/guardian";
    }

    private String code() {
        return CurrentMunicipality.<String, RuntimeException>call(
                Cities.KORIYAMA, () -> codes.ofDraft(UUID.fromString(draft)));
    }

    private static String location(java.net.http.HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
