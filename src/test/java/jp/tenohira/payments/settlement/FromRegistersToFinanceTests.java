package jp.tenohira.payments.settlement;

import static jp.tenohira.testing.Cities.KORIYAMA;

import java.time.Clock;
import java.time.LocalDate;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.payments.RevenueEntries;
import jp.tenohira.payments.Taking;
import jp.tenohira.payments.Tender;
import jp.tenohira.payments.settlement.OfficeOfTest.Office;
import jp.tenohira.payments.settlement.days.Days;
import jp.tenohira.payments.settlement.payouts.PayoutReceipts;
import jp.tenohira.payments.settlement.payouts.Payouts;
import jp.tenohira.testing.CityHallTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

/** With takings that the test states itself. */
@CityHallTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class FromRegistersToFinanceTests extends FromRegistersToFinance {

    private final TillsOfTest tills;

    FromRegistersToFinanceTests(
            TillsOfTest tills,
            OfficeOfTest offices,
            Days settlementDays,
            Payouts settlementPayouts,
            PayoutReceipts settlementReceipts,
            RevenueEntries revenue,
            JdbcClient jdbc,
            Clock clock,
            @LocalServerPort int port) {
        super(offices, settlementDays, settlementPayouts, settlementReceipts, revenue, jdbc, clock, port);
        this.tills = tills;
    }

    @Override
    void threeRegistersTell(Office office, LocalDate day) {
        CurrentMunicipality.run(KORIYAMA, () -> {
            tills.put(taking(office, day, "1", office.koseki(), Tender.CASH, "", 4_500));
            tills.put(taking(office, day, "2", office.hall(), Tender.QR, office.brand(), 3_000));
            tills.put(taking(office, day, "2", office.koseki(), Tender.QR, office.brand(), -450));
            tills.put(taking(office, day, "3", office.hall(), Tender.CASH, "", 1_250));
            tills.put(taking(office, day, "3", office.hall(), Tender.QR, office.brand(), 12_000));
        });
    }

    private static Taking taking(
            Office office, LocalDate day, String register, String fee, Tender tender, String brand, long yen) {
        return new Taking(
                office.section(), office.facility(), register, day, fee, tender, brand, yen, 3, "register-" + register);
    }
}
