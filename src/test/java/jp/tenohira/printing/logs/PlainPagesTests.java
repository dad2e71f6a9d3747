package jp.tenohira.printing.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import jp.tenohira.facts.Facts;
import jp.tenohira.printing.logs.BothWays.Came;
import jp.tenohira.testing.CityHallTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A page log of CUPS comes in the same whether the engine reads it by itself or it is read line by line. */
@CityHallTest
class PlainPagesTests {

    private static final Charset CP932 = Charset.forName("windows-31j");
    private static final String FULL = PageLogFormat.STANDARD + " %{print-color-mode} %{job-media-sheets-completed}";
    private static final String OLD = "%p %u %j %T %P %C %{job-billing} %{job-originating-host-name}";
    private static final String TITLE_LAST = "%p %u %j %T %P %C %{sides} %{job-name}";
    private static final String GOOD =
            "p1 tanaka 7 [05/Jan/2024:09:21:06 +0900] total 5 - localhost 会議 資料 第1号.pdf A4 two-sided-long-edge\n";
    private static final String LATER =
            "p2 suzuki 8 [29/Feb/2024:23:59:59 +0000] total 12 acme-123 localhost memo na_letter one-sided\n";
    private static final String COLOUR =
            "p1 tanaka 7 [05/Jan/2024:09:21:06 +0900] total 15 - pc-1 表 1 - two-sided-long-edge color 7\n";
    private static final String PAGE = "p1 root 7 [20/May/1999:19:21:05 -0330] 2 3 acme-123 localhost\n";
    private static final String STRANGE = "\"  -[]/:+\n\r\t\u0000\u3000\u00a0資09aJ\uFEFF\u2028";

    private final Facts facts;

    @TempDir
    private Path directory;

    PlainPagesTests(@Autowired Facts facts) {
        this.facts = facts;
    }

    private Came same(byte[] content, String format) {
        return new BothWays(facts, directory).same(content, () -> new PageLogReader(PageLogFormat.parse(format)));
    }

    private Came same(String content, String format) {
        return same(content.getBytes(StandardCharsets.UTF_8), format);
    }

    private Came same(String content) {
        return same(content, PageLogFormat.STANDARD);
    }

    static List<String> plain() {
        return List.of(
                GOOD + LATER,
                (GOOD + LATER).replace("\n", "\r\n"),
                GOOD.replace("会議 資料 第1号.pdf", ""),
                GOOD.replace("会議 資料 第1号.pdf", "two  blanks,  a comma, a tail "),
                GOOD.replace("会議 資料 第1号.pdf", "\"会議\" 'memo' \"open [5] -"),
                GOOD.replace("資料", "資\u3000料\u00a0\u2028"),
                GOOD.replace("A4 two-sided-long-edge", "- -"),
                GOOD.replace("[05/Jan/2024:09:21:06 +0900]", "[31/Dec/2023:23:30:00 -0500]"),
                GOOD.replace("total 5", "3 2"),
                GOOD.replace("total 5", "total 0"),
                GOOD.replace("total 5", "total 999999999"));
    }

    @ParameterizedTest
    @MethodSource("plain")
    void aPlainLogIsReadByTheEngineAndComesInTheSame(String content) {
        var came = same(content);

        assertThat(came.problems()).isEmpty();
        assertThat(came.lineByLine()).isFalse();
    }

    @Test
    void logsOfOtherFormatsAreReadByTheEngineToo() {
        var colours = COLOUR
                + COLOUR.replace("color 7", "monochrome 9")
                + COLOUR.replace("color 7", "auto -")
                + COLOUR.replace("two-sided-long-edge color 7", "one-sided bi-level 7");
        for (var came : List.of(
                same(colours, FULL),
                same(PAGE + PAGE.replace(" 2 3 ", " 10 1 "), OLD),
                same("p1 a 7 [05/Jan/2024:09:21:06 +0900] total 5 two-sided-long-edge 会議 資料\n", TITLE_LAST),
                same("p1 a 7 [05/Jan/2024:09:21:06 +0900] total 5 - \n", TITLE_LAST),
                same("[05/Jan/2024:09:21:06 +0900] 5 a p1\n", "%T %C %u %p"),
                same((GOOD + LATER).getBytes(CP932), PageLogFormat.STANDARD))) {
            assertThat(came.problems()).isEmpty();
            assertThat(came.rows()).isNotEmpty();
            assertThat(came.lineByLine()).isFalse();
        }
        assertThat(same(colours, FULL).rows()).hasSize(4);
    }

