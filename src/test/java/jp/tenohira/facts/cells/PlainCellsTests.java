package jp.tenohira.facts.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.tenohira.facts.intake.CsvLines;
import jp.tenohira.facts.intake.DeliveredFile;
import jp.tenohira.facts.intake.JapaneseTimes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainCellsTests {

    private static final int COLUMNS = 4;
    private static final List<String> CELLS = List.of(
            "",
            "1",
            "-5",
            "0",
            "住民票の写し",
            "会議室、使用料・税込",
            "\"a,b\"",
            "\"住民\"\"票\"\"\"",
            "\"\"",
            "2024-04-01 09:07:31",
            "2024-04-01 23:59:59",
            "2024-04-02 00:00:00",
            "2024/4/2 9:07",
            "twelve bytes",
            "exactly8",
            "999999999",
            "𠮷野家");

    @TempDir
    private Path directory;

    private DeliveredFile file(String content) throws IOException {
        return DeliveredFile.of(Files.writeString(directory.resolve("plain.csv"), content))
                .orElseThrow();
    }

    /** What the reader of records makes of it. */
    private static List<List<String>> records(String content) throws IOException {
        var lines = new CsvLines(new BufferedReader(new StringReader(content)));
        var records = new ArrayList<List<String>>();
        for (var cells = lines.next(new ArrayList<>()); cells != null; cells = lines.next(new ArrayList<>())) {
            records.add(cells.stream().map(String::strip).toList());
        }
        return records;
    }

    private List<List<String>> walked(String content) throws IOException {
        var file = file(content);
        var records = new ArrayList<List<String>>();
        try (var cells = PlainCells.below(file, file.form().orElseThrow(), 1, COLUMNS)) {
            while (cells.next()) {
                records.add(IntStream.range(0, COLUMNS).mapToObj(cells::text).toList());
            }
            assertThat(cells.isCertain()).isTrue();
        }
        return records;
    }

    private static String csv(Random random, String lineEnd, String blank) {
        return IntStream.range(0, 1 + random.nextInt(40))
                .mapToObj(_ -> random.ints(COLUMNS, 0, CELLS.size())
                        .mapToObj(CELLS::get)
                        .map(cell -> cell.startsWith("\"") ? cell : blank + cell + blank)
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining(lineEnd, "a,b,c,d" + lineEnd, random.nextBoolean() ? lineEnd : ""));
    }

    @Test
    void cellsAreThoseThatTheReaderOfRecordsFinds() throws IOException {
        var random = new Random(8);
        for (int time = 0; time < 400; time++) {
            var csv = csv(random, time % 2 == 0 ? "\n" : "\r\n", time % 3 == 0 ? " " : time % 3 == 1 ? "\u3000" : "");
            var expected = records(csv);
            assertThat(walked(csv)).as(csv).isEqualTo(expected.subList(1, expected.size()));
        }
    }

    @Test
    void linesMayBeLongerThanABlock() throws IOException {
        var csv = "a,b,c,d\n" + "長,い,行," + "x".repeat(400_000) + "\n1,2,3,4\n";

        assertThat(walked(csv)).hasSize(2).last().isEqualTo(List.of("1", "2", "3", "4"));
    }

    @Test
    void emptyLinesAreNone() throws IOException {
        assertThat(walked("a,b,c,d\n\n1,2,3,4\n\n")).containsExactly(List.of("1", "2", "3", "4"));
    }

    @Test
    void aLineWithMoreOrFewerCellsEndsTheWalk() throws IOException {
        for (var line : List.of("1,2,3", "1,2,3,4,5", "1", "\"1\",2,3,4,5,6")) {
            var file = file("a,b,c,d\n1,2,3,4\n" + line + "\n");
            try (var cells = PlainCells.below(file, file.form().orElseThrow(), 1, COLUMNS)) {
                assertThat(cells.next()).isTrue();
                assertThat(cells.next()).isFalse();
                assertThat(cells.isCertain()).as(line).isFalse();
            }
        }
    }

    @Test
    void amountsAreWrittenAsWeWouldAndTimesReadAsEverywhere() throws IOException {
        var file = file("a,b,c,d\n" + CELLS.stream().map(cell -> cell + ",,,\n").collect(Collectors.joining()));
        var amounts = new ArrayList<Long>();
        try (var cells = PlainCells.below(file, file.form().orElseThrow(), 1, COLUMNS)) {
            while (cells.next()) {
                assertThat(cells.japaneseTime(0)).isEqualTo(JapaneseTimes.ofJapan(cells.text(0)));
                if (cells.amount(0) != PlainCells.WRONG) {
                    amounts.add(cells.amount(0));
                }
            }
        }

        assertThat(amounts).containsExactly(1L, -5L, 0L, 999_999_999L);
    }

    @Test
    void timesAreReadAsEverywhereWhateverIsChangedInThem() throws IOException {
        var random = new Random(9);
        var times = new ArrayList<String>();
        for (int time = 0; time < 3_000; time++) {
            var text = new StringBuilder(time % 5 == 0 ? "2024-02-29 12:34:56" : "2024-04-01 09:07:31");
            if (time % 2 == 0) {
                text.setCharAt(random.nextInt(text.length()), "0123456789-:/ T".charAt(random.nextInt(15)));
            }
            times.add(text.toString());
        }
        var file = file("a,b,c,d\n" + times.stream().map(cell -> cell + ",,,\n").collect(Collectors.joining()));
        try (var cells = PlainCells.below(file, file.form().orElseThrow(), 1, COLUMNS)) {
            for (var time : times) {
                assertThat(cells.next()).isTrue();
                assertThat(cells.japaneseTime(0)).as(time).isEqualTo(JapaneseTimes.ofJapan(time.strip()));
            }
        }
    }

    @Test
    void wordsThatComeAgainHaveTheSameNumber() throws IOException {
        var file = file("a,b,c,d\n"
                + IntStream.range(0, 5_000)
                        .mapToObj(at -> "語" + at % 700 + ",,,\n")
                        .collect(Collectors.joining()));
        var words = new Words(700);
        try (var cells = PlainCells.below(file, file.form().orElseThrow(), 1, COLUMNS)) {
            for (int at = 0; cells.next(); at++) {
                assertThat(cells.in(words, 0)).isEqualTo(at % 700);
            }
        }

        assertThat(words.all()).hasSize(700).startsWith("語0", "語1");
        assertThat(words.number("語699")).isEqualTo(699);
        assertThat(words.number("語700")).isEqualTo(Words.TOO_MANY);
    }

    @Test
    void aColumnThatIsNotThereIsEmpty() throws IOException {
        var file = file("a,b,c,d\n1,2,3,4\n");
        try (var cells = PlainCells.below(file, file.form().orElseThrow(), 1, COLUMNS)) {
            assertThat(cells.next()).isTrue();
            assertThat(cells.isEmpty(PlainCells.NOWHERE)).isTrue();
            assertThat(cells.text(PlainCells.NOWHERE)).isEmpty();
            assertThat(cells.is(2, new byte[] {'3'})).isTrue();
        }
    }
}
