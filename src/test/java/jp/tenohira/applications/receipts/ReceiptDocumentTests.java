package jp.tenohira.applications.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import jp.tenohira.applications.desk.Family;
import jp.tenohira.applications.desk.SectionsOfTest;
import jp.tenohira.applications.status.SentBack;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The receipt on paper: what it says, and that its QR code leads to the page that verifies it. */
@CityHallTest
class ReceiptDocumentTests {

    @Autowired
    private SectionsOfTest sections;

    @Autowired
    private SentBack sentBack;

    @LocalServerPort
    private int port;

    @Test
    void theQrCodeOnPaperLeadsToThePageThatVerifiesTheReceipt() throws Exception {
        var filed = sections.opened().file(Family.flawless());
        var resident = sentBack.opened(HttpVisitor.at(port), filed);
        var pdf = pdf(resident, filed.receipt());

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isOne();
            assertThat(new PDFTextStripper().getText(document)).contains(filed.receipt(), sentBack.code(filed));
            var printed = new PDFRenderer(document).renderImageWithDPI(0, 300);
            picture(printed);
            var link = URI.create(read(printed));
            assertThat(link.getPath()).isEqualTo("/verify");
            assertThat(HttpVisitor.at(port)
                            .get(link.getRawPath() + "?" + link.getRawQuery())
                            .body())
                    .contains("この受付票は本物です", filed.receipt());
        }
    }

    @Test
    void theDocumentIsTaggedDescribesItsQrCodeAndBringsItsFonts() throws Exception {
        var filed = sections.opened().file(Family.flawless());
        var resident = sentBack.opened(HttpVisitor.at(port), filed);

        try (var document = Loader.loadPDF(pdf(resident, filed.receipt()))) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("ja");
            assertThat(tags(catalog.getStructureTreeRoot()))
                    .extracting(PDStructureElement::getStructureType)
                    .contains("H1", "Table", "TH", "TD", "Figure");
            assertThat(tags(catalog.getStructureTreeRoot()))
                    .filteredOn(tag -> tag.getStructureType().equals("Figure"))
                    .singleElement()
                    .satisfies(figure ->
                            assertThat(figure.getAlternateDescription()).isNotBlank());
            var fonts = document.getPage(0).getResources();
            assertThat(fonts.getFontNames())
                    .isNotEmpty()
                    .allSatisfy(
                            name -> assertThat(fonts.getFont(name).isEmbedded()).isTrue());
        }
    }

    private static List<PDStructureElement> tags(PDStructureNode node) {
        return node.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(PDStructureElement.class::cast)
                .flatMap(tag -> Stream.concat(Stream.of(tag), tags(tag).stream()))
                .toList();
    }

    private byte[] pdf(HttpVisitor resident, String receipt) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(
                            URI.create("http://localhost:" + port + "/receipts/" + receipt + "/receipt.pdf"))
                    .header("Cookie", "case-" + receipt + "=" + resident.cookie("case-" + receipt))
                    .build();
            return client.send(request, BodyHandlers.ofByteArray()).body();
        }
    }

    private static String read(BufferedImage page) throws Exception {
        var pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        var bitmap = new BinaryBitmap(
                new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels)));
        return new QRCodeReader()
                .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }

    private static void picture(BufferedImage page) throws IOException {
        var directory = System.getenv("PICTURES");
        if (directory != null) {
            ImageIO.write(page, "png", Path.of(directory, "receipt-pdf.png").toFile());
        }
    }
}
