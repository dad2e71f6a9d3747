package jp.tenohira.ui.documents;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfTests {

    private final Pdf pdf = new Pdf(TemplateEngine.createPrecompiled(ContentType.Html));

    @Test
    void theTextOfADocumentCanBeSearched() throws IOException {
        assertThat(textOf(document("<h1>受付票</h1><p>郡山市長 髙橋一郎 剝</p>")))
                .contains("受付票")
                .contains("髙橋一郎 剝");
    }

    @Test
    void theJapaneseFontIsEmbedded() throws IOException {
        try (var document = Loader.loadPDF(document("<p><b>申請</b>を受け付けました</p>"))) {
            var fonts = new ArrayList<PDFont>();
            for (var name : document.getPage(0).getResources().getFontNames()) {
                fonts.add(document.getPage(0).getResources().getFont(name));
            }
            assertThat(fonts).isNotEmpty().allMatch(PDFont::isEmbedded);
        }
    }

    @Test
    void theDocumentIsTaggedAndKnowsItsLanguageAndTitle() throws IOException {
        try (var document = Loader.loadPDF(document("<p>本文</p>"))) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("ja");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("試し");
        }
    }

    @Test
    void controlCharactersAndVariationSelectorsDoNotStopADocument() throws IOException {
        assertThat(textOf(document("<p>葛\uDB40\uDD00飾\u0000区\u000B</p>"))).contains("葛飾区");
    }

    @Test
    void aCharacterTheFontDoesNotHaveShowsAsAGeta() throws IOException {
        assertThat(textOf(document("<p>\uD842\uDFB7野\uD83D\uDC4B</p>")))
                .contains("野")
                .contains("〓");
    }

    @Test
    void aRareNameIsPrintedInAnotherFont() throws IOException {
        assertThat(textOf(pdf.ofXhtml("<html lang=\"ja\"><head><title>試し</title>"
                        + "<meta name=\"description\" content=\"試し\"/>"
                        + "<style>body { font-family: Japanese, 'Japanese Rare' }</style></head>"
                        + "<body><p>\uD842\uDFB7野 花子</p></body></html>")))
                .contains("\uD842\uDFB7野 花子")
                .doesNotContain("〓");
    }

    @Test
    void nothingOutsideTheDocumentIsLoaded() throws IOException {
        assertThat(textOf(document("<p>前<img alt=\"絵\" src=\"file:///etc/hostname\"/>後</p>")))
                .contains("前");
    }

    @Test
    void aMachineWithoutAFontIsTold(@TempDir Path empty) {
        assertThat(JapaneseFont.findIn(List.of(empty))).isEmpty();
    }

    private byte[] document(String body) {
        return pdf.ofXhtml("<html lang=\"ja\"><head><title>試し</title><meta name=\"description\" content=\"試し\"/>"
                + "<style>body { font-family: Japanese }</style></head><body>" + body + "</body></html>");
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
