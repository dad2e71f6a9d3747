package jp.tenohira.applications.review;

import static jp.tenohira.applications.desk.SectionOfTest.inKoriyama;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.tenohira.applications.path.PathsOfTest;
import jp.tenohira.applications.path.PathsOfTest.Office;
import jp.tenohira.identity.StaffAccounts.Account;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The decision path as staff walk it on the page of a case. */
@CityHallTest
class DecisionPathPageTests {

    private static final String TWO_STEPS = """
            decisionPath:
              days: 10
              steps:
                - {id: check, label: {ja: 担当者の確認, en: Check}, role: clerk, days: 3}
                - {id: review, label: {ja: 係長の審査, en: Review}, role: clerk, deputy: head, days: 2}
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private PathsOfTest paths;

    @Autowired
    private JdbcClient jdbc;

    private Office office;
    private String receipt;

    @BeforeEach
    void fileAnApplication() {
        office = paths.office(TWO_STEPS);
        receipt = PathsOfTest.file(port, office, "安積", "花子", 1);
        assertThat(step(office.clerk(), "accept", Map.of())).isEqualTo(302);
    }

    @Test
    void theHeadDecidesOnlyWhenEveryStepHasApproved() {
        assertThat(page(office.head())).doesNotContain("/decide\"");
        assertThat(step(office.head(), "decide", Map.of("outcome", "ADMIT"))).isEqualTo(409);

        assertThat(step(office.clerk(), "approve", Map.of("reason", "書類を確認しました")))
                .isEqualTo(302);
        assertThat(step(office.clerk(), "approve", Map.of())).isEqualTo(403);
        assertThat(step(office.head(), "decide", Map.of("outcome", "ADMIT"))).isEqualTo(409);
        assertThat(step(office.second(), "approve", Map.of())).isEqualTo(302);

        assertThat(step(office.head(), "decide", Map.of("outcome", "ADMIT"))).isEqualTo(302);
        assertThat(column("state")).isEqualTo("DECIDED");
        assertThat(column("path_step")).isEqualTo("decision");
        assertThat(column("decided_on")).isNotEmpty();
        assertThat(page(office.head()))
                .contains("承認: 担当者の確認", "書類を確認しました", office.second().name());
    }

    @Test
    void thePageShowsTheStepsTheirDueDaysAndWhoseTurnItIs() {
        var path = Jsoup.parse(page(office.clerk())).select("tr[aria-current=step]");

        assertThat(path.text()).contains("担当者の確認", "審査中", "まで");
        assertThat(page(office.clerk())).contains("標準処理期間 10開庁日", "係長の審査", "(不在のとき: 課長)", "/approve");
        assertThat(page(office.head())).doesNotContain("/approve");
        assertThat(column("path_step")).isEqualTo("check");
        assertThat(column("due_on")).isNotEqualTo("infinity");
    }

    @Test
    void aCaseIsReturnedToAnEarlierStepWithAReason() {
        step(office.clerk(), "approve", Map.of());

        assertThat(step(office.second(), "step-back", Map.of("stage", "check"))).isEqualTo(422);
        assertThat(step(office.second(), "step-back", Map.of("stage", "review", "reason", "x")))
                .isEqualTo(422);
        assertThat(step(office.second(), "step-back", Map.of("stage", "check", "reason", "添付を見てください")))
                .isEqualTo(302);

        assertThat(column("path_step")).isEqualTo("check");
        assertThat(page(office.clerk())).contains("添付を見てください");
    }

    @Test
    void theClockStandsStillWhileTheResidentMends() {
        step(office.clerk(), "send-back", Map.of("reason", "ご確認ください", "mark", "who", "why-who", "氏名"));

        assertThat(column("due_on")).isEqualTo("infinity");
        assertThat(page(office.clerk())).contains("停止中");
    }

    @Test
    void staffCommentAmongThemselvesAndTheResidentSeesNothing() {
        assertThat(step(office.clerk(), "comment", Map.of("comment", " "))).isEqualTo(422);
        assertThat(step(office.clerk(), "comment", Map.of("comment", "前年の<b>申請</b>と比べました")))
                .isEqualTo(302);
        step(office.clerk(), "approve", Map.of("reason", "所内だけの意見"));

        assertThat(page(office.head())).contains("前年の&lt;b&gt;申請&lt;/b&gt;と比べました");
        assertThat(inKoriyama(() -> jdbc.sql(
                                "select count(*) from audit_entry where action = 'case.commented' and subject = :receipt")
                        .param("receipt", receipt)
                        .query(Integer.class)
                        .single()))
                .isOne();
        var code = inKoriyama(() -> codes.ofCase(casefiles
                .find(new jp.tenohira.applications.ReceiptNumber(receipt))
                .orElseThrow()
                .id()));
        var resident = HttpVisitor.at(port);
        resident.submit("/status", "/status", Map.of("number", receipt, "code", code));
        assertThat(resident.get("/status/" + receipt).body())
                .contains(receipt)
                .doesNotContain("比べました")
                .doesNotContain("所内だけの意見")
                .doesNotContain("APPROVE");
    }

    @Autowired
    private jp.tenohira.applications.receipts.ResidentCodes codes;

    @Autowired
    private jp.tenohira.applications.casefile.Casefiles casefiles;

    @Test
    void strangersNeitherApproveNorComment() {
        var stranger =
                HttpVisitor.at(port).signedIn(paths.office(TWO_STEPS).clerk().login());
        for (var step : new String[] {"approve", "step-back", "comment"}) {
            assertThat(stranger.submit(
                                    "/staff/cases",
                                    "/staff/cases/" + receipt + "/" + step,
                                    Map.of("version", "2", "comment", "x", "stage", "check", "reason", "x"))
                            .statusCode())
                    .as(step)
                    .isEqualTo(404);
        }
    }

    private int step(Account who, String step, Map<String, String> fields) {
        var visitor = HttpVisitor.at(port).signedIn(who.login());
        var address = "/staff/cases/" + receipt;
        var all = new java.util.HashMap<>(fields);
        all.put("version", column("version"));
        return visitor.submit(address, address + "/" + step, all).statusCode();
    }

    private String page(Account who) {
        return HttpVisitor.at(port)
                .signedIn(who.login())
                .get("/staff/cases/" + receipt)
                .body();
    }

    private String column(String name) {
        return inKoriyama(() -> jdbc.sql("select " + name + "::text from casefile where receipt = :receipt")
                .param("receipt", receipt)
                .query(String.class)
                .single());
    }
}
