package jp.tenohira.payments.sales.exports;

import static jp.tenohira.testing.Cities.KORIYAMA;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import jp.tenohira.identity.Role;
import jp.tenohira.payments.sales.RegistersOfTest;
import jp.tenohira.payments.sales.SalesFiles.Beside;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.StaffOfTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Months of sales and day reports are taken away in sums, without what tells of a single receipt. */
@CityHallTest
class SaleExportTests {

    private static final String PAGE = "/headquarters/facts";

    private final RegistersOfTest registers;
    private final StaffOfTest staff;
    private final int port;

    SaleExportTests(@Autowired RegistersOfTest registers, @Autowired StaffOfTest staff, @LocalServerPort int port) {
        this.registers = registers;
        this.staff = staff;
        this.port = port;
    }

    private String taken(String table) {
        var answer = HttpVisitor.at(port)
                .signedIn(staff.account(KORIYAMA, Role.HEADQUARTERS).login())
                .get(PAGE + "/" + table + "?month=2021-08");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private void report(String content) {
        RegistersOfTest.accepted(
                registers.hand(KORIYAMA, "日計.csv", content.getBytes(StandardCharsets.UTF_8), Beside.NOTHING));
    }

    @Test
    void salesLeaveInSumsOfADayAndRegister() {
        var facility = registers.facility(KORIYAMA, 1, Map.of());
        registers.taken(
                KORIYAMA,
                RegistersOfTest.HEADER
                        + RegistersOfTest.line(facility, "R1", "number-4711", "2021-08-05 09:13", "現金", 300)
                        + RegistersOfTest.line(facility, "R1", "number-4712", "2021-08-05 10:13", "現金", 300));

        var csv = taken("sale");

        assertThat(csv)
                .startsWith("day,facility,register,kind,category,product,tender,yen,receipts\r\n")
                .contains("2021-08-05," + facility + ",R1,sale,")
                .contains(",現金,600,2")
                .doesNotContain("number-471");
    }

    @Test
    void ofSeveralReportsOfADayTheLastOneLeaves() {
        var facility = registers.facility(KORIYAMA, 1, Map.of());
        registers.taken(
                KORIYAMA,
                RegistersOfTest.HEADER + RegistersOfTest.line(facility, "R1", "1", "2021-08-06 09:13", "現金", 300));
        report("施設,レジ,営業日,売上,現金,キャッシュレス,件数\n" + facility + ",R1,2021-08-06,300,300,0,1\n");
        report("施設,レジ,営業日,売上,現金,キャッシュレス,件数,返品\n" + facility + ",R1,2021-08-06,300,300,0,1,0\n");

        assertThat(taken("sale_day").lines().filter(line -> line.contains(facility)))
                .singleElement()
                .asString()
                .startsWith("2021-08-06," + facility + ",R1,300,300,0,1,0,");
    }
}
