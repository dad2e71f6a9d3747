package jp.tenohira.applications.status;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import jp.tenohira.applications.desk.SectionOfTest;
import jp.tenohira.applications.desk.SectionOfTest.Filed;
import jp.tenohira.applications.receipts.ResidentCodes;
import jp.tenohira.identity.Role;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallBrowser;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.StaffOfTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sends cases back as a clerk does, and opens them as their resident does. */
@Component
public class SentBack {

    private final StaffOfTest staff;
    private final ResidentCodes codes;
    private final JdbcClient jdbc;

    SentBack(StaffOfTest staff, ResidentCodes codes, JdbcClient jdbc) {
        this.staff = staff;
        this.codes = codes;
        this.jdbc = jdbc;
    }

    /** A clerk marks these answers, each with what is wrong with it. */
    public void by(HttpVisitor clerk, Filed filed, Map<String, String> marks) {
        by(clerk, filed.receipt(), marks);
    }

    /** Signed in as a clerk of the section that has the case. */
    public HttpVisitor clerkOf(String receipt, int port) {
        return HttpVisitor.at(port)
                .signedIn(staff.account(Cities.KORIYAMA, Role.CLERK, sectionOf(receipt))
                        .login());
    }

    public String sectionOf(String receipt) {
        return SectionOfTest.inKoriyama(() -> jdbc.sql("select section from casefile where receipt = :receipt")
                .param("receipt", receipt)
                .query(String.class)
                .single());
    }

    public void by(HttpVisitor clerk, String receipt, Map<String, String> marks) {
        var path = "/staff/cases/" + receipt + "/send-back";
        var version = SectionOfTest.inKoriyama(() -> jdbc.sql("select version from casefile where receipt = :receipt")
                .param("receipt", receipt)
                .query(Integer.class)
                .single());
        var form = new StringBuilder("reason=" + HttpVisitor.encoded("修正をお願いします。") + "&version=" + version);
        marks.forEach((answer, why) -> form.append("&mark=")
                .append(HttpVisitor.encoded(answer))
                .append('&')
                .append(HttpVisitor.encoded("why-" + answer))
                .append('=')
                .append(HttpVisitor.encoded(why)));
        var answer = clerk.submit(path, path, form.toString());
        assertThat(answer.statusCode()).as(answer.body()).isIn(302, 303);
    }

    public String code(Filed filed) {
        return SectionOfTest.inKoriyama(() -> codes.ofCase(filed.id()));
    }

    /** The resident opens the case by its number and code. */
    public HttpVisitor opened(HttpVisitor resident, Filed filed) {
        var answer = resident.submit("/status", "/status", Map.of("number", filed.receipt(), "code", code(filed)));
        assertThat(answer.statusCode()).isEqualTo(303);
        return resident;
    }

    public Page opened(Page page, int port, Filed filed) {
        page.navigate("http://localhost:" + port + "/status");
        page.locator("#number").fill(filed.receipt());
        page.locator("#code").fill(code(filed));
        page.locator("main button[type=submit]").click();
        page.waitForURL("**/status/" + filed.receipt());
        return page;
    }

    /** The browser of a member of staff. */
    public static Page signedIn(Page page, int port, String login) {
        CityHallBrowser.signIn(page, "http://localhost:" + port, login, StaffOfTest.PASSWORD);
        return page;
    }

    /** The answers of a case as they were filed for the n-th time. */
    public String answers(Filed filed, int version) {
        return SectionOfTest.inKoriyama(
                () -> jdbc.sql("select answers::text from case_version where casefile = :id and number = :number")
                        .param("id", filed.id().value())
                        .param("number", version)
                        .query(String.class)
                        .single());
    }
}
