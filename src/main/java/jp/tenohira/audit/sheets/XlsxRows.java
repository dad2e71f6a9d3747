package jp.tenohira.audit.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The first sheet of a workbook as it shows: formatted values, and of formulas the result that was saved. */
final class XlsxRows {

    static {
        ZipSecureFile.setMinInflateRatio(0.005);
        ZipSecureFile.setMaxEntrySize(SheetReader.MOST_BYTES * 20);
    }

    private XlsxRows() {}

    static List<List<String>> read(String name, byte[] content) throws UnreadableTable {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            var formatter = new DataFormatter(Locale.JAPAN);
            formatter.setUseCachedValuesForFormulaCells(true);
            var rows = new ArrayList<List<String>>();
            for (var row : workbook.getSheetAt(0)) {
                if (rows.size() > SheetReader.MOST_ROWS || row.getLastCellNum() > SheetReader.MOST_COLUMNS) {
                    throw SheetReader.tooLarge(name);
                }
                rows.add(cells(row, formatter));
            }
            return rows;
        } catch (IOException | RuntimeException e) {
            throw new UnreadableTable(
                    name + "をExcelの表(XLSX)として読めません。開き直して保存したものを選んでください。",
                    name + " cannot be read as an Excel workbook (XLSX); open it, save it again and choose that.");
        }
    }

    private static List<String> cells(Row row, DataFormatter formatter) {
        var cells = new ArrayList<String>();
        for (int column = 0; column < row.getLastCellNum(); column++) {
            cells.add(formatter.formatCellValue(row.getCell(column)));
        }
        return cells;
    }
}
