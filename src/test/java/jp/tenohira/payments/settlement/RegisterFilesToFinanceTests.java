package jp.tenohira.payments.settlement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static jp.tenohira.testing.Cities.KORIYAMA;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import jp.tenohira.payments.RevenueEntries;
import jp.tenohira.payments.sales.RegistersOfTest;
import jp.tenohira.payments.sales.SalesFiles.Beside;
import jp.tenohira.payments.sales.lists.SalesList;
import jp.tenohira.payments.settlement.OfficeOfTest.Office;
import jp.tenohira.payments.settlement.days.Days;
import jp.tenohira.payments.settlement.payouts.PayoutReceipts;
import jp.tenohira.payments.settlement.payouts.Payouts;
import jp.tenohira.testing.CityHallTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

/** With the files of three registers of different makers: Smaregi, AirREGI and Square. */
@CityHallTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class RegisterFilesToFinanceTests extends FromRegistersToFinance {

    private final RegistersOfTest registers;

    RegisterFilesToFinanceTests(
            RegistersOfTest registers,
            OfficeOfTest offices,
            Days settlementDays,
            Payouts settlementPayouts,
            PayoutReceipts settlementReceipts,
            RevenueEntries revenue,
            JdbcClient jdbc,
            Clock clock,
            @LocalServerPort int port) {
        super(offices, settlementDays, settlementPayouts, settlementReceipts, revenue, jdbc, clock, port);
        this.registers = registers;
    }

    @Override
    void threeRegistersTell(Office office, LocalDate day) {
        registers.facility(
                KORIYAMA,
                0,
                Map.of(
                        "code", office.facility(),
                        "name", "公民館",
                        "section", office.section(),
                        "fee_kind", office.hall()));
        var product = "戸籍謄本" + office.brand();
        registers.put(KORIYAMA, SalesList.PRODUCTS, Map.of("name", product, "fee_kind", office.koseki()));
        registers.put(
                KORIYAMA, SalesList.TENDERS, Map.of("name", office.brand(), "tender", "QR", "brand", office.brand()));
        hand(office, "R1", "smaregi.csv", """
                取引ID,取引日時,取引区分,取消区分,小計,合計,内現金支払金額,内%1$s支払金額
                1,%2$s 09:12:31,1,0,1200,1200,1200,0
                2,%2$s 10:40:02,1,0,1500,1500,0,1500
                3,%2$s 11:00:00,1,1,9000,9000,9000,0
                """.formatted(office.brand(), day));
        hand(office, "R2", "airregi.csv", """
                会計ID,会計日,会計時刻,種別,商品名,金額,合計金額,現金
                A1,%2$s,8:45,会計,%1$s,450,450,450
                A2,%2$s,9:45,会計,%1$s,450,450,450
                """.formatted(product, day.toString().replace('-', '/')));
        hand(office, "R3", "square.csv", """
                Date,Time,Time Zone,Gross Sales,Discounts,Net Sales,Tax,Tip,Total Collected,Card,Cash,Other Tender,Other Tender Type,Fees,Net Total,Transaction ID,Payment ID,Event Type
                %2$s,10:00:00,Tokyo,"¥12,000",¥0,"¥12,000",¥0,¥0,"¥12,000",¥0,¥0,"¥12,000",%1$s,¥0,"¥12,000",t1,p1,Payment
                """.formatted(office.brand(), day));
    }

    private void hand(Office office, String register, String name, String content) {
        registers.put(
                KORIYAMA,
                SalesList.REGISTERS,
                Map.of("facility", office.facility(), "code", register, "name", register, "since", "2020-04-01"));
        RegistersOfTest.accepted(
                registers.hand(KORIYAMA, name, content.getBytes(UTF_8), new Beside(office.facility(), register, null)));
    }
}
