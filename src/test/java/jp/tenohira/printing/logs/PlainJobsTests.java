package jp.tenohira.printing.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jp.tenohira.facts.Facts;
import jp.tenohira.facts.intake.ColumnMapping;
import jp.tenohira.printing.logs.BothWays.Came;
import jp.tenohira.testing.CityHallTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A CSV comes in the same whether the engine reads it by itself or it is read line by line. */
@CityHallTest
class PlainJobsTests {

    private static final String PAPERCUT = """
            PaperCut Print Logger - http://www.papercut.com/
            Time,User,Pages,Copies,Printer,Document Name,Client,Paper Size,Language,Height,Width,Duplex,Grayscale,Size
            """;
    private static final String GOOD = "2024-01-05 09:07:31,tanaka,3,10,p1,資料,PC,A4,PCL6,,,DUPLEX,NOT GRAYSCALE,19kb\n";
    private static final String LATER = "2024-02-29 23:59:59,suzuki,1,1,p2,,PC,A3,PCL6,,,NOT DUPLEX,GRAYSCALE,1kb\n";
    private static final Charset CP932 = Charset.forName("windows-31j");
    private static final String STRANGE = "\"\"\"\",,,\n\r \u3000\u00a0\u20031eE_+-.:/T0a\t\u0000資\uFEFF\u2028";

    private final Facts facts;

    @TempDir
    private Path directory;

    PlainJobsTests(@Autowired Facts facts) {
        this.facts = facts;
    }

    private Came same(byte[] content, ColumnMapping mapping) {
        return new BothWays(facts, directory)
                .same(content, () -> new TableReader(mapping, mapping.equals(TableReader.PAPERCUT)));
    }

    private Came same(String content) {
        return same(content.getBytes(StandardCharsets.UTF_8), TableReader.PAPERCUT);
    }

    static List<String> plain() {
        return List.of(
                PAPERCUT + GOOD + LATER,
                (PAPERCUT + GOOD + LATER).replace("\n", "\r\n"),
                (PAPERCUT + GOOD + LATER).strip(),
                PAPERCUT.substring(PAPERCUT.indexOf('\n') + 1) + GOOD,
                "\uFEFF" + PAPERCUT + GOOD,
                PAPERCUT + GOOD.replace("kb\n", "kb,\n"),
                PAPERCUT + GOOD.replace("資料", "\"会議,資料 \"\"第1号\"\"\""),
                PAPERCUT + GOOD.replace("tanaka", "\"\"\"tanaka\"\"\""),
                PAPERCUT + GOOD.replace("tanaka", " tanaka\u3000").replace(",3,", ", 3 ,"),
                PAPERCUT + GOOD.replace("tanaka", "\" 田中 \"").replace("19kb", "19kb "),
                PAPERCUT + GOOD + "\n" + LATER,
                PAPERCUT + GOOD.replace("2024-01-05 09:07:31", "2024/1/5 9:07"),
                PAPERCUT + GOOD.replace("2024-01-05 09:07:31", "2024-01-05T09:07"),
                PAPERCUT + GOOD.replace("2024-01-05 09:07:31", "1900-01-01 00:00:00"),
                PAPERCUT + GOOD.replace(",10,", ",,"),
                PAPERCUT + GOOD.replace(",3,10,", ",999999999,999999999,"),
                PAPERCUT + GOOD.replace("DUPLEX,NOT GRAYSCALE", "両面,カラー"),
                PAPERCUT + GOOD.replace("DUPLEX,NOT GRAYSCALE", "simplex,Mono"),
                PAPERCUT + GOOD.replace("DUPLEX,NOT GRAYSCALE", ","));
    }

    @ParameterizedTest
    @MethodSource("plain")
    void aPlainFileIsReadByTheEngineAndComesInTheSame(String content) {
        assertThat(same(content).lineByLine()).isFalse();
    }

    static List<String> doubtful() {
        return List.of(
                PAPERCUT,
                PAPERCUT + GOOD + LATER.substring(0, 60),
                PAPERCUT + GOOD + "2024-02-05 09:07:31,x,3,1,p\n",
                PAPERCUT + GOOD + LATER.replace("kb\n", "kb,\n"),
                PAPERCUT + GOOD + LATER.replace("kb\n", "kb,,\n"),
                PAPERCUT + GOOD.replace("tanaka", "ta\"na,ka\""),
                PAPERCUT + GOOD.replace("資料", "\"会議\n資料\""),
                PAPERCUT + GOOD.replace("資料", "\"会議\"資料"),
                PAPERCUT + GOOD + LATER.replace("PC,", "\"PC,"),
                PAPERCUT + GOOD + LATER.replace("\n", "\r\n"),
                PAPERCUT + GOOD.replace("資料", "資\r料"),
                PAPERCUT + GOOD.replace("資料", "資\u0000料"),
                PAPERCUT + GOOD.replace("tanaka", "\u00a0tanaka"),
                PAPERCUT + GOOD.replace("tanaka", "tanaka\u2028"),
                PAPERCUT + GOOD.replace("tanaka", "\u3000"),
                PAPERCUT + "\uFEFF" + GOOD,
                PAPERCUT + " \n" + GOOD,
                PAPERCUT.replace("Duplex", "duplex") + GOOD,
                PAPERCUT.replace("\n", "\n\n") + GOOD,
                "Time\n" + GOOD);
    }

