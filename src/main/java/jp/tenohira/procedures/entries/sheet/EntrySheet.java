package jp.tenohira.procedures.entries.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Department;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.Section;
import jp.tenohira.procedures.entries.Entries;
import jp.tenohira.procedures.entries.Entry;
import jp.tenohira.procedures.entries.EntryColumn;
import jp.tenohira.sheets.Csv;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.stereotype.Component;

/** The inventory as a file that an import takes in again, and the empty template of it. */
@Component
public class EntrySheet {

    private static final int COLUMN_WIDTH = 20 * 256;

    private final Entries entries;
    private final Organisation organisation;

    EntrySheet(Entries entries, Organisation organisation) {
        this.entries = entries;
        this.organisation = organisation;
    }

    /** Heading and one line for each entry; as many yearly columns as there are years, and those asked for. */
    public List<List<String>> lines(List<Entry> shown, Collection<Integer> years) {
        var allYears = new TreeSet<>(years);
        shown.forEach(entry -> allYears.addAll(entry.yearly().keySet()));
        var keys = Stream.concat(
                        Arrays.stream(EntryColumn.values()).map(EntryColumn::key),
                        allYears.stream().map(EntryColumn::yearlyKey))
                .toList();
        var sections = organisation.sections().stream().collect(Collectors.toMap(Section::code, Function.identity()));
        var departments =
                organisation.departments().stream().collect(Collectors.toMap(Department::code, Function.identity()));
        var lines = new ArrayList<List<String>>();
        lines.add(keys.stream().map(key -> EntryColumn.labelOf(key).in(Lang.JA)).toList());
        for (var entry : shown) {
            var texts = entries.texts(entry);
            var section = sections.get(entry.section());
            if (section != null) {
                var department = departments.get(section.department());
                texts.put(EntryColumn.SECTION.key(), section.name().in(Lang.JA));
                texts.put(
                        EntryColumn.DEPARTMENT.key(),
                        department == null ? "" : department.name().in(Lang.JA));
            }
            lines.add(keys.stream().map(key -> texts.getOrDefault(key, "")).toList());
        }
        return lines;
    }

    /** UTF-8 with the mark by which spreadsheets know it. */
    public static byte[] csv(List<List<String>> lines) {
        return lines.stream()
                .map(Csv::line)
                .collect(Collectors.joining("", "\uFEFF", ""))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A workbook whose second sheet says how each column is filled in. */
    public static byte[] xlsx(List<List<String>> lines, Map<String, String> guide) {
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet("手続一覧");
            var text = workbook.createCellStyle();
            text.setDataFormat(workbook.createDataFormat().getFormat("@"));
            for (int column = 0; column < lines.getFirst().size(); column++) {
                sheet.setColumnWidth(column, COLUMN_WIDTH);
                sheet.setDefaultColumnStyle(column, text);
            }
            for (int line = 0; line < lines.size(); line++) {
                var row = sheet.createRow(line);
                for (int column = 0; column < lines.get(line).size(); column++) {
                    var cell = row.createCell(column);
                    cell.setCellStyle(text);
                    cell.setCellValue(lines.get(line).get(column));
                }
            }
            sheet.createFreezePane(2, 1);
            var words = workbook.createSheet("記入のしかた");
            guide.forEach((column, how) -> {
                var row = words.createRow(words.getLastRowNum() + 1);
                row.createCell(0).setCellValue(column);
                row.createCell(1).setCellValue(how);
            });
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
