package jp.tenohira.facts.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads CSV by RFC 4180 record by record, and knows the line each began on. A record of more than a megabyte is none. */
public final class CsvLines {

    private static final int LONGEST = 1_000_000;

    private final BufferedReader reader;
    private long line;
    private long began;
    private boolean whole = true;

    public CsvLines(BufferedReader reader) {
        this.reader = reader;
    }

    /** The line the last record began on, counted from 1. */
    public long line() {
        return began;
    }

    /** False when the file ended inside quotation marks. */
    public boolean whole() {
        return whole;
    }

    /** The next record; null at the end. The list is filled again by the next call. */
    public @Nullable List<String> next(List<String> cells) throws IOException {
        var text = reader.readLine();
        began = ++line;
        if (text == null) {
            return null;
        }
        cells.clear();
        if (text.indexOf('"') < 0) {
            split(text, cells);
            return cells;
        }
        return quoted(text, cells);
    }

    private static void split(String text, List<String> cells) {
        var from = 0;
        for (var comma = text.indexOf(','); comma >= 0; comma = text.indexOf(',', from)) {
            cells.add(text.substring(from, comma));
            from = comma + 1;
        }
        cells.add(text.substring(from));
    }

    private List<String> quoted(String first, List<String> cells) throws IOException {
        var text = first;
        var cell = new StringBuilder();
        var inside = false;
        for (int i = 0; ; i++) {
            if (i == text.length()) {
                if (!inside) {
                    break;
                }
                var more = cell.length() > LONGEST ? null : reader.readLine();
                if (more == null) {
                    whole = false;
                    break;
                }
                line++;
                cell.append('\n');
                text = more;
                i = -1;
                continue;
            }
            var c = text.charAt(i);
            if (c == '"') {
                if (inside && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    inside = !inside;
                }
            } else if (c == ',' && !inside) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    public static List<String> header(String line) {
        var cells = new ArrayList<String>();
        split(line.replace("\"", ""), cells);
        return cells.stream().map(String::strip).toList();
    }
}
