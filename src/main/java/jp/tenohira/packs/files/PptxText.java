package jp.tenohira.packs.files;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import jp.tenohira.packs.content.PackContent;
import jp.tenohira.packs.content.PackContent.Cell;
import org.apache.poi.common.usermodel.fonts.FontGroup;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.openxmlformats.schemas.drawingml.x2006.main.CTRegularTextRun;

/** Writes texts on slides; a number becomes a link to its page. */
final class PptxText {

    private final PackContent content;
    private final String cityHall;

    PptxText(PackContent content, String cityHall) {
        this.content = content;
        this.cityHall = cityHall;
    }

    static XSLFTextBox box(XSLFSlide slide, double x, double y, double width, double height) {
        var box = slide.createTextBox();
        box.setAnchor(new Rectangle2D.Double(x, y, width, height));
        box.setWordWrap(true);
        box.setLeftInset(0);
        box.setRightInset(0);
        box.setTopInset(0);
        box.setBottomInset(0);
        box.clearText();
        return box;
    }

    static XSLFTextBox line(
            XSLFSlide slide, Rectangle2D place, String text, double size, Color colour, boolean bold, TextAlign align) {
        var box = box(slide, place.getX(), place.getY(), place.getWidth(), place.getHeight());
        var paragraph = box.addNewTextParagraph();
        paragraph.setTextAlign(align);
        run(paragraph, text, size, colour, bold);
        return box;
    }

    static XSLFTextRun run(XSLFTextParagraph paragraph, String text, double size, Color colour, boolean bold) {
        var run = paragraph.addNewTextRun();
        run.setText(text);
        style(run, size, colour, bold);
        return run;
    }

    static void style(XSLFTextRun run, double size, Color colour, boolean bold) {
        run.setFontSize(size);
        run.setFontColor(colour);
        run.setBold(bold);
        run.setFontFamily(Look.FONT, FontGroup.LATIN);
        run.setFontFamily(Look.FONT, FontGroup.EAST_ASIAN);
        if (run.getXmlObject() instanceof CTRegularTextRun xml) {
            xml.getRPr().setLang("ja-JP");
        }
    }

    /** A cell as part of a paragraph. */
    void write(XSLFTextParagraph paragraph, Cell cell, double size, Color colour, boolean bold) {
        var run = run(paragraph, cell.text(), size, colour, bold);
        if (cell.number() != null) {
            run.createHyperlink().setAddress(cityHall + content.number(cell).path());
        }
    }
}
