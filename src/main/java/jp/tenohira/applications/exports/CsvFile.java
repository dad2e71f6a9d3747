package jp.tenohira.applications.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import jp.tenohira.sheets.Csv;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file being written. In CP932 it gets a last column that names, cell by cell, every character that could not be
 * carried; the column's heading says how many there are in the whole file.
 */
final class CsvFile {

    private static final String LOST = "変換できない文字";

    private final OutputStream out;
    private final Charset charset;
    private final @Nullable Cp932 cp932;
    private long lost;
    private int lines;

    private CsvFile(OutputStream out, Charset charset, @Nullable Cp932 cp932) {
        this.out = out;
        this.charset = charset;
        this.cp932 = cp932;
    }

    /** UTF-8 with the byte-order mark by which spreadsheets know it. */
    static CsvFile utf8(OutputStream out) {
        var file = new CsvFile(out, StandardCharsets.UTF_8, null);
        file.write("\uFEFF");
        return file;
    }

    static CsvFile cp932(OutputStream out) {
        return new CsvFile(out, Cp932.CHARSET, new Cp932());
    }

    boolean loses() {
        return cp932 != null;
    }

    /** Counts what a line would lose, before the heading is written. */
    void measure(List<String> cells) {
        if (cp932 != null) {
            for (var cell : cells) {
                lost += cp932.fit(cell).lost().size();
            }
        }
    }

    void header(List<String> headers) {
        var line = new ArrayList<>(headers);
        if (cp932 != null) {
            line.replaceAll(header -> cp932.fit(header).text());
            line.add(LOST + "(" + lost + "字)");
        }
        write(Csv.line(line));
    }

    void line(List<String> headers, List<String> cells) {
        write(Csv.line(cp932 == null ? cells : fitted(cp932, headers, cells)));
        lines++;
    }

    private static List<String> fitted(Cp932 cp932, List<String> headers, List<String> cells) {
        var line = new ArrayList<String>();
        var report = new ArrayList<String>();
        for (var column = 0; column < cells.size(); column++) {
            var fitted = cp932.fit(cells.get(column));
            line.add(fitted.text());
            if (!fitted.lost().isEmpty()) {
                report.add(cp932.fit(headers.get(column)).text() + ": " + fitted.report());
            }
        }
        line.add(String.join(" / ", report));
        return line;
    }

    int lines() {
        return lines;
    }

    private void write(String text) {
        try {
            out.write(text.getBytes(charset));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
