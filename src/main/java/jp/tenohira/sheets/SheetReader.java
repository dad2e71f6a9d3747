package jp.tenohira.sheets;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;

/** Reads a table from bytes or from pasted text. Limits: 10 MB, 100,000 rows, 200 columns. */
public final class SheetReader {

    public static final long MOST_BYTES = 10L * 1024 * 1024;
    static final int MOST_ROWS = 100_000;
    static final int MOST_COLUMNS = 200;

    private static final Charset CP932 = Charset.forName("windows-31j");
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private SheetReader() {}

    /** The kind of file is told from its first bytes, the encoding from whether it is UTF-8. */
    public static Sheet read(String name, byte[] content) throws UnreadableTable {
        if (content.length > MOST_BYTES) {
            throw tooManyBytes(name);
        }
        if (startsWith(content, ZIP)) {
            return sheet(name, XlsxRows.read(name, content));
        }
        return parse(name, decode(name, content));
    }

    /** A table pasted from a document or a spreadsheet; tabs set columns apart, else commas. */
    public static Sheet pasted(String name, String text) throws UnreadableTable {
        return parse(name, text);
    }

    private static Sheet parse(String name, String text) throws UnreadableTable {
        var clean = text.startsWith("\uFEFF") ? text.substring(1) : text;
        var firstLine = clean.lines().findFirst().orElse("");
        var format = (firstLine.indexOf('\t') >= 0 ? CSVFormat.TDF : CSVFormat.DEFAULT)
                .builder()
                .setIgnoreEmptyLines(false)
                .get();
        try (var parser = format.parse(new java.io.StringReader(clean))) {
            var rows = new ArrayList<List<String>>();
            for (var record : parser) {
                rows.add(List.of(record.values()));
                if (rows.size() > MOST_ROWS + 1 || record.size() > MOST_COLUMNS) {
                    throw tooLarge(name);
                }
            }
            return sheet(name, rows);
        } catch (IOException | IllegalStateException | java.io.UncheckedIOException e) {
            throw new UnreadableTable(
                    name + "を表として読めません。引用符が閉じているか確かめてください。",
                    name + " cannot be read as a table; check that its quotation marks are closed.");
        }
    }

    public static UnreadableTable tooManyBytes(String name) {
        return new UnreadableTable(
                name + "は大きすぎます。10MBまでの表を選んでください。", name + " is too large; choose a table of at most 10 MB.");
    }

    static UnreadableTable tooLarge(String name) {
        return new UnreadableTable(
                name + "は大きすぎます。10万行、200列までの表を選んでください。",
                name + " is too large; choose a table of at most 100,000 rows and 200 columns.");
    }

    private static Sheet sheet(String name, List<List<String>> rows) throws UnreadableTable {
        var lines = IntStream.range(0, rows.size())
                .filter(row -> rows.get(row).stream().anyMatch(cell -> !cell.isBlank()))
                .boxed()
                .toList();
        if (lines.isEmpty()) {
            throw new UnreadableTable(name + "は空です。", name + " is empty.");
        }
        var header = rows.get(lines.getFirst()).stream().map(String::strip).toList();
        var filled = lines.subList(1, lines.size());
        return new Sheet(
                name,
                header,
                filled.stream().map(rows::get).toList(),
                filled.stream().map(row -> row + 1).toList());
    }

    private static String decode(String name, byte[] content) throws UnreadableTable {
        for (var charset : List.of(StandardCharsets.UTF_8, CP932)) {
            try {
                return charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(content))
                        .toString();
            } catch (CharacterCodingException e) {
                continue;
            }
        }
        throw new UnreadableTable(
                name + "の文字コードが分かりません。UTF-8かShift_JIS(CP932)で保存してください。",
                name + " is neither UTF-8 nor Shift_JIS (CP932); save it as one of them.");
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        return content.length >= start.length
                && java.util.Arrays.equals(content, 0, start.length, start, 0, start.length);
    }

    /** Whether a file of this name may be a table. */
    public static boolean isTable(String fileName) {
        var lower = fileName.toLowerCase(Locale.ROOT);
        return lower.endsWith(".csv") || lower.endsWith(".tsv") || lower.endsWith(".xlsx");
    }
}
