package jp.tenohira.printing.logs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jp.tenohira.core.Text;
import jp.tenohira.facts.RowWriter;
import jp.tenohira.printing.logs.Mapping.Field;
import org.jspecify.annotations.Nullable;

/** Reads CSV with the columns of a mapping. PaperCut's own file is one of them, with a line of its maker above the header. */
final class TableReader implements LogReader {

    static final Mapping PAPERCUT = new Mapping(
            "papercut",
            Map.of(
                    Field.TIME, "Time",
                    Field.ACCOUNT, "User",
                    Field.PRINTER, "Printer",
                    Field.PAGES, "Pages",
                    Field.COPIES, "Copies",
                    Field.DUPLEX, "Duplex",
                    Field.COLOUR, "Grayscale",
                    Field.MEDIA, "Paper Size"));

    private static final Text A_TIME = Text.of("2024-01-05 09:07:31の形の日時", "a time as 2024-01-05 09:07:31");
    private static final Text A_COUNT = Text.of("0以上の整数", "a whole number from 0");
    private static final Text SOMETHING = Text.of("空欄でない値", "something");
    private static final Text CELLS =
            Text.of("見出しと同じ数の列(行が途中で切れています)", "as many cells as the header (the line was cut off)");
    private static final Text CLOSED =
            Text.of("閉じた引用符(ファイルが途中で切れています)", "quotation marks that close (the file was cut off)");
    private static final Text HEADER = Text.of("この名前の列がある見出し", "a header with a column of this name");
    private static final Text DUPLEX = Text.of("DUPLEXかNOT DUPLEX、または両面か片面", "DUPLEX or NOT DUPLEX");
    private static final Text COLOUR =
            Text.of("GRAYSCALEかNOT GRAYSCALE、またはカラーか白黒", "GRAYSCALE or NOT GRAYSCALE, colour or mono");

    private static final Set<String> TWO_SIDED = Set.of("DUPLEX", "両面", "YES", "TRUE", "1", "ON", "はい", "両面印刷");
    private static final Set<String> ONE_SIDED =
            Set.of("NOT DUPLEX", "SIMPLEX", "片面", "NO", "FALSE", "0", "OFF", "いいえ", "片面印刷");
    private static final Set<String> IN_COLOUR =
            Set.of("NOT GRAYSCALE", "COLOR", "COLOUR", "カラー", "フルカラー", "2色", "YES", "TRUE", "1", "はい");
    private static final Set<String> NO_COLOUR =
            Set.of("GRAYSCALE", "MONO", "MONOCHROME", "白黒", "モノクロ", "グレースケール", "NO", "FALSE", "0", "いいえ", "黒");

    private final Mapping mapping;
    private final boolean banner;
    private final Map<Field, Integer> places = new EnumMap<>(Field.class);
    private final LogLine parsed = new LogLine();

    TableReader(Mapping mapping, boolean banner) {
        this.mapping = mapping;
        this.banner = banner;
    }

    @Override
    public void read(LogFile file, RowWriter rows, Problems problems) throws IOException {
        try (var reader = file.open()) {
            var lines = new CsvLines(reader);
            var cells = new ArrayList<String>();
            var width = header(lines, cells, problems);
            while (!problems.isFull() && width > 0 && lines.next(cells) != null) {
                if (cells.size() == 1 && cells.getFirst().isBlank()) {
                    continue;
                }
                if (!lines.whole()) {
                    problems.add(lines.line(), "", cells.getLast(), CLOSED);
                } else if (cells.size() < width || cells.size() > width + 1) {
                    problems.add(lines.line(), "", String.join(",", cells), CELLS);
                } else if (understand(cells, lines.line(), problems)) {
                    parsed.write(rows);
                }
            }
        }
    }

    /** How many cells a line has; 0 when the header lacks something. */
    private int header(CsvLines lines, List<String> cells, Problems problems) throws IOException {
        var first = lines.next(cells);
        if (first != null && banner && !first.contains("Time")) {
            lines.next(cells);
        }
        var header = cells.stream().map(String::strip).toList();
        var complete = true;
        for (var field : Field.values()) {
            var column = mapping.column(field);
            if (column == null) {
                continue;
            }
            var place = header.indexOf(column);
            if (place < 0) {
                problems.add(lines.line(), column, String.join(",", header), HEADER);
                complete = false;
            }
            places.put(field, place);
        }
        // A comma at the end of each line makes one more cell than there are columns.
        return complete ? header.size() - (header.getLast().isEmpty() ? 1 : 0) : 0;
    }

    private boolean understand(List<String> cells, long line, Problems problems) {
        parsed.clear();
        var pages = number(cells, Field.PAGES, line, problems, -1);
        var copies = number(cells, Field.COPIES, line, problems, 1);
        var sheets = number(cells, Field.SHEETS, line, problems, Long.MAX_VALUE);
        parsed.epochSecond = Times.ofJapan(cell(cells, Field.TIME));
        if (parsed.epochSecond == Times.WRONG) {
            problems.add(line, name(Field.TIME), cell(cells, Field.TIME), A_TIME);
            return false;
        }
        parsed.account = cell(cells, Field.ACCOUNT);
        parsed.printer = cell(cells, Field.PRINTER);
        parsed.job = cell(cells, Field.JOB);
        parsed.media = cell(cells, Field.MEDIA);
        for (var needed : List.of(Field.ACCOUNT, Field.PRINTER)) {
            if (cell(cells, needed).isEmpty()) {
                problems.add(line, name(needed), "", SOMETHING);
                return false;
            }
        }
        var words = word(cells, Field.DUPLEX, TWO_SIDED, ONE_SIDED, DUPLEX, line, problems)
                & word(cells, Field.COLOUR, IN_COLOUR, NO_COLOUR, COLOUR, line, problems);
        parsed.faces = pages * copies;
        parsed.sheets = sheets != Long.MAX_VALUE
                ? sheets
                : Boolean.TRUE.equals(parsed.duplex) ? Math.ceilDiv(pages, 2) * copies : parsed.faces;
        return words && pages >= 0 && copies >= 0 && sheets >= 0;
    }

    private boolean word(
            List<String> cells,
            Field field,
            Set<String> yes,
            Set<String> no,
            Text expected,
            long line,
            Problems problems) {
        var value = cell(cells, field);
        @Nullable Boolean meant = null;
        if (!value.isEmpty()) {
            // Most logs write the word as it is listed.
            var word = yes.contains(value) || no.contains(value) ? value : value.toUpperCase(Locale.ROOT);
            if (!yes.contains(word) && !no.contains(word)) {
                problems.add(line, name(field), value, expected);
                return false;
            }
            meant = yes.contains(word);
        }
        if (field == Field.DUPLEX) {
            parsed.duplex = meant;
        } else {
            parsed.colour = meant;
        }
        return true;
    }

    /** -1 for what is no number. */
    private long number(List<String> cells, Field field, long line, Problems problems, long unsaid) {
        var value = cell(cells, field);
        if (value.isEmpty() && unsaid >= 0) {
            return unsaid;
        }
        var count = Counts.of(value);
        if (count < 0) {
            problems.add(line, name(field), value, A_COUNT);
        }
        return count;
    }

    private String cell(List<String> cells, Field field) {
        var place = places.get(field);
        return place == null ? "" : cells.get(place).strip();
    }

    private String name(Field field) {
        return String.valueOf(mapping.column(field));
    }
}
