package jp.tenohira.applications.review;

import static jp.tenohira.applications.desk.SectionOfTest.inKoriyama;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import jp.tenohira.applications.CaseState;
import jp.tenohira.applications.desk.Family;
import jp.tenohira.applications.desk.SectionOfTest;
import jp.tenohira.applications.desk.SectionsOfTest;
import jp.tenohira.identity.Role;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.StaffOfTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@CityHallTest
class CasePageTests {

    private static final String SCRIPT = "<script>alert(1)</script>'><img src=x onerror=alert(2)>";

    @LocalServerPort
    private int port;

    @Autowired
    private SectionsOfTest sections;

    @Autowired
    private StaffOfTest staff;

    @Autowired
    private JdbcClient jdbc;

    private SectionOfTest section;

    @BeforeEach
    void openASection() {
        section = sections.opened();
    }

    @Test
    void aClerkOfAnotherSectionFindsNoSuchCase() {
        var filed = section.file(Family.flawless(), CaseState.DECIDED);
        var attachment = section.attach(filed, "a.pdf", "application/pdf", "%PDF-1.4".getBytes(StandardCharsets.UTF_8));
        var stranger = HttpVisitor.at(port).signedIn(sections.opened().head().login());

        for (var path : new String[] {
            "", "/send-back", "/decide", "/notice.pdf", "/attachments/" + attachment,
        }) {
            assertThat(stranger.get("/staff/cases/" + filed.receipt() + path).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        for (var step : new String[] {"accept", "assign", "notify", "message", "send-back", "decide"}) {
            var fields = Map.of(
                    "version", "1", "body", "x", "reason", "x", "outcome", "ADMIT", "mark", "phone", "why-phone", "x");
            assertThat(stranger.submit("/staff/cases", "/staff/cases/" + filed.receipt() + "/" + step, fields)
                            .statusCode())
                    .as(step)
                    .isEqualTo(404);
        }
        assertThat(section.version(filed)).isOne();
    }

    @ParameterizedTest
    @CsvSource({"ADMINISTRATOR", "HEADQUARTERS"})
    void whoRunsTheHouseOrReadsItsFiguresReadsNoCase(Role role) {
        var filed = section.file(Family.flawless());
        var visitor = staff.signedIn(port, role);

        for (var path : new String[] {
            "/staff/cases", "/staff/cases/" + filed.receipt(), "/staff/checks", "/staff/cases/export?format=json"
        }) {
            assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(403);
        }
    }

    @Test
    void theOtherCityHasNoSuchCase() {
        var filed = section.file(Family.flawless());
        var there = HttpVisitor.atAizuwakamatsu(port)
                .signedIn(staff.account(Cities.AIZUWAKAMATSU, Role.HEAD).login());

        assertThat(there.get("/staff/cases/" + filed.receipt()).statusCode()).isEqualTo(404);
    }

    @Test
    void whatAResidentTypedIsTextAndNeverMarkup() {
        var family = Family.flawless()
                .with("guardianName/family", SCRIPT)
                .with("children/0/childName/given", SCRIPT)
                .with("emergencyName", SCRIPT);
        var filed = section.file(family);
        section.attach(filed, SCRIPT + ".pdf", "application/pdf", "%PDF-1.4".getBytes(StandardCharsets.UTF_8));
        var clerk = HttpVisitor.at(port).signedIn(section.clerk().login());

        for (var path : new String[] {
            "/staff/cases", "/staff/cases/" + filed.receipt(), "/staff/cases/" + filed.receipt() + "/send-back"
        }) {
            var page = clerk.get(path).body();
            assertThat(page)
                    .as(path)
                    .contains("&lt;script&gt;")
                    .doesNotContain(SCRIPT)
                    .doesNotContain("<img src=x");
        }
    }

    @Test
    void aFileIsShownInPlaceButNeverRunOrFramedElsewhere() {
        var filed = section.file(Family.flawless());
        var pdf = section.attach(filed, "証明.pdf", "application/pdf", "%PDF-1.4".getBytes(StandardCharsets.UTF_8));
        var answer = HttpVisitor.at(port)
                .signedIn(section.clerk().login())
                .get("/staff/cases/" + filed.receipt() + "/attachments/" + pdf);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'")
                .contains("frame-ancestors 'self'");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void aClerkSendsMarkedAnswersBackWithReasons() {
        var filed = section.file(Family.flawless());
        var page = "/staff/cases/" + filed.receipt() + "/send-back";
        var clerk = HttpVisitor.at(port).signedIn(section.clerk().login());

        var unmarked = clerk.submit(page, page, Map.of("version", "1", "reason", "ご確認ください"));
        assertThat(unmarked.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(unmarked.body()).title()).startsWith("エラー");

        var marked = clerk.submit(
                page, page, Map.of("version", "1", "reason", "ご確認ください", "mark", "phone", "why-phone", "番号が違うようです"));
        assertThat(marked.statusCode()).isEqualTo(302);
        assertThat(section.state(filed)).isEqualTo("SENT_BACK");
        assertThat(clerk.get("/staff/cases/" + filed.receipt()).body()).contains("番号が違うようです");
    }

    @Test
    void aRefusalNeedsAReasonAndAHead() {
        var filed = section.file(Family.flawless(), CaseState.UNDER_REVIEW);
        var page = "/staff/cases/" + filed.receipt() + "/decide";
        var clerk = HttpVisitor.at(port).signedIn(section.clerk().login());
        var head = HttpVisitor.at(port).signedIn(section.head().login());

        assertThat(clerk.submit(page, page, Map.of("version", "1", "outcome", "REFUSE", "reason", "定員超過"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(head.submit(page, page, Map.of("version", "1", "outcome", "REFUSE"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(head.submit(page, page, Map.of("version", "1")).statusCode()).isEqualTo(422);
        assertThat(section.state(filed)).isEqualTo("UNDER_REVIEW");

        assertThat(head.submit(page, page, Map.of("version", "1", "outcome", "REFUSE", "reason", "定員超過"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(section.state(filed)).isEqualTo("DECIDED");
    }

    @Test
    void aStepOnACaseThatChangedMeanwhileIsRefused() {
        var filed = section.file(Family.flawless());
        var address = "/staff/cases/" + filed.receipt();
        var clerk = HttpVisitor.at(port).signedIn(section.clerk().login());
        clerk.submit(address, address + "/accept", Map.of("version", "1"));

        var late = clerk.submit(address, address + "/assign", Map.of("version", "1", "to", ""));

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("ほかの人が変更しました");
        assertThat(section.version(filed)).isEqualTo(2);
    }

    @Test
    void openingListingAndReadingAFileAreInTheAuditTrail() {
        var filed = section.file(Family.flawless());
        var clerk = HttpVisitor.at(port).signedIn(section.clerk().login());
        clerk.get("/staff/cases?q=" + "shiken");
        clerk.get("/staff/cases/" + filed.receipt());

        var entries =
                inKoriyama(() -> jdbc.sql("select action from audit_entry where subject in (:subjects) order by number")
                        .param("subjects", java.util.List.of(section.code(), filed.receipt()))
                        .query(String.class)
                        .list());
        assertThat(entries).containsExactly("cases.listed", "case.opened");
    }

    @Test
    void aViewIsKeptUnderItsNameAndOpensTheQueue() {
        section.file(Family.flawless());
        var clerk = HttpVisitor.at(port).signedIn(section.clerk().login());

        var nameless = clerk.submit("/staff/cases", "/staff/cases/views", Map.of("name", " ", "state", "OPEN"));
        var kept = clerk.submit(
                "/staff/cases", "/staff/cases/views", Map.of("name", "今日の分", "state", "OPEN", "standard", "on"));

        assertThat(nameless.statusCode()).isEqualTo(422);
        assertThat(kept.statusCode()).isEqualTo(302);
        assertThat(clerk.get("/staff/cases").headers().firstValue("Location").orElse(""))
                .endsWith("/staff/cases?state=OPEN");
        assertThat(clerk.get("/staff/cases?state=OPEN").body()).contains("今日の分");
        assertThat(HttpVisitor.at(port)
                        .signedIn(section.head().login())
                        .get("/staff/cases")
                        .body())
                .doesNotContain("今日の分");
    }
}
