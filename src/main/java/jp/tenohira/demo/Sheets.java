package jp.tenohira.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The demo city's tables, CSV files in {@code demo/} with a header row, and the definitions that ship. */
final class Sheets {

    private Sheets() {}

    /** The definitions that ship, by their procedure. */
    static Map<String, String> definitions() {
        var definitions = new TreeMap<String, String>();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:definitions/*.yaml")) {
                var name = Objects.requireNonNull(file.getFilename());
                definitions.put(
                        name.substring(0, name.lastIndexOf('.')), file.getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The definitions cannot be read", e);
        }
        return definitions;
    }

    static byte[] bytes(String name) {
        try {
            return new ClassPathResource("demo/" + name).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The demo city's file " + name + " cannot be read", e);
        }
    }

    static List<CSVRecord> rows(String name) {
        var file = new ClassPathResource("demo/" + name);
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            return CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException("The demo city's table " + name + " cannot be read", e);
        }
    }
}
