package jp.tenohira.payments.sales;

import static jp.tenohira.payments.sales.RegistersOfTest.HEADER;
import static jp.tenohira.payments.sales.RegistersOfTest.line;
import static jp.tenohira.testing.Cities.KORIYAMA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.identity.Role;
import jp.tenohira.payments.sales.lists.SalesList;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.StaffOfTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestConstructor;

/** The numbers on the pages beside those computed by hand from six receipts, in a year in which no other register sold. */
@CityHallTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class SalesNumbersTests {

    private final StaffOfTest staff;
    private final RegistersOfTest registers;
    private final int port;

    @Autowired
    SalesNumbersTests(StaffOfTest staff, RegistersOfTest registers, @LocalServerPort int port) {
        this.staff = staff;
        this.registers = registers;
        this.port = port;
    }

    private String facility(String section, String... lines) {
        var facility = registers.facility(KORIYAMA, 1, Map.of("since", "1995-04-01", "section", section));
        registers.put(
                KORIYAMA,
                SalesList.REGISTERS,
                Map.of("facility", facility, "code", "R1", "name", "レジ", "since", "1995-04-01"));
        registers.taken(KORIYAMA, (HEADER + String.join("", lines)).replace("FACILITY", facility));
        return facility;
    }

    @Test
    void everyNumberOfThePagesIsTheOneOfTheReceipts() {
        var section = staff.section(KORIYAMA);
        var brand = "pay-" + UUID.randomUUID().toString().substring(0, 8);
        registers.put(KORIYAMA, SalesList.TENDERS, Map.of("name", brand, "tender", "QR", "brand", brand));
        registers.put(KORIYAMA, SalesList.BRAND_FEES, Map.of("brand", brand, "rate", "2", "since", "1995-04-01"));
        registers.put(KORIYAMA, SalesList.BRAND_FEES, Map.of("brand", brand, "rate", "3", "since", "1995-05-01"));
        var facility = facility(
                section,
                line("FACILITY", "R1", "1", "1995-04-10 09:00", "現金", 500),
                line("FACILITY", "R1", "2", "1995-04-10 09:30", brand, 501),
                line("FACILITY", "R1", "3", "1995-04-10 10:00", brand, 1_000),
                line("FACILITY", "R1", "4", "1995-05-11 10:00", brand, 10_000),
                line("FACILITY", "R1", "5", "1995-05-11 11:00", "現金", 10_001),
                line("FACILITY", "R1", "6", "1995-05-11 11:30", "商品券" + brand, 1_998));
        var cashOnly = facility(section, line("FACILITY", "R1", "1", "1995-04-10 09:00", "現金", 700));
        var headquarters = HttpVisitor.at(port)
                .signedIn(staff.account(KORIYAMA, Role.HEADQUARTERS).login());
        var head = HttpVisitor.at(port)
                .signedIn(staff.account(KORIYAMA, Role.HEAD, section).login());

        var page = page(headquarters, "/headquarters/sales/facilities/" + facility + "?year=1995");
        assertThat(page.select(".stat").eachText())
                .as("11,501 of 24,000 yen, 3 of 6 receipts; 30.02 + 300 yen of fees on 11,501 yen")
                .anyMatch(stat -> stat.contains("47.9"))
                .anyMatch(stat -> stat.contains("50.0"))
                .anyMatch(stat -> stat.contains("24,000"))
                .anyMatch(stat -> stat.contains("4,000"))
                .anyMatch(stat -> stat.contains("330"))
                .anyMatch(stat -> stat.contains("2.87"));
        assertThat(rows(page))
                .as("rate, rate by count, sales, cashless, receipts, fees")
                .contains(
                        "500円以下 0.0 0.0 500 0 1 0",
                        "501〜1,000円 100.0 100.0 1,501 1,501 2 30",
                        "1,001〜10,000円 83.3 50.0 11,998 10,000 2 300",
                        "10,000円超 0.0 0.0 10,001 0 1 0",
                        "9時台 50.0 50.0 1,001 501 2 10",
                        "10時台 100.0 100.0 11,000 11,000 2 320",
                        "11時台 0.0 0.0 11,999 0 2 0")
                .as("sales, receipts, yen a receipt, fees, their rate")
                .contains(brand + " 11,501 3 3,834 330 2.87");

        for (var reader : List.of(headquarters, head)) {
            var city = page(reader, "/headquarters/sales?year=1995");
            assertThat(rows(city))
                    .contains(facility + "館 47.9 50.0 24,000 11,501 6 330", cashOnly + "館 0.0 0.0 700 0 1 0")
                    .anyMatch(row -> row.startsWith(cashOnly + "館 0.0%"));
        }
    }

    private static Document page(HttpVisitor visitor, String path) {
        return Jsoup.parse(visitor.get(path).body());
    }

    private static List<String> rows(Document page) {
        return page.select("tbody tr").eachText();
    }
}
