package jp.tenohira.packs.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import jp.tenohira.core.Exact;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.packs.content.PackContent;
import jp.tenohira.packs.content.PackContent.Cell;
import jp.tenohira.packs.content.PackContent.Grid;
import jp.tenohira.packs.content.PackContent.Material;
import jp.tenohira.packs.content.PackContent.Slide;
import jp.tenohira.packs.content.PackNumber;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A pack as a workbook: a sheet for each table, its formulas live, each number a link; and a sheet with every number. */
final class XlsxFile {

    private static final int HEADER_ROW = 3;
    private static final int UNIT = 256;
    private static final int CHARACTERS_A_WEIGHT = 14;
    private static final double LINE_HEIGHT = 14;

    private final XSSFWorkbook book = new XSSFWorkbook();
    private final XlsxStyles styles = new XlsxStyles(book);
    private final PackContent content;
    private final String cityHall;

    private XlsxFile(PackContent content, String cityHall) {
        this.content = content;
        this.cityHall = cityHall;
    }

    static byte[] of(PackContent content, String cityHall) {
        return new XlsxFile(content, cityHall).written();
    }

    private byte[] written() {
        book.getProperties().getCoreProperties().setTitle(content.title());
        book.getProperties().getCoreProperties().setCreator(content.city());
        var agenda = sheet("次第", content.title(), JapaneseDates.date(content.held(), Lang.JA));
        table(agenda, AgendaGrid.of(content));
        for (var material : content.materials()) {
            var number = 1;
            for (var slide : material.slides()) {
                if (slide.grid() != null) {
                    table(sheet(material, slide, number), slide.grid());
                    number++;
                }
            }
        }
        new XlsxNumbers(book, styles, content, this::link).write();
        XSSFFormulaEvaluator.evaluateAllFormulaCells(book);
        try (book;
                var out = new ByteArrayOutputStream()) {
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private XSSFSheet sheet(Material material, Slide slide, int number) {
        return sheet(
                material.number() + "-" + number,
                material.number() + " " + material.title() + "：" + slide.title(),
                "出典：" + slide.source());
    }

    private XSSFSheet sheet(String name, String title, String second) {
        var sheet = book.createSheet(name);
        text(sheet.createRow(0), 0, title).setCellStyle(styles.title());
        text(sheet.createRow(1), 0, second).setCellStyle(styles.plain());
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getFooter().setCenter("&P / &N");
        sheet.getFooter().setLeft("&A");
        return sheet;
    }

    private void table(XSSFSheet sheet, Grid grid) {
        var header = sheet.createRow(HEADER_ROW);
        header.setHeightInPoints((float) (2 * LINE_HEIGHT + 4));
        var columns = grid.columns();
        for (int i = 0; i < columns.size(); i++) {
            text(header, i, columns.get(i).title()).setCellStyle(styles.header());
            sheet.setColumnWidth(i, (int) Math.max(8, columns.get(i).weight() * CHARACTERS_A_WEIGHT) * UNIT);
        }
        var formulas = new XlsxFormulas(content, grid);
        beside(sheet, header, formulas);
        for (int r = 0; r < grid.rows().size(); r++) {
            var row = sheet.createRow(HEADER_ROW + 1 + r);
            var from = grid.rows().get(r);
            var lines = 1;
            for (int c = 0; c < columns.size(); c++) {
                var cell = from.cells().get(c);
                put(row, c, cell, formulas.of(r, c, HEADER_ROW + 1), from.total());
                lines = Math.max(
                        lines, Look.lines(cell.text(), 1, columns.get(c).weight() * CHARACTERS_A_WEIGHT / 2));
            }
            row.setHeightInPoints((float) (lines * LINE_HEIGHT + 4));
            besideRow(row, formulas, r);
        }
        sheet.createFreezePane(1, HEADER_ROW + 1);
        sheet.setRepeatingRows(new CellRangeAddress(HEADER_ROW, HEADER_ROW, -1, -1));
        book.setPrintArea(
                book.getSheetIndex(sheet),
                0,
                columns.size() - 1,
                0,
                HEADER_ROW + grid.rows().size());
    }

    private void beside(XSSFSheet sheet, XSSFRow header, XlsxFormulas formulas) {
        var column = formulas.firstBeside();
        for (var input : formulas.beside()) {
            text(header, column, "計算の元：" + input.metric()).setCellStyle(styles.header());
            sheet.setColumnWidth(column, 2 * CHARACTERS_A_WEIGHT * UNIT);
            column++;
        }
    }

    private void besideRow(XSSFRow row, XlsxFormulas formulas, int r) {
        var column = formulas.firstBeside();
        for (var input : formulas.beside()) {
            var cell = row.createCell(column);
            cell.setCellStyle(styles.number(0, false, false, false));
            input.values().get(r).ifPresent(value -> cell.setCellValue(asDouble(value)));
            column++;
        }
    }

    private void put(XSSFRow row, int column, Cell cell, @Nullable String formula, boolean total) {
        if (cell.number() == null) {
            text(row, column, cell.text()).setCellStyle(styles.text(total));
            return;
        }
        var number = content.number(cell);
        var written = row.createCell(column);
        written.setCellStyle(styles.number(number.digits(), number.percentage(), total, true));
        link(written, number);
        var value = number.value();
        if (value == null) {
            written.setCellValue(PackNumber.NO_DATA);
        } else if (formula != null) {
            written.setCellFormula(formula);
        } else {
            written.setCellValue(asDouble(value.exact()));
        }
    }

    private void link(XSSFCell cell, PackNumber number) {
        var link = book.getCreationHelper().createHyperlink(HyperlinkType.URL);
        link.setAddress(cityHall + number.path());
        cell.setHyperlink(link);
    }

    static double asDouble(Exact value) {
        return value.numerator().doubleValue() / value.denominator().doubleValue();
    }

    private static XSSFCell text(XSSFRow row, int column, String text) {
        var cell = row.createCell(column);
        cell.setCellValue(text);
        return cell;
    }
}
