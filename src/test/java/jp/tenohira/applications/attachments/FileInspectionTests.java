package jp.tenohira.applications.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import org.junit.jupiter.api.Test;

class FileInspectionTests {

    private final FileInspection inspection = new FileInspection();

    @Test
    void takesTheFourKindsByTheirContent() {
        assertThat(taken("就労証明書.pdf", SampleFiles.pdf()).contentType()).isEqualTo("application/pdf");
        assertThat(taken("IMG_1.JPG", SampleFiles.jpeg()).contentType()).isEqualTo("image/jpeg");
        assertThat(taken("photo.png", SampleFiles.png()).contentType()).isEqualTo("image/png");
        assertThat(taken("IMG_2.HEIC", SampleFiles.heic()).contentType()).isEqualTo("image/heic");
        assertThat(taken("no-extension", SampleFiles.pdf()).readable()).isTrue();
    }

    @Test
    void saysWhetherAFileOpens() {
        assertThat(taken("a.pdf", SampleFiles.pdf()).readable()).isTrue();
        assertThat(taken("a.jpg", SampleFiles.jpeg()).readable()).isTrue();
        assertThat(taken("a.heic", SampleFiles.heic()).readable()).isTrue();
        assertThat(taken("a.pdf", SampleFiles.pdfWithPassword("secret")).readable())
                .isFalse();
        assertThat(taken("a.pdf", SampleFiles.pdfWithPassword("")).readable()).isTrue();
        assertThat(taken("a.pdf", "%PDF-1.7 broken".getBytes(StandardCharsets.US_ASCII))
                        .readable())
                .isFalse();
        assertThat(taken("a.png", Arrays.copyOf(SampleFiles.png(), 60)).readable())
                .isFalse();
    }

    @Test
    void refusesAMislabelledFileAndSaysWhatItIs() {
        var refusal = refused("就労証明書.pdf", SampleFiles.png());

        assertThat(refusal).isEqualTo(new FileRefused.Mislabelled("就労証明書.pdf", "PNG"));
        assertThat(refusal.message().in(Lang.JA)).contains("中身はPNG");
        assertThat(refused("proof.exe", SampleFiles.pdf())).isInstanceOf(FileRefused.Mislabelled.class);
    }

    @Test
    void refusesWhatIsNoneOfTheFourKinds() {
        var html = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        var svg = "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8);
        var program = new byte[] {'M', 'Z', 0, 0, 1, 2, 3};

        assertThat(refused("a.pdf", html)).isInstanceOf(FileRefused.NotTaken.class);
        assertThat(refused("a.png", svg)).isInstanceOf(FileRefused.NotTaken.class);
        assertThat(refused("a.jpg", program)).isInstanceOf(FileRefused.NotTaken.class);
        assertThat(refused("a.pdf", new byte[0])).isInstanceOf(FileRefused.Empty.class);
        assertThat(refused("a.pdf", new byte[10 * 1024 * 1024 + 1])).isInstanceOf(FileRefused.TooLarge.class);
    }

    @Test
    void refusesBombsWithoutUnfoldingThem() {
        assertThat(refused("a.pdf", SampleFiles.zipBomb())).isInstanceOf(FileRefused.NotTaken.class);
        assertThat(refused("a.pdf", SampleFiles.pdfBomb())).isInstanceOf(FileRefused.Unfolds.class);
        assertThat(refused("a.pdf", SampleFiles.pdfWhoseStructureIsFoldedTwice()))
                .isInstanceOf(FileRefused.Unfolds.class);
        assertThat(refused("a.png", SampleFiles.pngBomb())).isInstanceOf(FileRefused.Unfolds.class);
    }

    @Test
    void keepsANameThatIsSafeToShowAndToSave() {
        assertThat(FileNames.safe("C:\\Users\\花子\\就労証明書.pdf")).isEqualTo("就労証明書.pdf");
        assertThat(FileNames.safe("../../etc/passwd")).isEqualTo("passwd");
        assertThat(FileNames.safe("a\r\nSet-Cookie: x.pdf")).isEqualTo("aSet-Cookie_ x.pdf");
        assertThat(FileNames.safe("gpj.\u202efdp.exe")).isEqualTo("gpj.fdp.exe");
        assertThat(FileNames.safe("..")).isEqualTo("file");
        assertThat(FileNames.safe("𠮷".repeat(300) + ".pdf")).endsWith("𠮷.pdf").hasSizeLessThan(250);
        assertThat(FileNames.safe("<img src=x onerror=alert(1)>.png")).isEqualTo("_img src=x onerror=alert(1)_.png");
    }

    private InspectedFile taken(String name, byte[] content) {
        return switch (inspection.inspect(name, content)) {
            case Outcome.Accepted<InspectedFile, FileRefused>(var file) -> file;
            case Outcome.Refused<InspectedFile, FileRefused>(var why) -> throw new AssertionError(why);
        };
    }

    private FileRefused refused(String name, byte[] content) {
        return switch (inspection.inspect(name, content)) {
            case Outcome.Accepted<InspectedFile, FileRefused>(var file) -> throw new AssertionError(file.name());
            case Outcome.Refused<InspectedFile, FileRefused>(var why) -> why;
        };
    }
}
