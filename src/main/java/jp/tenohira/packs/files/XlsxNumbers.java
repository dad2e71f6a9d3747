package jp.tenohira.packs.files;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.packs.content.PackContent;
import jp.tenohira.packs.content.PackNumber;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The sheet with every number of the pack: figure, version, slice, what stands above and below the line, and the value as a formula. */
final class XlsxNumbers {

    static final String NAME = "数値一覧";
    private static final List<String> HEADER =
            List.of("番号", "指標", "コード", "版", "切り口", "分子", "分母", "値", "表示", "単位", "時点");
    private static final List<Integer> WIDTHS = List.of(7, 34, 34, 6, 44, 16, 16, 16, 14, 10, 28);
    private static final int EXACT_DIGITS = 6;

    private final XSSFWorkbook book;
    private final XlsxStyles styles;
    private final PackContent content;
    private final BiConsumer<XSSFCell, PackNumber> link;

    XlsxNumbers(XSSFWorkbook book, XlsxStyles styles, PackContent content, BiConsumer<XSSFCell, PackNumber> link) {
        this.book = book;
        this.styles = styles;
        this.content = content;
        this.link = link;
    }

    void write() {
        var sheet = book.createSheet(NAME);
        var header = sheet.createRow(0);
        for (int i = 0; i < HEADER.size(); i++) {
            var cell = header.createCell(i);
            cell.setCellValue(HEADER.get(i));
            cell.setCellStyle(styles.header());
            sheet.setColumnWidth(i, WIDTHS.get(i) * 256);
        }
        for (int i = 0; i < content.numbers().size(); i++) {
            write(sheet.createRow(i + 1), i, content.numbers().get(i));
        }
        sheet.createFreezePane(0, 1);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    private void write(XSSFRow row, int place, PackNumber number) {
        var where = new TreeMap<>(number.where())
                .entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(joining(", "));
        amount(row, 0, place + 1);
        text(row, 1, number.name());
        link.accept(text(row, 2, number.figure()), number);
        amount(row, 3, number.version());
        text(row, 4, where);
        var value = number.value();
        if (value != null) {
            amount(row, 5, value.numerator().doubleValue());
            amount(row, 6, value.denominator().doubleValue());
            var cell = row.createCell(7);
            cell.setCellFormula("F%1$d/G%1$d".formatted(row.getRowNum() + 1));
            cell.setCellStyle(styles.number(EXACT_DIGITS, false, false, false));
        }
        text(row, 8, number.text());
        text(row, 9, number.unit());
        text(row, 10, JapaneseDates.dateTime(number.asOf(), Lang.JA));
    }

    private void amount(XSSFRow row, int column, double amount) {
        var cell = row.createCell(column);
        cell.setCellValue(amount);
        cell.setCellStyle(styles.number(0, false, false, false));
    }

    private XSSFCell text(XSSFRow row, int column, String text) {
        var cell = row.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(styles.text(false));
        return cell;
    }
}
