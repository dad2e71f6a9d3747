package jp.tenohira.packs.files;

import java.awt.geom.Rectangle2D;
import java.util.List;
import jp.tenohira.packs.content.PackContent.Entry;
import org.apache.poi.sl.usermodel.TableCell.BorderEdge;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTableCell;

/** Draws rows as a native table. */
final class PptxTable {

    private static final double LINE = 0.5;

    private final PptxText text;

    PptxTable(PptxText text) {
        this.text = text;
    }

    void draw(XSLFSlide slide, TablePages pages, List<Entry> rows, double top) {
        var table = slide.createTable();
        var header = table.addRow();
        header.setHeight(pages.headerHeight());
        var columns = pages.grid().columns();
        for (var column : columns) {
            var cell = frame(header.addCell());
            cell.setFillColor(Look.HEADER);
            var paragraph = cell.addNewTextParagraph();
            paragraph.setTextAlign(TextAlign.CENTER);
            PptxText.run(paragraph, column.title(), pages.size(), Look.INK, true);
        }
        for (var row : rows) {
            var drawn = table.addRow();
            drawn.setHeight(pages.rowHeight(row));
            for (int i = 0; i < columns.size(); i++) {
                var cell = frame(drawn.addCell());
                if (row.total()) {
                    cell.setFillColor(Look.TOTAL);
                }
                var paragraph = cell.addNewTextParagraph();
                paragraph.setTextAlign(columns.get(i).numeric() ? TextAlign.RIGHT : TextAlign.LEFT);
                text.write(paragraph, row.cells().get(i), pages.size(), Look.INK, row.total());
            }
        }
        for (int i = 0; i < columns.size(); i++) {
            table.setColumnWidth(i, pages.widths()[i]);
        }
        var height = pages.headerHeight()
                + rows.stream().mapToDouble(pages::rowHeight).sum();
        var width = java.util.Arrays.stream(pages.widths()).sum();
        table.setAnchor(new Rectangle2D.Double(Look.MARGIN, top, width, height));
        var properties = table.getCTTable().getTblPr() == null
                ? table.getCTTable().addNewTblPr()
                : table.getCTTable().getTblPr();
        properties.setFirstRow(true);
    }

    private static XSLFTableCell frame(XSLFTableCell cell) {
        for (var edge : BorderEdge.values()) {
            cell.setBorderColor(edge, Look.RULE);
            cell.setBorderWidth(edge, LINE);
        }
        cell.setLeftInset(TablePages.INSET);
        cell.setRightInset(TablePages.INSET);
        cell.setTopInset(2);
        cell.setBottomInset(2);
        cell.setVerticalAlignment(VerticalAlignment.MIDDLE);
        cell.clearText();
        return cell;
    }
}