    @ParameterizedTest
    @MethodSource("doubtful")
    void whatIsNotPlainOrNotRightIsReadLineByLine(String content) {
        assertThat(same(content).lineByLine()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-02-30 00:00:00",
                "2024-01-05 24:00:00",
                "2024-01-05 09:07:60",
                "2024-01-05 09:07:31.5",
                "1899-12-31 23:59:59",
                "12024-01-05 09:07:31",
                "24-01-05 09:07:31",
                "2024-01-05",
                "2024-01-05 09",
                "2024-01-05 09:07:31Z",
                "2024-01-05 09:07:31+09",
                "2024-01-05  09:07:31",
                "2024-01-05 25:00",
                "2024/13/1 9:07",
                "infinity",
                "epoch",
                "",
                "０"
            })
    void noTimeButOursIsTaken(String time) {
        assertThat(same(PAPERCUT + LATER + GOOD.replace("2024-01-05 09:07:31", time))
                        .problems())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e3", "1_000", "+5", "-1", "-0", "3.0", "0x10", "1000000000", "", "３"})
    void noNumberButOursIsTaken(String number) {
        assertThat(same(PAPERCUT + LATER + GOOD.replace(",3,", "," + number + ","))
                        .problems())
                .hasSize(1);
    }

    @Test
    void zerosInFrontAreTakenLineByLine() {
        var came = same(PAPERCUT + GOOD.replace(",3,", ",003,"));

        assertThat(came.problems()).isEmpty();
        assertThat(came.lineByLine()).isTrue();
    }

    @Test
    void columnsOfAMappingAreReadWhereverTheyStand() {
        var mapping = new ColumnMapping(
                "複合機",
                Map.of(
                        LogField.SHEETS.code(), "枚数",
                        LogField.PAGES.code(), "面数",
                        LogField.TIME.code(), "日時",
                        LogField.ACCOUNT.code(), "利用者",
                        LogField.PRINTER.code(), "機器",
                        LogField.JOB.code(), "番号",
                        LogField.DUPLEX.code(), "両面"));
        var content = """
                枚数,面数,日時,利用者,機器,番号,両面
                1,5,2024/1/5 9:07,田中,複合機1,77,両面
                ,5,2024/1/5 9:08,田中,複合機1,78,両面
                9,5,2024/1/5 9:09,田中,複合機1,79,片面
                ,5,2024/1/5 9:10,田中,複合機1,,
                """;

        var came = same(content.getBytes(StandardCharsets.UTF_8), mapping);

        assertThat(came.lineByLine()).isFalse();
        assertThat(came.rows()).hasSize(4);
        assertThat(same(content.getBytes(CP932), mapping).rows()).isEqualTo(came.rows());
    }

    @Test
    void whateverIsChangedInAFileComesInTheSame() {
        var random = new Random(20260);
        var log = PAPERCUT + GOOD + LATER.replace(",,PC", ",\"表,1\",PC") + GOOD;
        for (int mutant = 0; mutant < BothWays.MUTANTS; mutant++) {
            same(BothWays.changed(random, log, PAPERCUT.length(), STRANGE));
        }
    }

    @Test
    void theCodePageOfWindowsIsReadByTheEngineToo() {
        for (var log : List.of(
                PAPERCUT + GOOD + LATER,
                PAPERCUT + GOOD.replace("資料", "\"会議,資料 \"\"第①号\"\"\"").replace("tanaka", " ﾀﾅｶ\u3000"),
                (PAPERCUT + GOOD.replace("資料", "表予十―～∥－￠￡￢") + LATER).replace("\n", "\r\n"))) {
            var came = same(log.getBytes(CP932), TableReader.PAPERCUT);

            assertThat(came.lineByLine()).as(log).isFalse();
            assertThat(came.rows()).isEqualTo(same(log).rows());
        }
    }

    @Test
    void whateverIsChangedInTheCodePageOfWindowsComesInTheSame() {
        var random = new Random(932);
        var log = PAPERCUT + GOOD + LATER.replace(",,PC", ",\"表,1\",PC") + GOOD.replace("tanaka", "田中");
        for (int mutant = 0; mutant < BothWays.MUTANTS; mutant++) {
            same(BothWays.changed(random, log, PAPERCUT.length(), STRANGE).getBytes(CP932), TableReader.PAPERCUT);
        }
    }
}
