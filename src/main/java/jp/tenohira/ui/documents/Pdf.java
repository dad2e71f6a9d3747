package jp.tenohira.ui.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import jp.tenohira.core.Lang;
import jp.tenohira.ui.AnnotatedHtml;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Makes PDF documents. The Japanese font is embedded, the text can be searched, the structure is tagged; nothing outside the
 * document is ever loaded. A character the font does not have shows as 〓, as Japanese print does.
 */
@Component
public class Pdf {

    private final TemplateEngine templates;
    private final Supplier<Path> font = SingletonSupplier.of(JapaneseFont::find);
    private final Supplier<Optional<Path>> rareFont = SingletonSupplier.of(JapaneseFont::findRare);
    private final Supplier<SearchableText> searchable = SingletonSupplier.of(() -> searchableIn(font.get()));

    static {
        XRLog.setLoggingEnabled(false);
    }

    Pdf(TemplateEngine templates) {
        this.templates = templates;
    }

    /**
     * The language of a document for a reader of another: the embedded Japanese font has no letters for Chinese, Korean and
     * Vietnamese, whose readers get English.
     */
    public static Lang languageFor(Lang reader) {
        return switch (reader) {
            case JA, EN, JA_EASY, PT -> reader;
            case ZH, KO, VI -> Lang.EN;
        };
    }

    /** The document that a template such as "applications/receiptDocument.jte" draws from its page record. */
    public byte[] of(String template, Object page) {
        var xhtml = new StringOutput();
        templates.render(template, page, new AnnotatedHtml(xhtml));
        return ofXhtml(xhtml.toString());
    }

    /** The document of a whole XHTML page; its style sheet stands in it. */
    public byte[] ofXhtml(String xhtml) {
        var printable = printable(xhtml);
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.useFont(font.get().toFile(), JapaneseFont.FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(font.get().toFile(), JapaneseFont.FAMILY, 700, FontStyle.NORMAL, true);
        rareFont.get()
                .ifPresent(
                        file -> builder.useFont(file.toFile(), JapaneseFont.RARE_FAMILY, 400, FontStyle.NORMAL, true));
        // A picture may stand in the document itself; nothing is fetched from anywhere.
        builder.useUriResolver((base, uri) -> uri.startsWith("data:image/png;base64,") ? uri : null);
        builder.usePdfUaAccessibility(true);
        builder.useReplacementText("〓");
        builder.withHtmlContent(printable, null);
        builder.toStream(out);
        try {
            builder.run();
            return searchable.get().in(out.toByteArray(), printable);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SearchableText searchableIn(Path font) {
        try {
            return SearchableText.of(font);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Leaves out what XML forbids (control characters) and variation selectors, for which an embedded font has no glyph of its
     * own; records keep them.
     */
    private static String printable(String xhtml) {
        var kept = new StringBuilder(xhtml.length());
        xhtml.codePoints()
                .filter(c -> c == '\n' || c == '\r' || c == '\t' || (c >= ' ' && c != 0xFFFE && c != 0xFFFF))
                .filter(c -> c < 0xD800 || c > 0xDFFF)
                .filter(c -> (c < 0xFE00 || c > 0xFE0F) && (c < 0xE0100 || c > 0xE01EF))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
