package jp.tenohira.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import jp.tenohira.facts.RowWriter;
import jp.tenohira.facts.Rows;

/** Reads a CSV of receipts with the checks a register's file needs. */
record ReceiptLines(Path csv) implements Rows {

    @Override
    public boolean writeTo(RowWriter writer) throws IOException {
        try (var lines = Files.newBufferedReader(csv)) {
            lines.readLine();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var cells = line.split(",", -1);
                if (cells.length != 5 || cells[1].isBlank() || cells[2].isBlank()) {
                    return false;
                }
                var at = LocalDateTime.parse(cells[0]);
                writer.moment(PrintYears.epochSecond(at) * 1_000_000)
                        .day(at.toLocalDate().toEpochDay())
                        .text(cells[1])
                        .text(cells[2])
                        .text(cells[3])
                        .whole(Integer.parseInt(cells[4]))
                        .end();
            }
        }
        return true;
    }
}
