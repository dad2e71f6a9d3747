package jp.tenohira.payments.sales;

import static java.nio.charset.StandardCharsets.UTF_8;
import static jp.tenohira.payments.sales.RegistersOfTest.HEADER;
import static jp.tenohira.payments.sales.RegistersOfTest.line;
import static jp.tenohira.testing.Cities.KORIYAMA;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.identity.Role;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.StaffOfTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What whoever hands in a register's file reads when it comes twice, in parts, out of order, cut off, in CP932 or with a wrong total. */
@CityHallTest
class SalesMustShowTests {

    private static final String IMPORTS = "/headquarters/sales/imports";
    private static final Charset CP932 = Charset.forName("windows-31j");

    @LocalServerPort
    private int port;

    @Autowired
    private StaffOfTest staff;

    @Autowired
    private RegistersOfTest registers;

    private HttpVisitor visitor;
    private String facility;
    private String morning;
    private String noon;
    private String evening;

    @BeforeEach
    void aFacilityWithThreeReceipts() {
        visitor = HttpVisitor.at(port)
                .signedIn(staff.account(KORIYAMA, Role.HEADQUARTERS).login());
        facility = registers.facility(KORIYAMA, 1, Map.of());
        morning = line(facility, "R1", "1", "2024-08-01 09:00", "現金", 300);
        noon = line(facility, "R1", "2", "2024-08-01 12:00", "現金", 500);
        evening = line(facility, "R1", "3", "2024-08-01 17:00", "現金", 700);
    }

    private HttpResponse<String> handIn(byte[] content, Map<String, String> fields) {
        return visitor.upload(IMPORTS, IMPORTS, fields, "receipts", Map.of("s-" + UUID.randomUUID() + ".csv", content));
    }

    private String taken(String content) {
        return taken(content.getBytes(UTF_8));
    }

    /** What the page says after the file was taken in. */
    private String taken(byte[] content) {
        var answer = handIn(content, Map.of());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        var to = answer.headers().firstValue("Location").orElseThrow();
        return Jsoup.parse(
                        visitor.get(to.substring(to.indexOf("/headquarters"))).body())
                .text();
    }

    private Document refused(String content, Map<String, String> fields) {
        var answer = handIn(content.getBytes(UTF_8), fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        return Jsoup.parse(answer.body());
    }

    private long yen() {
        return registers.yen(KORIYAMA, facility, "2024-08-01");
    }

    @Test
    void theSameFileTwiceSaysThatItWasThereAndCountsOnce() {
        assertThat(taken(HEADER + morning + noon)).contains("取り込みました");

        assertThat(taken(HEADER + morning + noon)).contains("取込み済み");
        assertThat(yen()).isEqualTo(800);
    }

    @Test
    void twoPartsThatOverlapAndComeOutOfOrderCountEachReceiptOnce() {
        taken(HEADER + evening + noon);
        taken(HEADER + noon + morning);

        assertThat(yen()).isEqualTo(1_500);
    }

    @Test
    void aFileThatWasCutOffIsRefusedWithItsLine() {
        var whole = HEADER + morning + noon;

        var page = refused(whole.substring(0, whole.length() - 12), Map.of());

        assertThat(page.title()).startsWith("エラー:");
        assertThat(page.text()).contains("3行目");
        assertThat(yen()).isZero();
    }

    @Test
    void aFileInCp932IsReadAsOneInUtf8() {
        assertThat(taken((HEADER + morning).getBytes(CP932))).contains("取り込みました");
        assertThat(yen()).isEqualTo(300);
    }

    @Test
    void aWrongTotalIsRefusedWithTheDifferenceAndNothingIsKept() {
        var wrong = "%s,R1,9,2024-08-01 09:10,,,,使用料,900,現金,1000,1000\n".formatted(facility);

        assertThat(refused(HEADER + morning + wrong, Map.of()).text()).contains("3行目", "1,000円", "差100円");
        assertThat(yen()).isZero();
    }

    @Test
    void aDayThatIsNotWhatTheRegisterReportsIsRefusedWithTheDifference() {
        var report = new HashMap<String, String>();
        List.of("reportSales", "reportCash").forEach(field -> report.put(field, "1,450"));
        report.putAll(Map.of(
                "format", "auto",
                "register", facility + "\u001FR1",
                "reportDay", "2024-08-01",
                "reportCashless", "0",
                "reportCount", "3"));

        assertThat(refused(HEADER + morning + noon + evening, report).text()).contains("差△50円");
        assertThat(yen()).isZero();
    }
}
