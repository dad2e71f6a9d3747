package jp.tenohira.payments.sales;

import static jp.tenohira.payments.sales.RegistersOfTest.HEADER;
import static jp.tenohira.payments.sales.RegistersOfTest.line;
import static jp.tenohira.testing.Cities.KORIYAMA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.tenohira.core.CurrentMunicipality;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a figure or a settled day down to single receipts, for whom they are. */
@CityHallTest
class SingleReceiptsTests {

    private static final String DAY = "2024-09-03";
    private static final String PAGE = "/staff/sales/receipts";

    @LocalServerPort
    private int port;

    @Autowired
    private StaffOfTest staff;

    @Autowired
    private RegistersOfTest registers;

    @Autowired
    private JdbcClient jdbc;

    private String section;
    private String facility;
    private HttpVisitor clerk;

    @BeforeEach
    void aFacilityOfASection() {
        section = staff.section(KORIYAMA);
        facility = registers.facility(KORIYAMA, 1, Map.of("section", section));
        clerk = HttpVisitor.at(port)
                .signedIn(staff.account(KORIYAMA, Role.CLERK, section).login());
    }

    private void take(String content) {
        registers.taken(KORIYAMA, HEADER + content);
    }

    private String address(String more) {
        return PAGE + "?facility=" + facility + "&from=" + DAY + "&to=" + DAY + more;
    }

    private Document list(HttpVisitor visitor, String more) {
        var answer = visitor.get(address(more));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    @Test
    void aReceiptStandsWithItsTimeLinesAndTendersAndRefundsAndVoidsAreNamed() {
        take(line(facility, "R1", "A-1", DAY + " 09:05", "現金", 900)
                + "%1$s,R1,A-2,%2$s 10:30,,,,会議室,700,現金,200,1000\n".formatted(facility, DAY)
                + "%1$s,R1,A-2,%2$s 10:30,,,,コピー,300,WAON,800,1000\n".formatted(facility, DAY)
                + "%1$s,R1,A-3,%2$s 11:00,返品,A-2,,コピー,-300,WAON,-300,-300\n".formatted(facility, DAY));

        var page = list(clerk, "");

        assertThat(page.select("td").eachText())
                .anyMatch(cell -> cell.contains("9:05"))
                .anyMatch(cell -> cell.contains("会議室 700円、コピー 300円"))
                .anyMatch(cell -> cell.contains("WAON 800円、現金 200円"))
                .anyMatch(cell -> cell.contains("A-3") && cell.contains("返品"))
                .anyMatch(cell -> cell.contains("△300") || cell.contains("-300"));
        assertThat(page.text()).contains("3件中 1〜3件", "1,600");
        assertThat(page.select("#hour option").eachText()).contains("9時台");
    }

    @Test
    void theyAreFoundByNumberGoodsAndHourAndReadPageByPage() {
        take(IntStream.range(0, 60)
                .mapToObj(number -> line(
                        facility,
                        "R1",
                        "B-%02d".formatted(number),
                        DAY + " %02d:15".formatted(9 + number / 30),
                        "現金",
                        100))
                .collect(Collectors.joining()));

        assertThat(list(clerk, "").select("tbody tr")).hasSize(50);
        assertThat(list(clerk, "&page=2").select("tbody tr")).hasSize(10);
        assertThat(list(clerk, "&hour=9").text()).contains("30件中 1〜30件");
        assertThat(list(clerk, "&q=B-17").select("tbody tr")).hasSize(1);
        assertThat(list(clerk, "&kind=refund").text()).contains("この条件の伝票はありません");
    }

    @Test
    void otherSectionsAndPeriodsThatAreTooLongAreRefusedAndLookingStandsInTheAuditTrail() {
        take(line(facility, "R1", "C-1", DAY + " 09:05", "現金", 900));
        var head = HttpVisitor.at(port)
                .signedIn(staff.account(KORIYAMA, Role.HEAD, staff.section(KORIYAMA))
                        .login());
        var headquarters = HttpVisitor.at(port)
                .signedIn(staff.account(KORIYAMA, Role.HEADQUARTERS).login());

        assertThat(head.get(address("")).statusCode()).isEqualTo(404);
        assertThat(list(headquarters, "").text()).contains("C-1");
        var tooLong = clerk.get(PAGE + "?from=2024-01-01&to=2024-12-31");
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooLong.body()).contains("31日以内");
        list(clerk, "&q=C-1");
        assertThat(CurrentMunicipality.<Long, RuntimeException>call(
                        KORIYAMA,
                        () -> jdbc.sql(
                                        "select count(*) from audit_entry where action = 'sales.receipts-read' and subject = :facility")
                                .param("facility", facility)
                                .query(Long.class)
                                .single()))
                .isEqualTo(2);
    }
}
