package jp.tenohira.assistant.knowledge;

import java.awt.Font;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.springframework.core.io.ClassPathResource;

/** Files for tests: shipped texts, and PDF and DOCX made of texts. */
public final class SampleDocuments {

    public static final File IPAEX = new File("/usr/share/fonts/opentype/ipaexfont-gothic/ipaexg.ttf");

    private SampleDocuments() {}

    /** A Japanese font of this machine at a size. */
    public static Font font(float size) {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, IPAEX).deriveFont(size);
        } catch (IOException | java.awt.FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String text(String name) {
        try {
            return new ClassPathResource("assistant/knowledge/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page for each text, its lines below one another. */
    public static byte[] pdf(String... pages) {
        return pdf(false, pages);
    }

    public static byte[] pdf(boolean withScript, String... pages) {
        try (var document = new PDDocument()) {
            var font = PDType0Font.load(document, IPAEX);
            for (var text : pages) {
                var page = new PDPage();
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(font, 11);
                    content.setLeading(18);
                    content.newLineAtOffset(50, 730);
                    for (var line : text.lines().toList()) {
                        content.showText(line);
                        content.newLine();
                    }
                    content.endText();
                }
            }
            if (withScript) {
                document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('x')"));
            }
            return bytes(document::save);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines that begin with # are headings. */
    public static byte[] docx(String text, List<List<String>> table) {
        try (var document = new XWPFDocument()) {
            text.lines().forEach(line -> {
                var paragraph = document.createParagraph();
                if (line.startsWith("#")) {
                    paragraph.setStyle("Heading1");
                }
                paragraph.createRun().setText(line.replaceFirst("^#", ""));
            });
            if (!table.isEmpty()) {
                var rows = document.createTable(table.size(), table.getFirst().size());
                for (var row = 0; row < table.size(); row++) {
                    for (var column = 0; column < table.get(row).size(); column++) {
                        rows.getRow(row).getCell(column).setText(table.get(row).get(column));
                    }
                }
            }
            return bytes(document::write);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A packed file with further entries, which take the place of those of the same name. */
    public static byte[] with(byte[] packed, Map<String, byte[]> entries) {
        return bytes(out -> {
            try (var zip = new ZipOutputStream(out);
                    var in = new ZipInputStream(new ByteArrayInputStream(packed))) {
                for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    if (!entries.containsKey(entry.getName())) {
                        zip.putNextEntry(new ZipEntry(entry.getName()));
                        in.transferTo(zip);
                    }
                }
                for (var entry : entries.entrySet()) {
                    zip.putNextEntry(new ZipEntry(entry.getKey()));
                    zip.write(entry.getValue());
                }
            }
        });
    }

    private interface Written {
        void to(java.io.OutputStream out) throws IOException;
    }

    private static byte[] bytes(Written written) {
        try {
            var out = new ByteArrayOutputStream();
            written.to(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
