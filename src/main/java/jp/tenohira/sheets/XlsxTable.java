package jp.tenohira.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A table as a workbook: a heading that stays in sight, numbers as numbers, every other cell as text that is never a formula. */
public final class XlsxTable {

    private static final int WIDTH = 20 * 256;

    private XlsxTable() {}

    /** @param rows of {@link Long} for whole numbers, of anything else for its text */
    public static byte[] of(String name, List<String> header, List<? extends List<?>> rows) {
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet(name);
            var formats = workbook.createDataFormat();
            var text = workbook.createCellStyle();
            text.setDataFormat(formats.getFormat("@"));
            text.setWrapText(true);
            var number = workbook.createCellStyle();
            number.setDataFormat(formats.getFormat("#,##0"));
            var heading = sheet.createRow(0);
            for (int column = 0; column < header.size(); column++) {
                sheet.setColumnWidth(column, WIDTH);
                heading.createCell(column).setCellValue(header.get(column));
            }
            for (int line = 0; line < rows.size(); line++) {
                var row = sheet.createRow(line + 1);
                for (int column = 0; column < rows.get(line).size(); column++) {
                    put(row.createCell(column), rows.get(line).get(column), text, number);
                }
            }
            sheet.createFreezePane(0, 1);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(Cell cell, Object value, CellStyle text, CellStyle number) {
        if (value instanceof Long whole) {
            cell.setCellStyle(number);
            cell.setCellValue(whole);
        } else {
            cell.setCellStyle(text);
            cell.setCellValue(value.toString());
        }
    }
}