    static List<String> doubtful() {
        return List.of(
                GOOD + "\n" + LATER,
                GOOD + " \n",
                GOOD + LATER.replace("\n", "\r\n"),
                GOOD + LATER.strip(),
                GOOD + LATER.substring(0, 60) + "\n",
                GOOD + LATER.substring(0, 60),
                "\uFEFF" + GOOD,
                GOOD + "\uFEFF" + LATER,
                GOOD.replace("資料", "資\t料"),
                GOOD.replace("資料", "資\r料"),
                GOOD.replace("資料", "資\u0000料"),
                GOOD.replace("p1 tanaka", "p1  tanaka"),
                GOOD.replace("tanaka", "[tanaka]"),
                GOOD.replace("tanaka", "[ta naka]"),
                GOOD.replace("localhost", "[v1.fe80::1]"),
                GOOD.replace("+0900] ", "+0900]x"),
                GOOD.replace("A4 ", "A4  "),
                GOOD.replace("long-edge\n", "long-edge \n"));
    }

    @ParameterizedTest
    @MethodSource("doubtful")
    void whatIsNotPlainOrNotRightIsReadLineByLine(String content) {
        assertThat(same(content).lineByLine()).isTrue();
    }

    @Test
    void formatsWhoseWordsCouldBeTakenForOthersAreReadLineByLine() {
        assertThat(same("p1 a b 5 [05/Jan/2024:09:21:06 +0900]\n", "%p %u %u %C %T")
                        .lineByLine())
                .isTrue();
        assertThat(same("p1 a 5 memo [05/Jan/2024:09:21:06 +0900]\n", "%p %u %C %{job-name} %T")
                        .lineByLine())
                .isTrue();
        assertThat(same(PAGE.replace("localhost", "localhost more"), OLD).problems())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[30/Feb/2024:09:21:06 +0900]",
                "[05/jan/2024:09:21:06 +0900]",
                "[05/Jan/2024:24:00:00 +0900]",
                "[05/Jan/2024:09:21:60 +0900]",
                "[05/Jan/24:09:21:06 +0900]",
                "[5/Jan/2024:09:21:06 +0900]",
                "[05/Jan/2024:09:21:06 0900]",
                "[05/Jan/2024:09:21:06 +09]",
                "[05/Jan/2024:09:21:06  +0900]",
                "[05/Jan/2024:09:21:06 +0900",
                "05/Jan/2024:09:21:06 +0900]",
                "[05/Jan/2024 09:21:06]",
                "-"
            })
    void noTimeButOursIsTaken(String time) {
        assertThat(same(LATER + GOOD.replace("[05/Jan/2024:09:21:06 +0900]", time))
                        .problems())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[05/Jan/2024:09:21:06 +1400]",
                "[05/Jan/2024:09:21:06 +9999]",
                "[05/Jan/2024-09-21-06 +0900]",
                "[05/Jan/0001:09:21:06 +0900]",
                "[+5/Jan/2024:09:21:06 +0900]"
            })
    void strangeTimesComeInAsBefore(String time) {
        assertThat(same(LATER + GOOD.replace("[05/Jan/2024:09:21:06 +0900]", time))
                        .problems())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e3", "1_000", "+5", "-1", "-", "3.0", "0x10", "1000000000", "many", "３"})
    void noNumberButOursIsTaken(String number) {
        assertThat(same(LATER + GOOD.replace("total 5", "total " + number)).problems())
                .hasSize(1);
    }

    @Test
    void zerosInFrontAreTakenLineByLine() {
        var came = same(GOOD.replace("total 5", "total 005"));

        assertThat(came.problems()).isEmpty();
        assertThat(came.lineByLine()).isTrue();
    }

    @Test
    void whateverIsChangedInALogComesInTheSame() {
        var random = new Random(1631);
        for (int mutant = 0; mutant < BothWays.MUTANTS; mutant++) {
            same(BothWays.changed(random, GOOD + LATER + GOOD, 0, STRANGE));
            same(BothWays.changed(random, COLOUR + COLOUR.replace("color 7", "auto -"), 0, STRANGE), FULL);
            same(BothWays.changed(random, PAGE + PAGE, 0, STRANGE), OLD);
        }
    }
}
