package jp.tenohira.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
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
import org.springframework.test.context.TestConstructor;

@CityHallTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class AuditPagesTests {

    private static final String WRONG_TOTAL = "窓口\t来庁\t郵送\t計\n" + "東\t10\t5\t15\n" + "西\t20\t6\t26\n" + "南\t30\t7\t37\n"
            + "北\t40\t8\t49\n" + "駅前\t50\t9\t59\n" + "中央\t60\t11\t71\n";

    private final StaffOfTest staff;
    private final int port;

    @Autowired
    AuditPagesTests(StaffOfTest staff, @LocalServerPort int port) {
        this.staff = staff;
        this.port = port;
    }

    private HttpVisitor visitor(Role role) {
        return staff.signedIn(port, role);
    }

    @Test
    void aShippedTableShowsItsFindingsAndMarksTheirCells() {
        var shown = Jsoup.parse(visitor(Role.HEADQUARTERS)
                .get("/staff/audit?table=procedure-coverage.csv")
                .body());

        assertThat(shown.select(".finding")).hasSize(11);
        assertThat(shown.select(".finding__sentence").eachText())
                .anyMatch(text -> text.contains("「学校教育部 2023」の「オンライン化率(%)」") && text.contains("33.3"));
        var marked = shown.select("td:has(.tag--red) a");
        assertThat(marked).hasSize(4);
        marked.forEach(link ->
                assertThat(shown.select(link.attr("href"))).as(link.outerHtml()).hasSize(1));
    }

    @Test
    void aPastedTableIsAuditedAndItsFindingsSaved() {
        var visitor = visitor(Role.CLERK);

        var answer = visitor.submit("/staff/audit", "/staff/audit", Map.of("pasted", WRONG_TOTAL));
        var shown = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(shown.select(".finding").eachText())
                .singleElement()
                .asString()
                .contains("北", "49", "48");
        var json = visitor.submit("/staff/audit", "/staff/audit", Map.of("pasted", WRONG_TOTAL, "format", "json"));
        assertThat(json.body()).contains("\"verdict\" : \"wrong\"", "\"stated\" : \"49\"", "\"computed\" : \"48\"");
        var csv = visitor.submit("/staff/audit", "/staff/audit", Map.of("pasted", WRONG_TOTAL, "format", "csv"));
        assertThat(csv.body()).startsWith("\uFEFFtable,row,column,stated,computed,verdict,sentence");
    }

    @Test
    void nothingToAuditIsRefusedWithASentence() {
        var answer = visitor(Role.HEAD).submit("/staff/audit", "/staff/audit", Map.of("pasted", "  "));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("表のファイルを選ぶか、表を貼り付けてください。").contains("エラー:");
    }

    @Test
    void strangersAreTurnedAway() {
        assertThat(HttpVisitor.at(port).get("/staff/audit").statusCode()).isIn(302, 303, 401);
    }

    @Test
    void thePageIsAccessibleInBothLanguagesOnPhoneAndDesktop() {
        var account = staff.account(Cities.KORIYAMA, Role.HEADQUARTERS);
        for (var page : List.of(CityHallBrowser.phone(), CityHallBrowser.desktop())) {
            CityHallBrowser.signIn(page, "http://localhost:" + port, account.login(), StaffOfTest.PASSWORD);
            for (var lang : List.of("ja", "en")) {
                for (var address : List.of("?", "?table=all&")) {
                    page.navigate("http://localhost:" + port + "/staff/audit" + address + "lang=" + lang);
                    assertThat(CityHallBrowser.accessibilityProblems(page))
                            .as(address + lang)
                            .isEmpty();
                }
            }
            page.context().close();
        }
    }
}
