package jp.tenohira.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.Lang;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Findings as a JSON array or as CSV with a BOM; the sentence in one language. */
public final class FindingsFile {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private FindingsFile() {}

    public static String json(List<Finding> findings, Lang lang) {
        return JSON.writeValueAsString(
                findings.stream().map(finding -> fields(finding, lang)).toList());
    }

    public static byte[] csv(List<Finding> findings, Lang lang) {
        var text = new StringBuilder("\uFEFF");
        try (var csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord("table", "row", "column", "stated", "computed", "verdict", "sentence");
            for (var finding : findings) {
                csv.printRecord(fields(finding, lang).values().stream()
                        .map(FindingsFile::harmless)
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A spreadsheet must not take a text for a formula; numbers stay numbers. */
    private static String harmless(@Nullable Object value) {
        var text = value == null ? "" : value.toString();
        return text.matches("[=+@\\t\\r].*|-(?![0-9.]+$).*") ? "'" + text : text;
    }

    private static Map<String, @Nullable Object> fields(Finding finding, Lang lang) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("table", finding.table());
        fields.put("row", finding.row());
        fields.put("column", finding.column());
        fields.put("stated", finding.stated());
        fields.put("computed", finding.computed());
        fields.put("verdict", finding.verdict().word());
        fields.put("sentence", finding.sentence().in(lang));
        return fields;
    }
}
