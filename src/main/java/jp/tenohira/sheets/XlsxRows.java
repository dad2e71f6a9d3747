package jp.tenohira.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The first sheet of a workbook as it shows: formatted values, and of formulas the result that was saved. */
final class XlsxRows {

    static {
        ZipSecureFile.setMinInflateRatio(0.005);
        ZipSecureFile.setMaxEntrySize(SheetReader.MOST_BYTES * 20);
    }

    private static final short EXCELS_OWN_DAY = 14;

    private XlsxRows() {}

    static List<List<String>> read(String name, byte[] content) throws UnreadableTable {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            var formatter = new DataFormatter(Locale.JAPAN);
            formatter.setUseCachedValuesForFormulaCells(true);
            var rows = new ArrayList<List<String>>();
            for (var row : workbook.getSheetAt(0)) {
                if (row.getRowNum() > SheetReader.MOST_ROWS || row.getLastCellNum() > SheetReader.MOST_COLUMNS) {
                    throw SheetReader.tooLarge(name);
                }
                while (rows.size() < row.getRowNum()) {
                    rows.add(List.of());
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
            cells.add(text(row.getCell(column), formatter));
        }
        return cells;
    }

    /** A day without a format of its own shows as the reader's country writes days, which nobody could tell apart: 2023-10-01 instead. */
    private static String text(@Nullable Cell cell, DataFormatter formatter) {
        if (cell != null
                && cell.getCellType() == CellType.NUMERIC
                && cell.getCellStyle().getDataFormat() == EXCELS_OWN_DAY) {
            return cell.getLocalDateTimeCellValue().toLocalDate().toString();
        }
        return formatter.formatCellValue(cell);
    }
}
