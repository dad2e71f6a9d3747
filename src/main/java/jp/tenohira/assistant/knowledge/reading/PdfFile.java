package jp.tenohira.assistant.knowledge.reading;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;

/** Looks at a PDF before its text is read. */
final class PdfFile {

    static final long MOST_MEMORY = 96L << 20;
    private static final int MOST_PAGES = 3_000;

    private PdfFile() {}

    static void check(byte[] content) throws UnreadableFile {
        try (var document =
                Loader.loadPDF(content, "", null, null, MemoryUsageSetting.setupMixed(MOST_MEMORY).streamCache)) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new UnreadableFile(Unreadable.TOO_LONG);
            }
            if (acts(document)) {
                throw new UnreadableFile(Unreadable.MACROS);
            }
        } catch (InvalidPasswordException e) {
            throw new UnreadableFile(Unreadable.LOCKED);
        } catch (IOException | RuntimeException e) {
            throw new UnreadableFile(Unreadable.BROKEN);
        }
    }

    private static boolean acts(PDDocument document) throws IOException {
        var catalog = document.getDocumentCatalog();
        var opened = catalog.getOpenAction();
        var names = catalog.getNames();
        return opened instanceof PDActionJavaScript
                || opened instanceof PDActionLaunch
                || names != null && names.getJavaScript() != null;
    }
}
