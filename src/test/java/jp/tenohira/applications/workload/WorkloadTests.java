package jp.tenohira.applications.workload;

import static jp.tenohira.applications.desk.SectionOfTest.inKoriyama;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import jp.tenohira.applications.path.PathsOfTest;
import jp.tenohira.applications.path.PathsOfTest.Office;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.identity.StaffAccounts.Account;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people have to do, who is away, and what is late. */
@CityHallTest
class WorkloadTests {

    @LocalServerPort
    private int port;

    @Autowired
    private PathsOfTest paths;

    @Autowired
    private Escalations escalations;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Office office;

    @BeforeEach
    void openAnOffice() {
        office = paths.office("""
                decisionPath:
                  steps:
                    - {id: check, label: {ja: 確認, en: Check}, role: clerk, deputy: head, days: 3}
                """);
    }

    @Test
    void openOverdueAndMedianDaysAreCountedForEachPerson() {
        var first = accepted(office.clerk());
        var second = accepted(office.clerk());
        accepted(null);
        late(first);
        set("state = 'DECIDED', decided_on = :today, handled_days = 4", second);

        var rows = Jsoup.parse(page(office.head(), "/staff/cases/workload")).select("tbody tr");

        assertThat(rows.eachText())
                .anySatisfy(row -> assertThat(row).startsWith(office.clerk().name() + " 1 1 0 1 4"))
                .anySatisfy(row -> assertThat(row).startsWith("担当者なし 1 0"))
                .anySatisfy(row -> assertThat(row).startsWith(office.head().name() + " 0 0 0 0 ―"));
    }

    @Test
    void anOverdueStepIsBroughtBeforeTheHeadOnce() {
        var receipt = accepted(office.clerk());
        late(receipt);

        inKoriyama(() -> escalations.here(clock.instant()));
        inKoriyama(() -> escalations.here(clock.instant()));

        assertThat(inKoriyama(() -> jdbc.sql("""
                                select count(*) from path_escalation e join casefile c on c.id = e.casefile
                                 where c.receipt = :receipt
                                """)
                        .param("receipt", receipt)
                        .query(Integer.class)
                        .single()))
                .isOne();
        assertThat(page(office.head(), "/staff/cases?view=all")).contains("期限を過ぎた案件が1件あります");
        assertThat(page(office.clerk(), "/staff/cases?view=all")).doesNotContain("期限を過ぎた案件が");
        assertThat(page(office.head(), "/staff/cases/overdue")).contains(receipt, "未確認");
        var head = HttpVisitor.at(port).signedIn(office.head().login());
        head.submit("/staff/cases/overdue", "/staff/cases/overdue/seen", Map.of());
        assertThat(head.get("/staff/cases?view=all").body()).doesNotContain("期限を過ぎた案件が");
        assertThat(head.get("/staff/cases/overdue").body())
                .contains(office.head().name() + " が確認");
    }

    @Test
    void theQueueShowsWhatIsLateFirstAndAlone() {
        var onTime = accepted(office.clerk());
        var late = accepted(office.clerk());
        late(late);

        var sorted = page(office.clerk(), "/staff/cases?sort=due&dir=asc");
        assertThat(sorted.indexOf(late)).isPositive().isLessThan(sorted.indexOf(onTime));
        assertThat(sorted).contains("期限超過");
        assertThat(page(office.clerk(), "/staff/cases?due=overdue"))
                .contains(late)
                .doesNotContain(onTime);
        assertThat(page(office.clerk(), "/staff/cases?step=check")).contains(late, onTime);
    }

    @Test
    void whileTheClerksAreMarkedAbsentTheDeputyApprovesAndTheRecordSaysSo() {
        var receipt = accepted(office.clerk());
        var head = HttpVisitor.at(port).signedIn(office.head().login());
        assertThat(approved(head, receipt)).isEqualTo(403);

        absent(head, office.clerk());
        absent(head, office.second());

        assertThat(approved(head, receipt)).isEqualTo(302);
        assertThat(head.get("/staff/cases/" + receipt).body()).contains("代決: 担当者 不在のため");
    }

    @Test
    void aClerkRecordsTheOwnAbsenceOnly() {
        var clerk = HttpVisitor.at(port).signedIn(office.clerk().login());

        assertThat(absent(clerk, office.second())).isEqualTo(422);
        assertThat(absent(clerk, office.clerk())).isEqualTo(302);
        assertThat(clerk.get("/staff/cases/absences").body()).contains("終了する");
        var end = "/staff/cases/absences/" + office.clerk().id() + "/1/end";
        var other = HttpVisitor.at(port).signedIn(office.second().login());
        assertThat(other.submit("/staff/cases/absences", end, Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(clerk.submit("/staff/cases/absences", end, Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(clerk.get("/staff/cases/absences").body()).doesNotContain("終了する");
    }

    @Test
    void anAbsenceNeedsDaysThatMakeSense() {
        var clerk = HttpVisitor.at(port).signedIn(office.clerk().login());
        for (var days :
                new String[][] {{"2026-13-01", "2026-12-31"}, {"2099-01-01", "2098-01-01"}, {"2000-01-01", "2000-01-02"}
                }) {
            var response = clerk.submit(
                    "/staff/cases/absences",
                    "/staff/cases/absences",
                    Map.of("staff", office.clerk().id().toString(), "from", days[0], "until", days[1]));
            assertThat(response.statusCode()).as(days[0]).isEqualTo(422);
            assertThat(response.body()).contains(days[0]);
        }
    }

    private int approved(HttpVisitor who, String receipt) {
        var address = "/staff/cases/" + receipt;
        return who.submit(address, address + "/approve", Map.of("version", "3")).statusCode();
    }

    private int absent(HttpVisitor by, Account who) {
        var today = LocalDate.ofInstant(clock.instant(), JapaneseDates.JST);
        return by.submit(
                        "/staff/cases/absences",
                        "/staff/cases/absences",
                        Map.of(
                                "staff", who.id().toString(),
                                "from", today.toString(),
                                "until", today.plusDays(1).toString()))
                .statusCode();
    }

    private String accepted(@org.jspecify.annotations.Nullable Account assignee) {
        var receipt = PathsOfTest.file(port, office, "安積", "花子", 1);
        var clerk = HttpVisitor.at(port).signedIn(office.clerk().login());
        var address = "/staff/cases/" + receipt;
        clerk.submit(address, address + "/accept", Map.of("version", "1"));
        clerk.submit(
                address,
                address + "/assign",
                Map.of(
                        "version",
                        "2",
                        "to",
                        assignee == null ? "" : assignee.id().toString()));
        return receipt;
    }

    private void late(String receipt) {
        set("due_on = :today::date - 3", receipt);
    }

    private void set(String columns, String receipt) {
        inKoriyama(() -> jdbc.sql("update casefile set " + columns + " where receipt = :receipt")
                .param("today", LocalDate.ofInstant(clock.instant(), JapaneseDates.JST))
                .param("receipt", receipt)
                .update());
    }

    private String page(Account who, String path) {
        return HttpVisitor.at(port).signedIn(who.login()).get(path).body();
    }
}
