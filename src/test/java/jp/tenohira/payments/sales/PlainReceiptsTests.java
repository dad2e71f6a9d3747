package jp.tenohira.payments.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import jp.tenohira.facts.Facts;
import jp.tenohira.payments.sales.lists.SalesLists;
import jp.tenohira.testing.CityHallTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Receipts come in the same whether their file is read at once or line by line. */
@CityHallTest
class PlainReceiptsTests {

    private static final String HEADER = RegistersOfTest.HEADER;
    private static final int MUTANTS = Integer.getInteger("mutants", 25);
    private static final String STRANGE = "\"\"\",,\n\r \u30001e-+.:/T0a\t資\uFEFF取";

    private static final String SALE = line("1", "2024-04-01 10:00:00", "売上", "", "証明,住民票,300", "現金,300", 300);
    private static final String TWO = line("2", "2024-04-30 10:05:00", "売上", "", "証明,住民票,300", "VISA,800", 800)
            + line("2", "2024-04-30 10:05:00", "売上", "", "証明,戸籍,500", ",", 800);
    private static final String MIXED = line("3", "2024-05-01 04:59:59", "", "", "使用料,会議室,1000", "現金,700", 1500)
            + line("3", "2024-05-01 05:00:00", "", "", "使用料,\"備品,一式\",600", "商品券,800", 1500)
            + line("3", "2024-05-01 05:00:00", "", "", "値引,,-100", ",", 1500);
    private static final String REFUND = line("4", "2024-05-02 12:00:00", "返品", "1", "証明,住民票,300", "現金,300", 300);
    private static final String VOID = line("5", "2024-05-02 12:01:00", "取消", "2", "証明,住民票,-300", "VISA,-800", -800)
            + line("5", "2024-05-02 12:01:00", "取消", "2", "証明,戸籍,-500", ",", -800);
    private static final String FREE = line("6", "2024-05-02 12:02:00", "sale", "", ",無料,0", ",", 0);
    private static final String ALL = HEADER + SALE + TWO + MIXED + REFUND + VOID + FREE;

    @Autowired
    private Facts facts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SalesLists lists;

    @Autowired
    private RegistersOfTest registers;

    @Autowired
    private Clock clock;

    @TempDir
    private Path directory;

    private BothWaysOfSales ways;

    @BeforeEach
    void twoFacilities() {
        ways = new BothWaysOfSales(facts, jdbc, lists, registers, clock, directory);
    }

    private static String line(
            String number, String time, String kind, String original, String sold, String paid, long total) {
        return String.join(
                        ",", BothWaysOfSales.HERE, "R1", number, time, kind, original, sold, paid, Long.toString(total))
                + "\n";
    }

    /** A receipt of lines and tenders, as many lines as the longer of both. */
    private static String receipt(String kind, long total, List<Integer> sold, List<String> paid) {
        var text = new StringBuilder();
        for (int at = 0; at < Math.max(sold.size(), paid.size()); at++) {
            text.append(line(
                    "9",
                    "2024-06-03 11:00:00",
                    kind,
                    "",
                    at < sold.size() ? "部門,品" + at + "," + sold.get(at) : ",,",
                    at < paid.size() ? paid.get(at) : ",",
                    total));
        }
        return HEADER + text;
    }

