package jp.tenohira.payments.sales;

import static jp.tenohira.payments.sales.RegistersOfTest.HEADER;
import static jp.tenohira.payments.sales.RegistersOfTest.accepted;
import static jp.tenohira.payments.sales.RegistersOfTest.line;
import static jp.tenohira.payments.sales.RegistersOfTest.refused;
import static jp.tenohira.testing.Cities.KORIYAMA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import jp.tenohira.core.Lang;
import jp.tenohira.facts.intake.FileProblem;
import jp.tenohira.facts.intake.Intake.Replacing;
import jp.tenohira.payments.Taking;
import jp.tenohira.payments.Tender;
import jp.tenohira.payments.sales.SalesFiles.Beside;
import jp.tenohira.payments.sales.lists.SalesList;
import jp.tenohira.testing.CityHallTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CityHallTest
class SalesFilesTests {

    private final RegistersOfTest registers;

    SalesFilesTests(@Autowired RegistersOfTest registers) {
        this.registers = registers;
    }

    private String facility() {
        return registers.facility(KORIYAMA, 1, Map.of());
    }

    @Test
    void smaregisTransactionsAreReadByTheirHeader() {
        var facility = facility();

        accepted(registers.fixture(KORIYAMA, "smaregi.csv", facility));

        assertThat(registers.takings(KORIYAMA, facility, "2024-04-01"))
                .extracting(Taking::tender, Taking::brand, Taking::yen, Taking::count)
                .containsExactlyInAnyOrder(
                        tuple(Tender.CASH, "", 2000L, 2),
                        tuple(Tender.CARD, "クレジットカード", 1500L, 1),
                        tuple(Tender.OTHER, "PayPay", 10_000L, 1));
    }

    @Test
    void smaregisDetailsAreDividedAmongKindsOfFeeWithTheirDiscount() {
        var facility = facility();
        registers.put(KORIYAMA, SalesList.PRODUCTS, Map.of("name", "証明", "fee_kind", "certificates"));
        registers.put(KORIYAMA, SalesList.PRODUCTS, Map.of("name", "郡山市史", "fee_kind", "books"));

        accepted(registers.fixture(KORIYAMA, "smaregi-details.csv", facility));

        assertThat(registers.takings(KORIYAMA, facility, "2024-04-02"))
                .extracting(Taking::feeKind, Taking::tender, Taking::yen)
                .containsExactlyInAnyOrder(
                        tuple("certificates", Tender.CASH, 600L),
                        tuple("certificates", Tender.CARD, 400L),
                        tuple("books", Tender.CARD, 2000L));
    }

    @Test
    void airRegisOwnTendersAreColumnsOfTheirOwn() {
        var facility = facility();
        registers.put(KORIYAMA, SalesList.TENDERS, Map.of("name", "WAON", "tender", "E_MONEY", "brand", "WAON"));

        accepted(registers.fixture(KORIYAMA, "airregi.csv", facility));

        assertThat(registers.takings(KORIYAMA, facility, "2024-04-03"))
                .extracting(Taking::tender, Taking::brand, Taking::yen)
                .containsExactlyInAnyOrder(
                        tuple(Tender.CASH, "", 200L),
                        tuple(Tender.E_MONEY, "WAON", 800L),
                        tuple(Tender.OTHER, "市民商品券", 1000L),
                        tuple(Tender.OTHER, "ことら送金", 4000L));
    }

    @Test
    void squaresPaymentsAndRefundsAreReadInYen() {
        var facility = facility();
        registers.put(KORIYAMA, SalesList.TENDERS, Map.of("name", "d払い", "tender", "QR", "brand", "d払い"));

        accepted(registers.fixture(KORIYAMA, "square.csv", facility));

        assertThat(registers.takings(KORIYAMA, facility, "2024-04-04"))
                .extracting(Taking::tender, Taking::yen, Taking::count)
                .containsExactlyInAnyOrder(
                        tuple(Tender.CASH, 500L, 1), tuple(Tender.QR, 300L, 1), tuple(Tender.OTHER, 0L, 2));
    }

    @Test
    void theSameFileTwiceTwoPartsAndPartsOutOfOrderCountEachReceiptOnce() {
        var facility = facility();
        var morning = line(facility, "R1", "1", "2024-04-05 09:00", "現金", 300);
        var afternoon = line(facility, "R1", "2", "2024-04-05 15:00", "現金", 500);

        assertThat(registers.taken(KORIYAMA, HEADER + afternoon).fresh()).isTrue();
        assertThat(registers
                        .taken(KORIYAMA, HEADER + afternoon + morning)
                        .batch()
                        .known())
                .isOne();
        assertThat(registers.taken(KORIYAMA, HEADER + afternoon).fresh()).isFalse();

        assertThat(registers.yen(KORIYAMA, facility, "2024-04-05")).isEqualTo(800);
    }

    @Test
    void aReceiptThatDoesNotAddUpRefusesTheFileWithTheDifference() {
        var facility = facility();
        var right = line(facility, "R1", "1", "2024-04-05 09:00", "現金", 300);
        var wrong = "%s,R1,2,2024-04-05 09:10,,,,使用料,900,現金,1000,1000\n".formatted(facility);

        var problems = registers.refused(KORIYAMA, HEADER + right + wrong);

        assertThat(problems).extracting(FileProblem::line, FileProblem::column).containsExactly(tuple(3L, "合計"));
        assertThat(problems.getFirst().sentence().in(Lang.JA)).contains("1,000円", "明細の合計900円", "差100円");
        assertThat(registers.yen(KORIYAMA, facility, "2024-04-05")).isZero();
    }

