package jp.tenohira.payments.sales;

import static jp.tenohira.payments.sales.RegistersOfTest.HEADER;
import static jp.tenohira.payments.sales.RegistersOfTest.accepted;
import static jp.tenohira.payments.sales.RegistersOfTest.line;
import static jp.tenohira.payments.sales.RegistersOfTest.refused;
import static jp.tenohira.payments.sales.RegistersOfTest.withReport;
import static jp.tenohira.testing.Cities.KORIYAMA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import jp.tenohira.core.Lang;
import jp.tenohira.facts.intake.FileProblem;
import jp.tenohira.payments.Taking;
import jp.tenohira.payments.Tender;
import jp.tenohira.payments.sales.SalesFiles.Beside;
import jp.tenohira.payments.sales.lists.SalesList;
import jp.tenohira.testing.CityHallTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@CityHallTest
class SalesTakingsTests {

    private static final String REPORT = "施設,レジ,営業日,売上,現金,キャッシュレス,件数,返品\n";

    private final RegistersOfTest registers;

    @TempDir
    Path directory = Path.of("");

    SalesTakingsTests(@Autowired RegistersOfTest registers) {
        this.registers = registers;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Path report(String lines) throws IOException {
        return Files.writeString(directory.resolve("report.csv"), REPORT + lines);
    }

    @Test
    void aDayIsSummedByRegisterKindOfFeeTenderAndBrandWithItsImports() {
        var facility = registers.facility(KORIYAMA, 2, Map.of("fee_kind", "parking"));
        registers.put(KORIYAMA, SalesList.TENDERS, Map.of("name", "交通系", "tender", "E_MONEY", "brand", "Suica"));
        var batch = registers
                .taken(
                        KORIYAMA,
                        HEADER
                                + line(facility, "R1", "1", "2024-05-01 09:00", "現金", 300)
                                + line(facility, "R1", "2", "2024-05-01 09:10", "現金", 500)
                                + line(facility, "R2", "1", "2024-05-01 09:20", "交通系", 700)
                                + line(facility, "R2", "2", "2024-05-01 09:30", "村の通貨", 900))
                .batch()
                .id()
                .toString();

        assertThat(registers.takings(KORIYAMA, facility, "2024-05-01"))
                .extracting(
                        Taking::section,
                        Taking::register,
                        Taking::feeKind,
                        Taking::tender,
                        Taking::brand,
                        Taking::yen,
                        Taking::count,
                        Taking::origin)
                .containsExactly(
                        tuple("parks", "R1", "parking", Tender.CASH, "", 800L, 2, batch),
                        tuple("parks", "R2", "parking", Tender.E_MONEY, "Suica", 700L, 1, batch),
                        tuple("parks", "R2", "parking", Tender.OTHER, "村の通貨", 900L, 1, batch));
    }

    @Test
    void aTenderThatIsAssignedLaterCountsBackwards() {
        var facility = registers.facility(KORIYAMA, 1, Map.of());
        registers.taken(KORIYAMA, HEADER + line(facility, "R1", "1", "2024-05-02 09:00", facility + "ペイ", 300));

        registers.put(KORIYAMA, SalesList.TENDERS, Map.of("name", facility + "ペイ", "tender", "QR", "brand", "ペイ"));

        assertThat(registers.takings(KORIYAMA, facility, "2024-05-02"))
                .extracting(Taking::tender, Taking::brand)
                .containsExactly(tuple(Tender.QR, "ペイ"));
    }

    @Test
    void aDayIsCompleteWhenEveryRegisterInServiceHasHandedIn() {
        var facility = registers.facility(KORIYAMA, 2, Map.of());
        registers.put(
                KORIYAMA,
                SalesList.REGISTERS,
                Map.of("facility", facility, "code", "R3", "name", "旧", "since", "2020-04-01", "until", "2024-05-03"));
        registers.taken(KORIYAMA, HEADER + line(facility, "R1", "1", "2024-05-03 09:00", "現金", 300));
        assertThat(registers.complete(KORIYAMA, facility, "2024-05-03")).isFalse();

        accepted(registers.hand(
                KORIYAMA, "日計.csv", utf8(REPORT + facility + ",R2,2024-05-03,0,0,0,0,0\n"), Beside.NOTHING));

        assertThat(registers.complete(KORIYAMA, facility, "2024-05-03")).isTrue();
        assertThat(registers.complete(KORIYAMA, facility, "2024-05-02")).isFalse();
        assertThat(registers.complete(KORIYAMA, "nowhere", "2024-05-03")).isTrue();
    }

    @Test
    void aFacilityIsWaitedForFromTheDayItsRegisterIsInServiceUntilItHasTold() {
        var facility = registers.facility(KORIYAMA, 0, Map.of("until", "2024-06-01"));
        registers.put(
                KORIYAMA,
                SalesList.REGISTERS,
                Map.of("facility", facility, "code", "R1", "name", "窓口のレジ", "since", "2024-05-02"));
        accepted(registers.hand(
                KORIYAMA, "日計.csv", utf8(REPORT + facility + ",R1,2024-05-03,0,0,0,0,0\n"), Beside.NOTHING));

        assertThat(registers.silent(KORIYAMA, facility, "2024-05-01")).isFalse();
        assertThat(registers.silent(KORIYAMA, facility, "2024-05-02")).isTrue();
        assertThat(registers.silent(KORIYAMA, facility, "2024-05-03")).isFalse();
        assertThat(registers.silent(KORIYAMA, facility, "2024-06-01")).isFalse();
        assertThat(registers.silent(KORIYAMA, facility, "2999-01-01")).isFalse();
        var names = registers.names(KORIYAMA, "2024-05-02");
        assertThat(names.facility(facility).in(Lang.JA)).isEqualTo(facility + "館");
        assertThat(names.register(facility, "R1").in(Lang.JA)).isEqualTo("窓口のレジ");
    }

    @Test
    void aFacilityIsNotWaitedForOnDaysOnWhichItIsRegularlyShutUnlessSomethingCame() {
        var facility = registers.facility(KORIYAMA, 1, Map.of("shut_on", "月、祝日、年末年始"));

        assertThat(registers.silent(KORIYAMA, facility, "2024-05-14"))
                .as("Tuesday")
                .isTrue();
        assertThat(registers.silent(KORIYAMA, facility, "2024-05-13"))
                .as("Monday")
                .isFalse();
        assertThat(registers.silent(KORIYAMA, facility, "2024-05-03"))
                .as("a holiday")
                .isFalse();
        assertThat(registers.silent(KORIYAMA, facility, "2025-01-02")).isFalse();

        registers.taken(KORIYAMA, HEADER + line(facility, "R1", "1", "2024-05-13 09:00", "現金", 300));
        assertThat(registers.takings(KORIYAMA, facility, "2024-05-13")).hasSize(1);
    }

    @Test
    void aFileThatDoesNotAgreeWithItsDayReportIsRefusedWithTheDifference() throws IOException {
        var facility = registers.facility(KORIYAMA, 1, Map.of());
        var content = HEADER
                + line(facility, "R1", "1", "2024-05-04 09:00", "現金", 300)
                + line(facility, "R1", "2", "2024-05-04 10:00", "PayPay", 500);

        var problems = refused(registers.hand(
                KORIYAMA,
                "sales.csv",
                utf8(content),
                withReport(facility, "R1", report(facility + ",R1,2024-05-04,900,400,500,3,0\n"))));

        assertThat(problems)
                .extracting(FileProblem::file, FileProblem::line, FileProblem::column)
                .containsExactly(tuple("日計.csv", 2L, "売上"), tuple("日計.csv", 2L, "現金"), tuple("日計.csv", 2L, "件数"));
        assertThat(problems.getFirst().sentence().in(Lang.JA)).contains("900円", "売上の合計800円", "差100円");
        assertThat(registers.yen(KORIYAMA, facility, "2024-05-04")).isZero();
    }

    @Test
    void lateReceiptsOfAReportedDayNeedItsCorrectedReport() throws IOException {
        var facility = registers.facility(KORIYAMA, 1, Map.of());
        var first = HEADER + line(facility, "R1", "1", "2024-05-05 09:00", "現金", 300);
        accepted(registers.hand(
                KORIYAMA,
                "1.csv",
                utf8(first),
                withReport(facility, "R1", report(facility + ",R1,2024-05-05,300,300,0,1,0\n"))));
        var late = HEADER + line(facility, "R1", "2", "2024-05-05 18:00", "現金", 200);

        assertThat(registers.refused(KORIYAMA, late)).isNotEmpty();
        accepted(registers.hand(
                KORIYAMA,
                "2.csv",
                utf8(late),
                withReport(facility, "R1", report(facility + ",R1,2024-05-05,500,500,0,2,0\n"))));

        assertThat(registers.yen(KORIYAMA, facility, "2024-05-05")).isEqualTo(500);
    }

    @Test
    void aDayReportThatContradictsItselfIsRefused() {
        var facility = registers.facility(KORIYAMA, 1, Map.of());

        assertThat(refused(registers.hand(
                                KORIYAMA,
                                "日計.csv",
                                utf8(REPORT + facility + ",R1,2024-05-06,100,0,0,0,0\n"),
                                Beside.NOTHING))
                        .getFirst()
                        .sentence()
                        .in(Lang.EN))
                .contains("cash and cashless");
    }
}
