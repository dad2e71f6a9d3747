package jp.tenohira.printing.logs;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.tenohira.core.Text;
import jp.tenohira.facts.PlainCsv;
import jp.tenohira.facts.PlainCsv.Cell;
import jp.tenohira.facts.RowWriter;
import jp.tenohira.facts.intake.ColumnMapping;
import jp.tenohira.facts.intake.CsvTable;
import jp.tenohira.facts.intake.DeliveredFile;
import jp.tenohira.facts.intake.Delivering;
import jp.tenohira.facts.intake.JapaneseTimes;
import jp.tenohira.facts.intake.Problems;
import org.jspecify.annotations.Nullable;

/** Reads CSV with the columns of a mapping. PaperCut's own file is one of them, with a line of its maker above the header. */
final class TableReader implements Delivering.Reader {

    static final ColumnMapping PAPERCUT = new ColumnMapping(
            "papercut",
            Map.of(
                    LogField.TIME.code(), "Time",
                    LogField.ACCOUNT.code(), "User",
                    LogField.PRINTER.code(), "Printer",
                    LogField.PAGES.code(), "Pages",
                    LogField.COPIES.code(), "Copies",
                    LogField.DUPLEX.code(), "Duplex",
                    LogField.COLOUR.code(), "Grayscale",
                    LogField.MEDIA.code(), "Paper Size"));

    private static final Text A_TIME = Text.of("2024-01-05 09:07:31の形の日時", "a time as 2024-01-05 09:07:31");
    private static final Text A_COUNT = Text.of("0以上の整数", "a whole number from 0");
    private static final Text SOMETHING = Text.of("空欄でない値", "something");
    private static final Text HEADER = Text.of("この名前の列がある見出し", "a header with a column of this name");
    private static final Text DUPLEX = Text.of("DUPLEXかNOT DUPLEX、または両面か片面", "DUPLEX or NOT DUPLEX");
    private static final Text COLOUR =
            Text.of("GRAYSCALEかNOT GRAYSCALE、またはカラーか白黒", "GRAYSCALE or NOT GRAYSCALE, colour or mono");

    static final Set<String> TWO_SIDED = Set.of("DUPLEX", "両面", "YES", "TRUE", "1", "ON", "はい", "両面印刷");
    static final Set<String> ONE_SIDED =
            Set.of("NOT DUPLEX", "SIMPLEX", "片面", "NO", "FALSE", "0", "OFF", "いいえ", "片面印刷");
    static final Set<String> IN_COLOUR =
            Set.of("NOT GRAYSCALE", "COLOR", "COLOUR", "カラー", "フルカラー", "2色", "YES", "TRUE", "1", "はい");
    static final Set<String> NO_COLOUR =
            Set.of("GRAYSCALE", "MONO", "MONOCHROME", "白黒", "モノクロ", "グレースケール", "NO", "FALSE", "0", "いいえ", "黒");

    private final ColumnMapping mapping;
    private final boolean banner;
    private final Map<LogField, Integer> places = new EnumMap<>(LogField.class);
    private final LogLine parsed = new LogLine();

    TableReader(ColumnMapping mapping, boolean banner) {
        this.mapping = mapping;
        this.banner = banner;
    }

    @Override
    public void read(DeliveredFile file, RowWriter rows, Problems problems) throws IOException {
        CsvTable.read(file, problems, new Lines(rows, problems));
    }

    @Override
    public Optional<PlainCsv> plain(DeliveredFile file) throws IOException {
        return CsvTable.plain(
                file,
                new Top(new Problems("")),
                (form, above, columns, commas) -> new PlainCsv(
                        file.path(), form, above, columns, commas, PlainJobs.cells(this::place), PlainJobs.ROW));
    }

    private int place(LogField field) {
        return places.getOrDefault(field, Cell.NOWHERE);
    }

    private class Top implements CsvTable.Top {

        final Problems problems;

        Top(Problems problems) {
            this.problems = problems;
        }

        @Override
        public boolean isBanner(List<String> first) {
            return banner && !first.contains("Time");
        }

        @Override
        public boolean header(List<String> header, long line) {
            return placed(header, line, problems);
        }
    }

    private final class Lines extends Top implements CsvTable.Lines {

        private final RowWriter rows;

        Lines(RowWriter rows, Problems problems) {
            super(problems);
            this.rows = rows;
        }

        @Override
        public void row(List<String> cells, long line) {
            if (understand(cells, line, problems)) {
                parsed.write(rows);
            }
        }
    }

    /** False when the header lacks something. */
    private boolean placed(List<String> header, long line, Problems problems) {
        var complete = true;
        for (var field : LogField.values()) {
            var column = mapping.column(field);
            if (column == null) {
                continue;
            }
            var place = header.indexOf(column);
            if (place < 0) {
                problems.add(line, column, String.join(",", header), HEADER);
                complete = false;
            }
            places.put(field, place);
        }
        return complete;
    }

    private boolean understand(List<String> cells, long line, Problems problems) {
        parsed.clear();
        var pages = number(cells, LogField.PAGES, line, problems, -1);
        var copies = number(cells, LogField.COPIES, line, problems, 1);
        var sheets = number(cells, LogField.SHEETS, line, problems, Long.MAX_VALUE);
        parsed.epochSecond = JapaneseTimes.ofJapan(cell(cells, LogField.TIME));
        if (parsed.epochSecond == JapaneseTimes.WRONG) {
            problems.add(line, name(LogField.TIME), cell(cells, LogField.TIME), A_TIME);
            return false;
        }
        parsed.account = cell(cells, LogField.ACCOUNT);
        parsed.printer = cell(cells, LogField.PRINTER);
        parsed.job = cell(cells, LogField.JOB);
        parsed.media = cell(cells, LogField.MEDIA);
        for (var needed : List.of(LogField.ACCOUNT, LogField.PRINTER)) {
            if (cell(cells, needed).isEmpty()) {
                problems.add(line, name(needed), "", SOMETHING);
                return false;
            }
        }
        var words = word(cells, LogField.DUPLEX, TWO_SIDED, ONE_SIDED, DUPLEX, line, problems)
                & word(cells, LogField.COLOUR, IN_COLOUR, NO_COLOUR, COLOUR, line, problems);
        parsed.faces = pages * copies;
        parsed.sheets = sheets != Long.MAX_VALUE
                ? sheets
                : Boolean.TRUE.equals(parsed.duplex) ? Math.ceilDiv(pages, 2) * copies : parsed.faces;
        return words && pages >= 0 && copies >= 0 && sheets >= 0;
    }

    private boolean word(
            List<String> cells,
            LogField field,
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
        if (field == LogField.DUPLEX) {
            parsed.duplex = meant;
        } else {
            parsed.colour = meant;
        }
        return true;
    }

    /** -1 for what is no number. */
    private long number(List<String> cells, LogField field, long line, Problems problems, long unsaid) {
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

    private String cell(List<String> cells, LogField field) {
        var place = places.get(field);
        return place == null ? "" : cells.get(place).strip();
    }

    private String name(LogField field) {
        return String.valueOf(mapping.column(field));
    }
}
