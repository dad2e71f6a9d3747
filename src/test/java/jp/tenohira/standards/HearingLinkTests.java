package jp.tenohira.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.identity.Role;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallBrowser;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.StaffOfTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

@CityHallTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class HearingLinkTests {

    private static final String SYSTEM = "/headquarters/standards/systems/pension";
    private static final String SCRIPT = "<script>alert(1)</script>";

    private final StaffOfTest staff;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final int port;

    @Autowired
    HearingLinkTests(StaffOfTest staff, JdbcClient jdbc, Clock clock, @LocalServerPort int port) {
        this.staff = staff;
        this.jdbc = jdbc;
        this.clock = clock;
        this.port = port;
    }

    private HttpVisitor headquarters() {
        return staff.signedIn(port, Role.HEADQUARTERS);
    }

    private static String hearing(HttpVisitor visitor, String vendor) {
        return visitor.submit(SYSTEM, SYSTEM + "/hearings", Map.of("vendor", vendor))
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceAll(".*(/headquarters/standards/hearings/[0-9a-f-]{36}).*", "$1");
    }

    private static String link(HttpVisitor visitor, String hearing) {
        var made = visitor.submit(hearing, hearing + "/links", Map.of("days", "14"));
        var found = Pattern.compile("/vendor/hearings/[A-Za-z0-9_-]{43}").matcher(made.body());
        assertThat(found.find()).as(made.body()).isTrue();
        return found.group();
    }

    @Test
    void aVendorAnswersWithoutAnAccountAndTheCityReadsEverySending() {
        var visitor = headquarters();
        var hearing = hearing(visitor, "試験ベンダー");
        var link = link(visitor, hearing);
        var vendor = HttpVisitor.at(port);

        var asked = vendor.get(link);
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(Jsoup.parse(asked.body()).text()).contains("概算費用", "国民年金", "試験ベンダー");
        var unsigned = vendor.submit(link, link, Map.of("rough-cost", "5億円"));
        assertThat(unsigned.statusCode()).isEqualTo(422);
        assertThat(unsigned.body()).contains("5億円", "回答者を200文字以内");
        assertThat(vendor.submit(link, link, answers("令和7年10月", "5億円")).statusCode())
                .isEqualTo(302);
        assertThat(vendor.submit(link, link, answers("令和8年1月", "6億円")).statusCode())
                .isEqualTo(302);

        assertThat(visitor.get(hearing).body()).doesNotContain(link);
        assertThat(Jsoup.parse(visitor.get(hearing).body()).text())
                .contains("令和8年1月", "6億円", "限定リンク")
                .doesNotContain("令和7年10月");
        assertThat(vendor.get(link).body()).contains("令和8年1月");
    }

    private static Map<String, String> answers(String schedule, String cost) {
        return Map.of("schedule", schedule, "rough-cost", cost, "by", "試験ベンダー 営業");
    }

    @Test
    void aLinkOpensItsOwnSheetOnly() {
        var visitor = headquarters();
        var one = hearing(visitor, "甲社");
        var other = hearing(visitor, "乙社");
        var link = link(visitor, one);
        var vendor = HttpVisitor.at(port);

        assertThat(vendor.get(link).body()).contains("甲社").doesNotContain("乙社");
        for (var path : List.of(other, one, SYSTEM, "/headquarters/standards")) {
            assertThat(vendor.get(path).statusCode()).as(path).isIn(302, 303, 401, 403);
        }
        var otherId = other.substring(other.lastIndexOf('/') + 1);
        vendor.submit(link, link + "?hearing=" + otherId, answers("差替え", "0"));
        assertThat(visitor.get(other).body()).doesNotContain("差替え");
        assertThat(vendor.get("/vendor/hearings/" + otherId).statusCode())
                .as("the id of a sheet is no link")
                .isEqualTo(404);
        assertThat(HttpVisitor.atAizuwakamatsu(port).get(link).statusCode())
                .as("another city")
                .isEqualTo(404);
        assertThat(vendor.postForm(link, answers("甲", "乙")).statusCode())
                .as("without the form's token")
                .isEqualTo(403);
    }

    @Test
    void anExpiredAndARevokedLinkAnswerLikeOneThatNeverWas() {
        var visitor = headquarters();
        var hearing = hearing(visitor, "丙社");
        var revoked = link(visitor, hearing);
        var expired = link(visitor, hearing);
        var vendor = HttpVisitor.at(port);
        visitor.submit(hearing, hearing + "/links/1/revoke", Map.of());
        var id = java.util.UUID.fromString(hearing.substring(hearing.lastIndexOf('/') + 1));
        CurrentMunicipality.run(
                Cities.KORIYAMA,
                () -> jdbc.sql("update standard_hearing_link set expires_at = :past where hearing = :id and number = 2")
                        .param(
                                "past",
                                clock.instant().minus(Duration.ofSeconds(1)).atOffset(java.time.ZoneOffset.UTC))
                        .param("id", id)
                        .update());
        var never = "/vendor/hearings/" + "A".repeat(43);

        for (var link : List.of(revoked, expired, never)) {
            var closed = vendor.get(link);
            assertThat(closed.statusCode()).as(link).isEqualTo(404);
            assertThat(closed.body()).contains("このリンクは使えません").doesNotContain("丙社");
            assertThat(vendor.submit("/status", link, answers("遅い", "1")).statusCode())
                    .isEqualTo(404);
        }
        assertThat(Jsoup.parse(visitor.get(hearing).body()).text()).contains("取消し", "期限切れ", "未回答");
    }

    @Test
    void aLinkIsTriedOnlySoOften() {
        var visitor = headquarters();
        var link = link(visitor, hearing(visitor, "多忙社"));
        var vendor = HttpVisitor.at(port);
        var last = 200;
        for (int i = 0; i < 70 && last == 200; i++) {
            last = vendor.get(link).statusCode();
        }
        assertThat(last).isEqualTo(429);
    }

    @Test
    void onlyDigestsOfLinksAreKept() {
        var visitor = headquarters();
        var link = link(visitor, hearing(visitor, "丁社"));
        var secret = link.substring(link.lastIndexOf('/') + 1);

        var rows = CurrentMunicipality.call(
                Cities.KORIYAMA,
                () -> jdbc.sql("select l::text || encode(digest, 'escape') from standard_hearing_link l")
                        .query(String.class)
                        .list());
        assertThat(rows).isNotEmpty().noneMatch(row -> row.contains(secret));
    }

    @Test
    void noAnswerBecomesMarkupAndAFilledSheetComesBack() {
        var visitor = headquarters();
        var hearing = hearing(visitor, SCRIPT);
        var link = link(visitor, hearing);
        var fields = new HashMap<String, String>();
        for (var question : HearingQuestion.values()) {
            fields.put(question.code(), SCRIPT);
        }
        fields.put("by", SCRIPT);
        var vendor = HttpVisitor.at(port);
        vendor.submit(link, link, fields);

        for (var page : List.of(link, hearing, SYSTEM)) {
            assertThat(visitor.get(page).body()).as(page).doesNotContain(SCRIPT);
        }
        assertThat(visitor.get(hearing).body()).contains("&lt;script&gt;");
        var sheet = visitor.getBytes(hearing + "/sheet");
        var again =
                visitor.upload(hearing, hearing + "/sheet", Map.of("by", "職員"), "file", Map.of("hearing.xlsx", sheet));
        assertThat(again.statusCode()).isEqualTo(302);
        assertThat(Jsoup.parse(visitor.get(hearing).body()).text()).contains("職員が取込み");
        var wrong = visitor.upload(
                hearing,
                hearing + "/sheet",
                Map.of("by", "職員"),
                "file",
                Map.of("h.csv", "質問,回答\n好きな色,青\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(wrong.body()).text()).contains("h.csv 2行目「質問」:「好きな色」");
    }

    @Test
    void theVendorsPageIsAccessible() {
        var visitor = headquarters();
        var link = link(visitor, hearing(visitor, "戊社"));
        for (var page : List.of(CityHallBrowser.phone(), CityHallBrowser.desktop())) {
            for (var lang : List.of("ja", "en")) {
                page.navigate("http://localhost:" + port + link + "?lang=" + lang);
                StandardsPagesTests.picture(page, "vendor" + lang);
                assertThat(CityHallBrowser.accessibilityProblems(page)).as(lang).isEmpty();
            }
            page.context().close();
        }
    }
}
