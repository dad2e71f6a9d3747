package jp.tenohira.payments.codes;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import jp.tenohira.identity.Role;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.StaffOfTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Counters are registered and their posters can be scanned. */
@CityHallTest
class CounterCodesTests {

    private static final String PATH = "/staff/counter-codes";

    @LocalServerPort
    private int port;

    @Autowired
    private StaffOfTest staff;

    @Test
    void aPosterIsPrintedAndAPhoneReadsIt() throws IOException, NotFoundException, WrongCode {
        var head = HttpVisitor.at(port)
                .signedIn(staff.account(Cities.KORIYAMA, Role.HEAD, staff.section(Cities.KORIYAMA))
                        .login());
        assertThat(head.submit(PATH, PATH, counter("12")).statusCode()).isEqualTo(422);
        assertThat(head.submit(PATH, PATH, counter("1234567890123")).statusCode())
                .isEqualTo(302);
        var link = Pattern.compile("href=\"(" + PATH + "/[0-9a-f-]{36}/poster.pdf)\"[^>]*>市民課 証明窓口")
                .matcher(head.get(PATH).body());
        assertThat(link.find()).isTrue();

        var poster = head.getBytes(link.group(1));
        var sheet = head.getBytes(link.group(1) + "?yen=1300&reference=A-12");

        var onTheWall = MerchantCode.read(scanned(poster));
        assertThat(onTheWall.dynamic()).isFalse();
        assertThat(Jpqr.shop(onTheWall)).contains("1234567890123");
        assertThat(text(poster)).contains("郡山市", "市民課 証明窓口");
        assertThat(MerchantCode.read(scanned(sheet)).find("54")).contains("1300");
        assertThat(text(sheet)).contains("1,300円", "A-12");
        assertThat(head.get(link.group(1) + "?yen=0").statusCode()).isEqualTo(422);
    }

    @Test
    void aCodeFromElsewhereIsExplainedOrItsFaultNamed() {
        var clerk = HttpVisitor.at(port)
                .signedIn(staff.account(Cities.KORIYAMA, Role.CLERK, staff.section(Cities.KORIYAMA))
                        .login());
        assertThat(clerk.submit(PATH, PATH, counter("1234567890123")).statusCode())
                .isEqualTo(403);
        var code = "0002016003xxx01021129300012D156000000000510A93FO3230Q31280012D15600000001030812345678"
                + "26680019jp.or.paymentsjapan011300000000000010204000103060000010406000001"
                + "53033925903xxx64180002JA0108メルペイ カフェ520441115802JP610710661436304DEE9";
        var right = clerk.submit(PATH, PATH + "/read", Map.of("code", code));
        assertThat(right.statusCode()).isEqualTo(200);
        assertThat(right.body()).contains("JPQRの店舗番号", "0000000000001", "4111");
        var wrong = clerk.submit(PATH, PATH + "/read", Map.of("code", code.replace("4111", "4112")));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("checksum");
    }

    private static Map<String, String> counter(String shop) {
        return Map.of(
                "facility", "市民課 証明窓口",
                "shop", shop,
                "branch", "0001",
                "register", "000001",
                "spare", "000000",
                "category", "9399",
                "name", "KORIYAMA CITY HALL",
                "city", "KORIYAMA");
    }

    private static String scanned(byte[] pdf) throws IOException, NotFoundException {
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isOne();
            var picture = new PDFRenderer(document).renderImageWithDPI(0, 150);
            var pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
            var source = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels);
            return new MultiFormatReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(source)))
                    .getText();
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