    static List<String> plain() {
        return List.of(
                ALL,
                ALL.replace("\n", "\r\n"),
                "\uFEFF" + ALL,
                HEADER + SALE,
                HEADER + SALE + REFUND.replace("返品", "Refund"),
                HEADER + VOID + TWO + SALE,
                HEADER + SALE + TWO.replace("2024-04-30", "2024/4/30"),
                HEADER + SALE.replace("現金", " 現金\u3000").replace(",300,", ", 300 ,"),
                HEADER
                        + TWO
                        + FREE
                        + FREE.replace(",6,", ",7,").replace("無料", "").replace(",0,,,0", ",,,,0"),
                HEADER + SALE.replace(",300,現金,300,300", ",0,現金,,"),
                HEADER + SALE.replace("現金", "'; drop table line; --").replace("住民票", "o'clock"),
                receipt("売上", 1000, List.of(1000), List.of("現金,400", "VISA,400", "Suica,200")),
                receipt("売上", 1000, List.of(400, 0, 600), List.of("現金,500", "VISA,500")),
                receipt("売上", 1000, List.of(1200, -200), List.of("現金,500", "VISA,500")),
                receipt("売上", 1000, List.of(-500, 1500), List.of("現金,1500", "釣銭,-500")),
                receipt("売上", 1000, List.of(500, 500, -700, 700), List.of("現金,1300", "VISA,-700", "現金,400")),
                receipt("返品", 1000, List.of(400, 600), List.of("VISA,600", "現金,400")),
                receipt("返品", -1000, List.of(-400, -600), List.of("VISA,-600", "現金,-400")),
                receipt("売上", -1000, List.of(-1400, 400), List.of("VISA,-600", "現金,-400")),
                receipt("取消", 1000, List.of(1200, -200), List.of("VISA,1100", "現金,-100")),
                receipt("売上", 0, List.of(500, -500), List.of("現金,0", "VISA,0")),
                receipt("売上", 0, List.of(0, 0), List.of()),
                receipt("売上", 0, List.of(), List.of("現金,500", "VISA,-500")),
                receipt("返品", 0, List.of(300, -300), List.of("現金,200", "VISA,-200")),
                receipt("売上", 700, List.of(), List.of("現金,300", "VISA,400")),
                receipt("売上", 999_999_999, List.of(999_999_998, 1), List.of("現金,999999999")));
    }

    @ParameterizedTest
    @MethodSource("plain")
    void aPlainFileIsReadAtOnceAndComesInTheSame(String content) {
        var came = ways.same(content);

        assertThat(came.problems()).isEmpty();
        assertThat(came.rows()).isNotEmpty();
        assertThat(came.atOnce()).isTrue();
    }

    static List<String> doubtful() {
        return List.of(
                HEADER,
                HEADER + TWO.lines().toList().getFirst() + "\n" + SALE
                        + TWO.lines().toList().getLast(),
                HEADER + SALE.replace(",300,300", ",300,400"),
                HEADER + SALE.replace("300,現金", "400,現金"),
                HEADER + SALE.replace("現金,300", ",300"),
                HEADER + SALE.replace("売上", "売り上げ"),
                HEADER + SALE.replace("R1", "R3"),
                HEADER + SALE.replace("R1", "r1"),
                HEADER + SALE.replace("R1", "レジ1"),
                HEADER + SALE + SALE.replace("R1", "レジ1").replace(",1,2024", ",8,2024"),
                HEADER + SALE.replace("2024-04-01", "2019-04-01"),
                HEADER + TWO.replaceFirst(",800\n", ",801\n"),
                HEADER + TWO.replaceFirst("売上", "返品"),
                HEADER + TWO.replace(",500,", ",501,"),
                HEADER + TWO.replace("VISA,800", "VISA,799"),
                HEADER + TWO + VOID.replace("800", "900").replace("-500", "-600"),
                HEADER + TWO + VOID + REFUND.replace(",1,証明", ",2,証明"),
                HEADER + VOID.replace(",2,証明", ",,証明") + REFUND.replace(",1,証明", ",,証明"),
                HEADER + SALE.replace(",1,2024", "," + "1".repeat(101) + ",2024"),
                HEADER + SALE.replace(",1,2024", "," + "1".repeat(100) + ",2024"),
                HEADER + SALE.replace(",1,2024", ",,2024"),
                HEADER + SALE + TWO.substring(0, TWO.length() - 20),
                HEADER + SALE.replace("300,300", "¥300,300"),
                HEADER + SALE.replace("現金,300", "現金,\"0,300\""),
                HEADER + SALE.replace("住民票", "\"住民\n票\""));
    }

