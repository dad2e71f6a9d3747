package jp.tenohira.packs.files;

import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.packs.content.PackContent;
import jp.tenohira.packs.content.PackContent.Chart;
import jp.tenohira.packs.content.PackContent.Fact;
import jp.tenohira.packs.content.PackContent.Grid;
import jp.tenohira.packs.content.PackContent.Line;
import jp.tenohira.packs.content.PackContent.Material;
import jp.tenohira.packs.content.PackContent.Slide;
import org.apache.poi.sl.usermodel.ShapeType;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFAutoShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;

/** A pack as a presentation: native charts and tables, notes with sources, page numbers, each number a link. */
final class PptxFile {

    private static final double TEXT_SIZE = 15;
    private static final double TEXT_LINE = 23;
    private static final double CARD_HEIGHT = 84;
    private static final double GAP = 10;

    private final XMLSlideShow show = new XMLSlideShow();
    private final PackContent content;
    private final Paper paper;
    private final PptxText text;
    private final PptxTable tables;
    private final PptxChart charts;
    private final Notes notes;

    private PptxFile(PackContent content, Paper paper, String cityHall) {
        this.content = content;
        this.paper = paper;
        this.text = new PptxText(content, cityHall);
        this.tables = new PptxTable(text);
        this.charts = new PptxChart(show, content);
        this.notes = new Notes(show, content);
        show.setPageSize(new Dimension((int) Math.round(paper.width()), (int) Math.round(paper.height())));
        show.getProperties().getCoreProperties().setTitle(content.title());
        show.getProperties().getCoreProperties().setCreator(content.city());
        Theme.plainLinks(show);
    }

    /** @param cityHall its address without a path, for the links */
    static byte[] of(PackContent content, Paper paper, String cityHall) {
        return new PptxFile(content, paper, cityHall).drawn();
    }

