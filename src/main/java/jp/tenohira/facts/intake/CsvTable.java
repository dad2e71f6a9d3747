package jp.tenohira.facts.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tenohira.core.Text;
import jp.tenohira.facts.PlainCsv.Form;

/** Walks through a CSV with a header; what was cut off goes to the problems. */
public final class CsvTable {

    private static final Text CELLS =
            Text.of("見出しと同じ数の列(行が途中で切れています)", "as many cells as the header (the line was cut off)");
    private static final Text CLOSED =
            Text.of("閉じた引用符(ファイルが途中で切れています)", "quotation marks that close (the file was cut off)");

    private CsvTable() {}

    /** Who knows the lines above the records. */
    public interface Top {

        /** Whether this first line is a banner above the header. */
        default boolean isBanner(List<String> first) {
            return false;
        }

        /** False when a column is missing, which was put to the problems; then no line follows. */
        boolean header(List<String> header, long line);
    }

    /** Who reads the lines. */
    public interface Lines extends Top {

        /** @param cells at least as many as the header has; filled again for the next line */
        void row(List<String> cells, long line);
    }

    /** Makes of it what is needed to read the lines below by themselves. */
    @FunctionalInterface
    public interface Below<T> {

        T lines(Form form, long above, int columns, long commas);
    }

    public static void read(DeliveredFile file, Problems problems, Lines to) throws IOException {
        try (var reader = file.open()) {
            var lines = new CsvLines(reader);
            var cells = new ArrayList<String>();
            var header = header(lines, cells, to);
            if (!to.header(header.names(), lines.line())) {
                return;
            }
            var width = width(header.names());
            while (!problems.isFull() && lines.next(cells) != null) {
                if (cells.size() == 1 && cells.getFirst().isBlank()) {
                    continue;
                }
                if (!lines.whole()) {
                    problems.add(lines.line(), "", cells.getLast(), CLOSED);
                } else if (cells.size() < width || cells.size() > width + 1) {
                    problems.add(lines.line(), "", String.join(",", cells), CELLS);
                } else {
                    to.row(cells, lines.line());
                }
            }
        }
    }

    /** If the file is plain and its first record as long as it should be; all must then be as long as that one. */
    public static <T> Optional<T> plain(DeliveredFile file, Top to, Below<T> below) throws IOException {
        if (file.form().isEmpty()) {
            return Optional.empty();
        }
        try (var reader = file.open()) {
            var lines = new CsvLines(reader);
            var cells = new ArrayList<String>();
            var header = header(lines, cells, to);
            var above = lines.line();
            var width = width(header.names());
            return to.header(header.names(), above)
                            && lines.next(cells) != null
                            && cells.size() >= header.names().size()
                            && cells.size() <= width + 1
                    ? Optional.of(below.lines(
                            file.form().get(),
                            above,
                            cells.size(),
                            file.form().get().commas() - header.commas()))
                    : Optional.empty();
        }
    }

    /** @param commas down to it */
    private record Header(List<String> names, long commas) {}

    private static Header header(CsvLines lines, List<String> cells, Top to) throws IOException {
        var commas = 0L;
        if (lines.next(cells) != null && to.isBanner(cells)) {
            commas = cells.size() - 1L;
            lines.next(cells);
        }
        return new Header(cells.stream().map(String::strip).toList(), commas + cells.size() - 1L);
    }

    /** A comma at the end of each line makes one more cell than there are columns. */
    private static int width(List<String> header) {
        return header.size() - (header.isEmpty() || header.getLast().isEmpty() ? 1 : 0);
    }
}
