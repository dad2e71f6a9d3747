package jp.tenohira.printing;

import static jp.tenohira.printing.LogsOfTest.accepted;
import static jp.tenohira.printing.LogsOfTest.cupsLine;
import static jp.tenohira.printing.LogsOfTest.refused;
import static jp.tenohira.testing.Cities.KORIYAMA;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Lang;
import jp.tenohira.facts.intake.ColumnMapping;
import jp.tenohira.facts.intake.ColumnMappings;
import jp.tenohira.facts.intake.Intake.Replacing;
import jp.tenohira.printing.LogsOfTest.Printed;
import jp.tenohira.printing.logs.LogField;
import jp.tenohira.testing.CityHallTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CityHallTest
class PrintLogTests {

    private static final Charset CP932 = Charset.forName("windows-31j");
    private static final String PAPERCUT = """
            PaperCut Print Logger - http://www.papercut.com/
            Time,User,Pages,Copies,Printer,Document Name,Client,Paper Size,Language,Height,Width,Duplex,Grayscale,Size
            """;

    private final LogsOfTest logs;
    private final ColumnMappings mappings;
    private final String printer = LogsOfTest.printer();

    PrintLogTests(@Autowired LogsOfTest logs, @Autowired ColumnMappings printMappings) {
        this.logs = logs;
        this.mappings = printMappings;
    }