    private byte[] drawn() {
        cover();
        agenda();
        for (var material : content.materials()) {
            material.slides().forEach(slide -> slides(material, slide));
        }
        try (show;
                var out = new ByteArrayOutputStream()) {
            show.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double bodyWidth() {
        return paper.width() - 2 * Look.MARGIN;
    }

    private double bodyBottom() {
        return paper.height() - Look.FOOTER - 6;
    }

    private void cover() {
        var slide = show.createSlide(titled());
        var middle = paper.height() * 0.36;
        title(slide, content.title(), new Rectangle2D.Double(Look.MARGIN, middle, bodyWidth(), 70), 34);
        slide.getPlaceholder(0).getTextParagraphs().getFirst().setTextAlign(TextAlign.CENTER);
        PptxText.line(
                slide,
                new Rectangle2D.Double(Look.MARGIN, middle + 84, bodyWidth(), 30),
                JapaneseDates.date(content.held(), Lang.JA),
                20,
                Look.INK,
                false,
                TextAlign.CENTER);
        PptxText.line(
                slide,
                new Rectangle2D.Double(Look.MARGIN, paper.height() - 96, bodyWidth(), 30),
                content.city(),
                20,
                Look.INK,
                false,
                TextAlign.CENTER);
    }

    private void agenda() {
        var grid = AgendaGrid.of(content);
        var pages = TablePages.of(grid, bodyWidth(), 14);
        for (var rows : pages.pages(bodyBottom() - Look.BODY_TOP, bodyBottom() - Look.BODY_TOP)) {
            tables.draw(framed("次第", "", ""), pages, rows, Look.BODY_TOP);
        }
    }

    /** One slide of a pack is one or more of the presentation: the text with facts or chart first, then the table. */
    private void slides(Material material, Slide plan) {
        var grid = plan.grid();
        var lead = leadHeight(plan);
        var body = bodyBottom() - Look.BODY_TOP;
        if (plan.chart() != null && grid != null) {
            charts(material, plan, plan.chart(), grid);
            lead = 0;
        }
        if (grid == null) {
            var slide = framed(plan.title(), material.number(), plan.source());
            notes.write(slide, plan, List.of());
            lead(slide, plan);
            return;
        }
        table(material, plan, grid, lead, body);
    }

    private void charts(Material material, Slide plan, Chart chart, Grid grid) {
        var parts = charts.parts(grid);
        for (int i = 0; i < parts.size(); i++) {
            var slide = framed(numbered(plan.title(), i, parts.size()), material.number(), plan.source());
            notes.write(slide, plan, parts.get(i));
            var top = i == 0 ? lead(slide, plan) : Look.BODY_TOP;
            var place = new Rectangle2D.Double(Look.MARGIN, top, bodyWidth(), bodyBottom() - top);
            charts.draw(slide, plan, chart, grid, parts.get(i), place);
        }
    }

    private static String numbered(String title, int index, int of) {
        return of == 1 ? title : "%s (%d/%d)".formatted(title, index + 1, of);
    }

    private void table(Material material, Slide plan, Grid grid, double lead, double body) {
        var pages = TablePages.fitting(grid, bodyWidth(), body - lead, body);
        var split = pages.pages(body - lead, body);
        for (int i = 0; i < split.size(); i++) {
            var slide = framed(numbered(plan.title(), i, split.size()), material.number(), plan.source());
            notes.write(slide, plan, split.get(i));
            var top = i == 0 && lead > 0 ? lead(slide, plan) : Look.BODY_TOP;
            tables.draw(slide, pages, split.get(i), top);
        }
    }

    private double leadHeight(Slide plan) {
        var lines = plan.text().stream().mapToInt(this::linesOf).sum();
        var height = lines == 0 ? 0 : lines * TEXT_LINE + GAP;
        return plan.facts().isEmpty() ? height : height + CARD_HEIGHT + GAP;
    }

    private int linesOf(Line line) {
        var words = String.join("", line.runs().stream().map(run -> run.text()).toList());
        return Look.lines(words, TEXT_SIZE, bodyWidth());
    }

    /** Writes the text and the facts; returns where the rest begins. */
    private double lead(XSLFSlide slide, Slide plan) {
        var top = Look.BODY_TOP;
        if (!plan.text().isEmpty()) {
            var lines = plan.text().stream().mapToInt(this::linesOf).sum();
            var box = PptxText.box(slide, Look.MARGIN, top, bodyWidth(), lines * TEXT_LINE);
            for (var line : plan.text()) {
                var paragraph = box.addNewTextParagraph();
                line.runs().forEach(run -> text.write(paragraph, run, TEXT_SIZE, Look.INK, false));
            }
            top += lines * TEXT_LINE + GAP;
        }
        if (!plan.facts().isEmpty()) {
            cards(slide, plan.facts(), top);
            top += CARD_HEIGHT + GAP;
        }
        return top;
    }

    private void cards(XSLFSlide slide, List<Fact> facts, double top) {
        var width = (bodyWidth() - GAP * (facts.size() - 1)) / facts.size();
        for (int i = 0; i < facts.size(); i++) {
            var card = rectangle(slide, Look.MARGIN + i * (width + GAP), top, width, CARD_HEIGHT);
            card.setFillColor(Look.HEADER);
            var label = card.addNewTextParagraph();
            label.setTextAlign(TextAlign.CENTER);
            PptxText.run(label, facts.get(i).label(), 12, Look.INK, false);
            var value = card.addNewTextParagraph();
            value.setTextAlign(TextAlign.CENTER);
            text.write(value, facts.get(i).value(), valueSize(facts.get(i), width), Look.ACCENT, true);
        }
    }

    /** As large as fits on one line of its card. */
    private static double valueSize(Fact fact, double width) {
        return Math.floor(
                Math.min(26, (width - 2 * GAP) / Look.width(fact.value().text(), 1) / 1.1));
    }

    private static XSLFAutoShape rectangle(XSLFSlide slide, double x, double y, double width, double height) {
        var shape = slide.createAutoShape();
        shape.setShapeType(ShapeType.RECT);
        shape.setAnchor(new Rectangle2D.Double(x, y, width, height));
        shape.setVerticalAlignment(VerticalAlignment.MIDDLE);
        shape.clearText();
        return shape;
    }

    /** A slide with its title, the number of its material, its source and its page number. */
    private XSLFSlide framed(String title, String material, String source) {
        var slide = show.createSlide(titled());
        title(slide, title, new Rectangle2D.Double(Look.MARGIN, 22, bodyWidth() - 110, 42), 24);
        var rule = rectangle(slide, Look.MARGIN, 68, bodyWidth(), 2);
        rule.setFillColor(Look.ACCENT);
        if (!material.isEmpty()) {
            var tag = rectangle(slide, paper.width() - Look.MARGIN - 92, 26, 92, 32);
            tag.setLineColor(Look.INK);
            tag.setLineWidth(1);
            var paragraph = tag.addNewTextParagraph();
            paragraph.setTextAlign(TextAlign.CENTER);
            PptxText.run(paragraph, material, 15, Look.INK, true);
        }
        footer(slide, source);
        return slide;
    }

    private void footer(XSLFSlide slide, String source) {
        var top = paper.height() - Look.FOOTER + 6;
        if (!source.isEmpty()) {
            PptxText.line(
                    slide,
                    new Rectangle2D.Double(Look.MARGIN, top, bodyWidth() - 80, 16),
                    "出典：" + source,
                    9,
                    Look.QUIET,
                    false,
                    TextAlign.LEFT);
        }
        var box = PptxText.box(slide, paper.width() - Look.MARGIN - 60, top, 60, 16);
        var paragraph = box.addNewTextParagraph();
        paragraph.setTextAlign(TextAlign.RIGHT);
        var field = paragraph.getXmlObject().addNewFld();
        field.setType("slidenum");
        field.setId("{" + UUID.nameUUIDFromBytes(new byte[] {(byte) slide.getSlideNumber()}) + "}");
        field.addNewRPr().setSz(1000);
        field.setT(Integer.toString(slide.getSlideNumber()));
    }

    private XSLFSlideLayout titled() {
        return show.getSlideMasters().getFirst().getLayout(SlideLayout.TITLE_ONLY);
    }

    private static void title(XSLFSlide slide, String title, Rectangle2D place, double size) {
        var shape = slide.getPlaceholder(0);
        // Without a place of its own the title would move that of the layout, and with it every other title.
        if (shape.getXmlObject() instanceof CTShape xml && !xml.getSpPr().isSetXfrm()) {
            xml.getSpPr().addNewXfrm();
        }
        shape.setAnchor(place);
        shape.clearText();
        shape.setLeftInset(0);
        shape.setVerticalAlignment(VerticalAlignment.MIDDLE);
        var paragraph = shape.addNewTextParagraph();
        paragraph.setTextAlign(TextAlign.LEFT);
        PptxText.run(paragraph, title, size, Look.INK, true);
    }
}
