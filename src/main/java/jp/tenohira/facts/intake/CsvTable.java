package jp.tenohira.facts.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import jp.tenohira.core.Text;

/** Walks through a CSV with a header; what was cut off goes to the problems. */
public final class CsvTable {

    private static final Text CELLS =
            Text.of("見出しと同じ数の列(行が途中で切れています)", "as many cells as the header (the line was cut off)");
    private static final Text CLOSED =
            Text.of("閉じた引用符(ファイルが途中で切れています)", "quotation marks that close (the file was cut off)");

    private CsvTable() {}

    /** Who reads the lines. */
    public interface Lines {

        /** Whether this first line is a banner above the header. */
        default boolean isBanner(List<String> first) {
            return false;
        }

        /** False when a column is missing, which was put to the problems; then no line follows. */
        boolean header(List<String> header, long line);

        /** @param cells at least as many as the header has; filled again for the next line */
        void row(List<String> cells, long line);
    }

    public static void read(DeliveredFile file, Problems problems, Lines to) throws IOException {
        try (var reader = file.open()) {
            var lines = new CsvLines(reader);
            var cells = new ArrayList<String>();
            if (lines.next(cells) != null && to.isBanner(cells)) {
                lines.next(cells);
            }
            var header = cells.stream().map(String::strip).toList();
            if (!to.header(header, lines.line())) {
                return;
            }
            // A comma at the end of each line makes one more cell than there are columns.
            var width = header.size() - (header.isEmpty() || header.getLast().isEmpty() ? 1 : 0);
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
}
