package jp.tenohira.packs.files;

import java.awt.Color;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The few styles of a workbook, each made once. */
final class XlsxStyles {

    private final XSSFWorkbook book;
    private final Map<String, XSSFCellStyle> made = new HashMap<>();

    XlsxStyles(XSSFWorkbook book) {
        this.book = book;
    }

    XSSFCellStyle title() {
        return made.computeIfAbsent("title", _ -> style(font(14, true, false)));
    }

    XSSFCellStyle plain() {
        return made.computeIfAbsent("plain", _ -> style(font(10, false, false)));
    }

    XSSFCellStyle header() {
        return made.computeIfAbsent("header", _ -> {
            var style = framed(font(10, true, false), Look.HEADER);
            style.setAlignment(HorizontalAlignment.CENTER);
            return style;
        });
    }

    XSSFCellStyle text(boolean total) {
        return made.computeIfAbsent(
                "text" + total, _ -> framed(font(10, total, false), total ? Look.TOTAL : Color.WHITE));
    }

    /** Shares are shown as percentages; negatives with △. */
    XSSFCellStyle number(int digits, boolean percentage, boolean total, boolean linked) {
        return made.computeIfAbsent("number" + digits + percentage + total + linked, _ -> {
            var style = framed(font(10, total, linked), total ? Look.TOTAL : Color.WHITE);
            style.setAlignment(HorizontalAlignment.RIGHT);
            var pattern = (percentage ? "0" : "#,##0")
                    + (digits == 0 ? "" : "." + "0".repeat(digits))
                    + (percentage ? "%" : "");
            style.setDataFormat(book.createDataFormat().getFormat(pattern + ";△" + pattern));
            return style;
        });
    }

    private XSSFCellStyle framed(Font font, Color fill) {
        var style = style(font);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        if (!fill.equals(Color.WHITE)) {
            style.setFillForegroundColor(new XSSFColor(
                    new byte[] {(byte) fill.getRed(), (byte) fill.getGreen(), (byte) fill.getBlue()},
                    book.getStylesSource().getIndexedColors()));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        style.setWrapText(true);
        return style;
    }

    private XSSFCellStyle style(Font font) {
        var style = book.createCellStyle();
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private Font font(int size, boolean bold, boolean linked) {
        var font = book.createFont();
        font.setFontName(Look.FONT);
        font.setFontHeightInPoints((short) size);
        font.setBold(bold);
        if (linked) {
            font.setUnderline(Font.U_SINGLE);
        }
        return font;
    }
}
