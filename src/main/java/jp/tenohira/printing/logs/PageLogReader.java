package jp.tenohira.printing.logs;

import java.io.IOException;
import java.util.Optional;
import jp.tenohira.core.Text;
import jp.tenohira.facts.PlainWords;
import jp.tenohira.facts.RowWriter;
import jp.tenohira.facts.intake.DeliveredFile;
import jp.tenohira.facts.intake.Delivering;
import jp.tenohira.facts.intake.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Reads CUPS's {@code page_log}: {@code total N} of newer servers, where N counts printed sides, and page and copies of older ones. The
 * name of a job may hold blanks, so fields are read from both ends towards it.
 */
final class PageLogReader implements Delivering.Reader {

    private static final Text FIELDS = Text.of("PageLogFormatのとおりの項目", "the fields of the PageLogFormat");
    private static final Text A_TIME =
            Text.of("[20/May/1999:19:21:06 +0000]の形の日時", "a time as [20/May/1999:19:21:06 +0000]");
    private static final Text A_COUNT = Text.of("0以上の整数", "a whole number from 0");
    private static final Text WHOLE =
            Text.of("改行で終わる最後の行(ファイルが途中で切れています)", "a last line that ends (the file was cut off)");

    private final PageLogFormat format;
    private final String[] values;
    private final LogLine parsed = new LogLine();

    PageLogReader(PageLogFormat format) {
        this.format = format;
        this.values = new String[format.fields().size()];
    }

    @Override
    public void read(DeliveredFile file, RowWriter rows, Problems problems) throws IOException {
        try (var reader = file.open()) {
            var last = "";
            long number = 0;
            for (@Nullable String line = reader.readLine();
                    line != null && !problems.isFull();
                    line = reader.readLine()) {
                number++;
                last = line;
                if (!line.isBlank() && understand(line, number, problems)) {
                    parsed.write(rows);
                }
            }
            if (!file.lastLineEnds() && !problems.isFull()) {
                problems.add(number, "", last, WHOLE);
            }
        }
    }

    @Override
    public Optional<PlainWords> plain(DeliveredFile file) {
        return file.lines().flatMap(lines -> PlainPages.of(file.path(), lines, format));
    }

    private boolean understand(String line, long number, Problems problems) {
        if (!split(line)) {
            problems.add(number, "", line, FIELDS);
            return false;
        }
        parsed.clear();
        for (int i = 0; i < values.length; i++) {
            if (!take(format.fields().get(i), values[i], number, problems)) {
                return false;
            }
        }
        return true;
    }

    private boolean split(String line) {
        var from = 0;
        var to = line.length();
        var open = format.open() < 0 ? values.length : format.open();
        for (int i = 0; i < open; i++) {
            var end = from < line.length() && line.charAt(from) == '['
                    ? line.indexOf(']', from) + 1
                    : line.indexOf(' ', from);
            end = end < 0 ? line.length() : end;
            if (end <= from) {
                return false;
            }
            values[i] = line.substring(from, end);
            from = end + 1;
        }
        for (int i = values.length - 1; i > open; i--) {
            var blank = line.lastIndexOf(' ', to - 1);
            if (blank < from) {
                return false;
            }
            values[i] = line.substring(blank + 1, to);
            to = blank;
        }
        if (format.open() >= 0) {
            values[open] = from <= to ? line.substring(from, to) : "";
            return from <= to;
        }
        return from >= line.length();
    }

    private boolean take(String field, String value, long number, Problems problems) {
        switch (field) {
            case "printer" -> parsed.printer = value;
            case "account" -> parsed.account = value;
            case "job" -> parsed.job = value;
            case "page" -> parsed.page = value.equals("total") ? "" : value;
            case "media" -> parsed.media = value.equals("-") ? "" : value;
            case "sides" -> parsed.duplex = value.equals("-") ? null : (Boolean) value.startsWith("two-sided");
            case "print-color-mode" -> parsed.colour = colour(value);
            case "time" -> {
                parsed.epochSecond = value.startsWith("[") && value.endsWith("]")
                        ? Times.ofCups(value.substring(1, value.length() - 1))
                        : Times.WRONG;
                if (parsed.epochSecond == Times.WRONG) {
                    problems.add(number, "%T", value, A_TIME);
                    return false;
                }
            }
            case "count", "job-media-sheets-completed" -> {
                if (!counted(field, value)) {
                    problems.add(number, field.equals("count") ? "%C" : "%{" + field + "}", value, A_COUNT);
                    return false;
                }
            }
            default -> {}
        }
        return true;
    }

    private boolean counted(String field, String value) {
        var faces = field.equals("count");
        if (!faces && value.equals("-")) {
            return true;
        }
        var count = Counts.of(value);
        if (faces) {
            parsed.faces = count;
        } else {
            parsed.sheets = count;
        }
        return count >= 0;
    }

    private static @Nullable Boolean colour(String mode) {
        return switch (mode) {
            case "color" -> Boolean.TRUE;
            case "monochrome", "process-monochrome", "bi-level" -> Boolean.FALSE;
            default -> null;
        };
    }
}