    @ParameterizedTest
    @MethodSource("doubtful")
    void whatIsDoubtfulIsReadLineByLineAndComesToTheSame(String content) {
        ways.same(content);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1e3", "1_000", "+5", "-0", "300.0", "0x10", "99999999999", "３００", "００", "△300", "(300)", "--1"})
    void noAmountButOursIsTaken(String amount) {
        assertThat(ways.same(HEADER + TWO + SALE.replace(",300,現金,300,300", ",%1$s,現金,%1$s,%1$s".formatted(amount)))
                        .atOnce())
                .isFalse();
    }

    @Test
    void whatIsWrongIsFoundLineByLine() {
        assertThat(ways.same(HEADER + TWO + SALE.replace(",300,300", ",300,400"))
                        .problems())
                .isNotEmpty();
    }

    @Test
    void theSameFileAndItsPartsCountOnce() {
        var first = ways.same(HEADER + SALE + TWO);
        var again = ways.same(HEADER + SALE + TWO);
        var more = ways.same(ALL);

        assertThat(first.atOnce()).isTrue();
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(more.atOnce()).isTrue();
        assertThat(more.rows()).hasSize(8);
        assertThat(ways.same(HEADER + MIXED + SALE).rows()).isEmpty();
    }

    @Test
    void aKeptReceiptMayNotComeAgainWithAnotherContent() {
        ways.same(HEADER + SALE + TWO);

        assertThat(ways.same(HEADER + FREE + SALE.replace("現金", "VISA")).problems())
                .hasSize(1);
        assertThat(ways.same(HEADER + FREE + SALE.replace("売上", "返品")).problems())
                .hasSize(1);
        assertThat(ways.same(HEADER + FREE + SALE.replace("300", "301")).problems())
                .hasSize(1);
        // Another day of the same number is another receipt.
        assertThat(ways.same(HEADER + SALE.replace("04-01", "04-02")).atOnce()).isTrue();
    }

    @Test
    void aCorrectionTakesThePlaceOfItsImport() {
        ways.same(HEADER + SALE + TWO);
        var corrected = ways.same(HEADER + SALE.replace("300", "350") + TWO, null, true);

        assertThat(corrected.atOnce()).isTrue();
        assertThat(corrected.rows()).hasSize(3).anyMatch(row -> row.contains("350"));
    }

    @Test
    void daysMustAgreeWithTheirReports() {
        var report = "施設,レジ,営業日,売上,現金,キャッシュレス,件数,返品\n" + BothWaysOfSales.HERE + ",R1,2024-04-01,300,300,0,1,0\n";

        assertThat(ways.same(HEADER + SALE + TWO, report.replace("300,0,1", "200,100,1"), false)
                        .problems())
                .isNotEmpty();
        assertThat(ways.same(HEADER + SALE + TWO, report, false).atOnce()).isTrue();
        // The report that was taken in holds for what comes later.
        assertThat(ways.same(HEADER + SALE.replace(",1,2024", ",11,2024")).problems())
                .isNotEmpty();
        assertThat(ways.same(HEADER + TWO, null, true).problems()).isNotEmpty();
        assertThat(ways.same(HEADER + REFUND).atOnce()).isTrue();
    }

    @Test
    void whateverIsChangedInAFileComesInTheSame() {
        var random = new Random(20261);
        var numbers = ALL.replace("R1,", "R1,#-").replace(",,証明", ",#-,証明");
        for (int mutant = 0; mutant < MUTANTS; mutant++) {
            var text = new StringBuilder(numbers.replace("#", Integer.toString(mutant)));
            for (int change = random.nextInt(3); change >= 0; change--) {
                var at = HEADER.length() + random.nextInt(text.length() - HEADER.length());
                var strange = STRANGE.charAt(random.nextInt(STRANGE.length()));
                switch (random.nextInt(3)) {
                    case 0 -> text.setCharAt(at, strange);
                    case 1 -> text.insert(at, strange);
                    default -> text.deleteCharAt(at);
                }
            }
            ways.same(text.toString());
        }
    }

    @Test
    void receiptsOfAllShapesAreDividedTheSame() {
        var random = new Random(20262);
        var text = new StringBuilder(HEADER);
        for (int number = 0; number < 40 * MUTANTS; number++) {
            text.append(shape(random, number));
        }

        var came = ways.same(text.toString());

        assertThat(came.problems()).isEmpty();
        assertThat(came.atOnce()).isTrue();
    }

    private static String shape(Random random, int number) {
        var sold = random.ints(random.nextInt(4), -3, 6)
                .map(yen -> yen * 50)
                .boxed()
                .toList();
        var total = sold.isEmpty()
                ? random.nextInt(-2, 4) * 100
                : sold.stream().mapToInt(yen -> yen).sum();
        var first = random.nextInt(-2, 5) * 50;
        var paid = random.nextBoolean()
                ? List.of("現金," + total)
                : List.of("VISA," + first, "現金," + (total - first - 50), "商品券,50");
        var kind = List.of("売上", "売上", "返品", "取消").get(random.nextInt(4));
        var lines = receipt(kind, total, sold, paid).substring(HEADER.length());
        return lines.replace(",R1,9,", ",R1,N" + number + ",")
                .replace(",%s,,".formatted(kind), ",%s,無%d,".formatted(kind, number));
    }
}