    @Test
    void tendersThatDoNotPayTheReceiptRefuseTheFile() {
        var facility = facility();
        var wrong = "%s,R1,2,2024-04-05 09:10,,,,使用料,1000,現金,400,1000\n".formatted(facility)
                + "%s,R1,2,2024-04-05 09:10,,,,,,WAON,500,1000\n".formatted(facility);

        assertThat(registers
                        .refused(KORIYAMA, HEADER + wrong)
                        .getFirst()
                        .sentence()
                        .in(Lang.EN))
                .contains("line 2", "the sum of its tenders, 900円", "difference 100円");
    }

    @Test
    void aTruncatedFileIsRefusedWhole() {
        var facility = facility();
        var content = HEADER
                + line(facility, "R1", "1", "2024-04-05 09:00", "現金", 300)
                + line(facility, "R1", "2", "2024-04-05 10:00", "現金", 300);

        assertThat(registers.refused(KORIYAMA, content.substring(0, content.length() - 12)))
                .extracting(FileProblem::line)
                .containsExactly(3L);
    }

    @Test
    void anUnknownRegisterIsNamedAndWhatWouldHelp() {
        var problem = registers
                .refused(KORIYAMA, HEADER + line("nowhere", "R9", "1", "2024-04-05 09:00", "現金", 300))
                .getFirst();

        assertThat(problem.value()).isEqualTo("nowhere R9");
        assertThat(problem.sentence().in(Lang.JA)).contains("2行目", "登録済みの施設とレジ");
    }

    @Test
    void theNameOfAFileMaySayWhoseItIs() {
        var facility = facility();

        accepted(registers.hand(
                KORIYAMA, facility + ".R1.0401.csv", RegistersOfTest.bytes("smaregi.csv"), Beside.NOTHING));

        assertThat(registers.yen(KORIYAMA, facility, "2024-04-01")).isEqualTo(13_500);
    }

    @Test
    void refundsAndVoidsTakeOffWhatWasSold() {
        var facility = facility();
        var sold = line(facility, "R1", "1", "2024-04-06 09:00", "現金", 300)
                + line(facility, "R1", "2", "2024-04-06 09:05", "現金", 700);
        var voided = "%s,R1,3,2024-04-06 09:06,取消,2,,使用料,700,現金,700,700\n".formatted(facility);
        var refunded = "%s,R1,4,2024-04-06 09:30,返品,1,,使用料,100,現金,100,100\n".formatted(facility);

        registers.taken(KORIYAMA, HEADER + sold + voided + refunded);

        assertThat(registers.takings(KORIYAMA, facility, "2024-04-06"))
                .extracting(Taking::yen, Taking::count)
                .containsExactly(tuple(200L, 2));
    }

    @Test
    void aRefundOfAVoidedReceiptIsRefused() {
        var facility = facility();
        var sold = line(facility, "R1", "2", "2024-04-06 09:05", "現金", 700);
        var voided = "%s,R1,3,2024-04-06 09:06,取消,2,,使用料,700,現金,700,700\n".formatted(facility);
        var refunded = "%s,R1,4,2024-04-06 09:30,返品,2,,使用料,700,現金,700,700\n".formatted(facility);

        assertThat(registers.refused(KORIYAMA, HEADER + sold + voided + refunded))
                .extracting(FileProblem::line, FileProblem::value)
                .containsExactly(tuple(4L, "2"));
    }

    @Test
    void whatIsSoldAfterMidnightBelongsToTheBusinessDayBefore() {
        var facility = registers.facility(KORIYAMA, 1, Map.of("day_starts", "5"));

        registers.taken(
                KORIYAMA,
                HEADER
                        + line(facility, "R1", "1", "2024-04-07 23:50", "現金", 300)
                        + line(facility, "R1", "2", "2024-04-08 04:59", "現金", 400)
                        + line(facility, "R1", "3", "2024-04-08 05:00", "現金", 500));

        assertThat(registers.yen(KORIYAMA, facility, "2024-04-07")).isEqualTo(700);
        assertThat(registers.yen(KORIYAMA, facility, "2024-04-08")).isEqualTo(500);
    }

    @Test
    void aCorrectedFileTakesThePlaceOfTheWrongOneAndAnotherContentOfTheSameNumberIsRefused() {
        var facility = facility();
        var wrong = registers.taken(KORIYAMA, HEADER + line(facility, "R1", "1", "2024-04-09 09:00", "現金", 3000));
        var right = HEADER + line(facility, "R1", "1", "2024-04-09 09:00", "現金", 300);

        assertThat(registers.refused(KORIYAMA, right))
                .extracting(FileProblem::value)
                .containsExactly("1");
        accepted(registers.hand(
                KORIYAMA,
                "right.csv",
                right.getBytes(StandardCharsets.UTF_8),
                "auto",
                Beside.NOTHING,
                new Replacing(wrong.batch().id(), "打ち間違い")));

        assertThat(registers.takings(KORIYAMA, facility, "2024-04-09"))
                .extracting(Taking::yen)
                .containsExactly(300L);
        assertThat(registers
                        .takings(KORIYAMA, facility, "2024-04-09")
                        .getFirst()
                        .origin())
                .isNotEqualTo(wrong.batch().id().toString());
    }

    @Test
    void noFormatIsGuessed() {
        assertThat(refused(registers.hand(
                                KORIYAMA, "x.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8), Beside.NOTHING))
                        .getFirst()
                        .sentence()
                        .in(Lang.EN))
                .contains("a,b", "standard, smaregi, airregi, square");
    }
}