    private Printed printed() {
        return logs.printed(KORIYAMA, printer);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aStandardPageLogIsReadWithItsJobNamesOfSeveralWords() {
        var log =
                "%1$s root 1 [20/May/1999:19:21:06 +0000] total 2 acme-123 localhost my long job name na_letter one-sided\n"
                                .formatted(printer)
                        + "%1$s tanaka 2 [20/May/1999:19:22:00 +0000] total 5 - localhost (stdin) A4 two-sided-long-edge\n"
                                .formatted(printer)
                        + "%1$s tanaka 3 [20/May/1999:19:23:00 +0000] total 1 - localhost  - -\n".formatted(printer);

        logs.taken(KORIYAMA, log, "auto");

        assertThat(printed()).isEqualTo(new Printed(3, 8, 2 + 3 + 1, 0));
    }

    @Test
    void linesOfOlderServersStandForPagesWithTheirCopies() {
        var log = """
                %1$s root 7 [20/May/1999:19:21:05 +0000] 1 2 acme-123 localhost
                %1$s root 7 [20/May/1999:19:21:05 +0000] 2 2 acme-123 localhost
                """.formatted(printer);

        logs.taken(KORIYAMA, log, "%p %u %j %T %P %C %{job-billing} %{job-originating-host-name}");

        assertThat(printed()).isEqualTo(new Printed(2, 4, 4, 0));
    }

    @Test
    void aConfiguredFormatBringsColourAndSheetsAndHalfASheetIsOne() {
        var log = """
                %1$s suzuki 3 [26/Nov/2025:04:00:21 +0000] total 5 - localhost 会議 資料 第1号 - two-sided-long-edge color 2
                %1$s suzuki 4 [26/Nov/2025:04:00:22 +0000] total 15 - localhost five.pdf - two-sided-long-edge monochrome 9
                """.formatted(printer);

        logs.taken(
                KORIYAMA,
                log,
                "%p %u %j %T %P %C %{job-billing} %{job-originating-host-name} %{job-name} %{media} %{sides}"
                        + " %{print-color-mode} %{job-media-sheets-completed}");

        assertThat(printed()).isEqualTo(new Printed(2, 20, 3 + 9, 5));
    }

    @Test
    void aPaperCutFileIsReadInTheCodePageOfWindows() {
        var log = PAPERCUT
                + "2024-01-05 09:07:31,KORIYAMA\\田中,3,10,%s,\"会議,資料\",PC-01,A4,PCL6,,,DUPLEX,NOT GRAYSCALE,19kb,\r\n"
                        .formatted(printer)
                + "2024-01-05 09:08:00,鈴木,1,1,%s,表,PC-02,A4,PCL6,,,NOT DUPLEX,GRAYSCALE,16,\r\n".formatted(printer);

        accepted(logs.hand(KORIYAMA, "papercut.csv", log.getBytes(CP932), "auto"));

        assertThat(printed()).isEqualTo(new Printed(2, 31, 21, 30));
    }

    @Test
    void anyCsvIsReadByTheColumnsThatWereChosenAndRemembered() {
        var name = "複合機 " + UUID.randomUUID();
        var time = "出力日時" + printer;
        CurrentMunicipality.run(
                KORIYAMA,
                () -> mappings.remember(
                        new ColumnMapping(
                                name,
                                Map.of(
                                        LogField.TIME.code(), time,
                                        LogField.ACCOUNT.code(), "利用者",
                                        LogField.PRINTER.code(), "機器",
                                        LogField.PAGES.code(), "面数",
                                        LogField.COLOUR.code(), "色",
                                        LogField.DUPLEX.code(), "印刷面")),
                        "試験"));
        var log = "番号,%s,利用者,機器,面数,色,印刷面\n1,2024/1/5 9:07,tanaka,%s,4,フルカラー,両面\n".formatted(time, printer);

        var taken = logs.taken(KORIYAMA, log, "auto");

        assertThat(taken.batch().delivery().source()).isEqualTo("csv " + name);
        assertThat(printed()).isEqualTo(new Printed(1, 4, 2, 4));
    }

    @Test
    void theSameFileTwiceTwoPartsAndAGrownFileCountEachLineOnce() {
        var one = cupsLine(printer, "a", 1, "05/Jan/2024", 3);
        var two = cupsLine(printer, "b", 2, "05/Jan/2024", 4);
        var three = cupsLine(printer, "b", 3, "06/Feb/2024", 5);

        logs.taken(KORIYAMA, three, "cups");
        logs.taken(KORIYAMA, one + two, "cups");
        assertThat(printed().faces()).as("in two parts, the later first").isEqualTo(12);
        assertThat(logs.taken(KORIYAMA, one + two, "cups").fresh()).isFalse();
        var grown = logs.taken(KORIYAMA, one + two + three + cupsLine(printer, "c", 4, "07/Feb/2024", 6), "cups");

        assertThat(grown.batch().known()).isEqualTo(3);
        assertThat(printed()).isEqualTo(new Printed(4, 18, 18, 0));
    }

    @Test
    void linesOutOfOrderCountForTheirOwnMonths() {
        var log = cupsLine(printer, "a", 9, "06/Feb/2024", 5)
                + cupsLine(printer, "a", 1, "31/Dec/2023", 3)
                + cupsLine(printer, "a", 5, "05/Jan/2024", 4);

        var batch = logs.taken(KORIYAMA, log, "cups").batch();

        assertThat(batch.firstDay()).hasToString("2023-12-31");
        assertThat(batch.lastDay()).hasToString("2024-02-06");
        assertThat(printed().faces()).isEqualTo(12);
    }

    @Test
    void aTruncatedFileIsRefusedWhole() {
        var log = cupsLine(printer, "a", 1, "05/Jan/2024", 3) + cupsLine(printer, "a", 2, "05/Jan/2024", 23);
        for (var cut : new int[] {1, 4, 12, 60}) {
            var problem = refused(logs.hand(KORIYAMA, "page_log", utf8(log.substring(0, log.length() - cut)), "cups"))
                    .getLast();

            assertThat(problem.line()).isEqualTo(2);
        }
        var csv = PAPERCUT + "2024-01-05 09:07:31,tanaka,3,10,%s,x,PC,A4,PCL6,,,DUP".formatted(printer);
        assertThat(refused(logs.hand(KORIYAMA, "log.csv", utf8(csv), "papercut"))
                        .getFirst()
                        .sentence()
                        .in(Lang.JA))
                .contains("log.csv", "3行目", "見出しと同じ数の列");
        var open = PAPERCUT + "2024-01-05 09:07:31,tanaka,3,10,%s,\"会議".formatted(printer);
        assertThat(refused(logs.hand(KORIYAMA, "log.csv", utf8(open), "papercut"))
                        .getFirst()
                        .sentence()
                        .in(Lang.EN))
                .contains("quotation marks");
        assertThat(printed().lines()).isZero();
    }

    @Test
    void oneWrongValueRefusesAllAndSaysWhereAndWhatWasExpected() {
        var log = cupsLine(printer, "a", 1, "05/Jan/2024", 3)
                + cupsLine(printer, "a", 2, "32/Jan/2024", 3)
                + cupsLine(printer, "a", 3, "05/Jan/2024", 3).replace("total 3", "total many");

        var problems = refused(logs.hand(KORIYAMA, "page_log", utf8(log), "cups"));

        assertThat(problems).hasSize(2);
        assertThat(problems.getFirst().sentence().in(Lang.JA))
                .isEqualTo(
                        "page_log 2行目「%T」:「[32/Jan/2024:09:21:06 +0900]」は取り込めません。[20/May/1999:19:21:06 +0000]の形の日時が必要です。");
        assertThat(problems.getLast().sentence().in(Lang.EN))
                .isEqualTo("page_log line 3, %C: \"many\" cannot be taken in; expected a whole number from 0.");
        assertThat(printed().lines()).isZero();
        var wrongWord =
                PAPERCUT + "2024-01-05 09:07:31,tanaka,3,10,%s,x,PC,A4,PCL6,,,TWICE,GRAYSCALE,1\n".formatted(printer);
        assertThat(refused(logs.hand(KORIYAMA, "log.csv", utf8(wrongWord), "papercut"))
                        .getFirst()
                        .column())
                .isEqualTo("Duplex");
    }

    @Test
    void whatIsNoTextAnUnknownFormatAndAnEmptyFileAreRefused() {
        assertThat(refused(logs.hand(KORIYAMA, "x", new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) 0x81}, "auto")))
                .hasSize(1);
        assertThat(refused(logs.hand(KORIYAMA, "x", utf8("a\n"), "no such"))
                        .getFirst()
                        .value())
                .isEqualTo("no such");
        assertThat(refused(logs.hand(KORIYAMA, "x", utf8("a\n"), "%p %u"))).hasSize(1);
        assertThat(refused(logs.hand(KORIYAMA, "x", new byte[0], "cups"))).hasSize(1);
    }

    @Test
    void aCorrectedLogTakesThePlaceOfTheWrongOne() {
        var wrong = logs.taken(KORIYAMA, cupsLine(printer, "a", 1, "05/Jan/2024", 300), "cups");

        var right = accepted(logs.hand(
                KORIYAMA,
                "page_log",
                utf8(cupsLine(printer, "a", 1, "05/Jan/2024", 3)),
                "cups",
                new Replacing(wrong.batch().id(), "試し刷りを二重に記録していたため")));

        assertThat(printed().faces()).isEqualTo(3);
        assertThat(right.batch().delivery().replaces()).isEqualTo(wrong.batch().id());
        assertThat(refused(logs.hand(
                        KORIYAMA,
                        "page_log",
                        utf8(cupsLine(printer, "a", 1, "05/Jan/2024", 4)),
                        "cups",
                        new Replacing(wrong.batch().id(), "もう一度"))))
                .hasSize(1);
    }
}
