package jp.tenohira.packs.files;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import jp.tenohira.packs.content.PackContent;
import jp.tenohira.packs.pages.DocumentPage;
import jp.tenohira.ui.AnnotatedHtml;
import jp.tenohira.ui.documents.Pdf;
import org.springframework.stereotype.Component;

/** Draws a pack as files. The same content makes the same numbers in each. */
@Component
public class PackFiles {

    private final Pdf pdf;
    private final TemplateEngine templates;

    PackFiles(Pdf pdf, TemplateEngine templates) {
        this.pdf = pdf;
        this.templates = templates;
    }

    /** @param cityHall its address without a path, to which the numbers link */
    public byte[] of(PackFile file, PackContent content, String cityHall) {
        return switch (file) {
            case PPTX_A4 -> PptxFile.of(content, Paper.A4, cityHall);
            case PPTX_WIDE -> PptxFile.of(content, Paper.WIDE, cityHall);
            case XLSX -> XlsxFile.of(content, cityHall);
            case PDF_LANDSCAPE -> pdf.ofXhtml(xhtml(content, cityHall, "A4 landscape"));
            case PDF_PORTRAIT -> pdf.ofXhtml(xhtml(content, cityHall, "A4 portrait"));
            case HTML ->
                ("<!DOCTYPE html>\n" + xhtml(content, cityHall, "A4 landscape")).getBytes(StandardCharsets.UTF_8);
        };
    }

    private String xhtml(PackContent content, String cityHall, String size) {
        var xhtml = new StringOutput();
        templates.render("packs/document.jte", new DocumentPage(content, cityHall, size), new AnnotatedHtml(xhtml));
        return xhtml.toString();
    }
}
