package jp.tenohira.applications.attachments;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Looks at a PDF: its compressed streams are measured before the parser may unfold them; then it must show a page. */
final class PdfLook {

    private static final long MOST_MEMORY = 64_000_000;

    private PdfLook() {}

    static boolean opens(byte[] content) throws IOException {
        PdfStreams.measure(content);
        var memory = MemoryUsageSetting.setupMainMemoryOnly(MOST_MEMORY).streamCache;
        try (var document = Loader.loadPDF(content, "", null, null, memory)) {
            return document.getNumberOfPages() > 0;
        } catch (InvalidPasswordException e) {
            return false;
        }
    }
}
