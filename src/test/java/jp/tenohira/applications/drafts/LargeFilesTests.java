package jp.tenohira.applications.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import jp.tenohira.applications.OpenProcedure;
import jp.tenohira.applications.attachments.SampleFiles;
import jp.tenohira.testing.ApplicationWalk;
import jp.tenohira.testing.CityHallBrowser;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files that are too large, alone and together, from a browser without scripts. */
@CityHallTest
class LargeFilesTests {

    private static final int MEGA = 1024 * 1024;

    @Autowired
    private OpenProcedure procedures;

    @LocalServerPort
    private int port;

    @TempDir
    private Path directory;

    private Page page = CityHallBrowser.phoneWithoutScripts();

    private void goToTheProof() {
        var walk = new ApplicationWalk(page, port, "ja", (_, _) -> {});
        walk.begin(procedures.inKoriyama());
        walk.fillUntil("proof");
        page.locator("#proofWeeklyHours").fill("30");
    }

    @Test
    void oneThatIsTooLargeIsNamedWithItsSizeAndTheLimitAndNothingElseIsLost() throws IOException {
        goToTheProof();
        page.locator("#proof").setInputFiles(new Path[] {
            file("証明書.pdf", SampleFiles.pdf()), file("写真.jpg", new byte[11 * MEGA])
        });
        next();

        assertThat(page.locator(".error-summary").innerText())
                .contains("写真.jpg", "11 MB", "10 MB")
                .doesNotContain("証明書.pdf");
        assertThat(page.locator(".files").innerText()).contains("証明書.pdf");
        assertThat(page.locator("#proofWeeklyHours").inputValue()).isEqualTo("30");
        next();
        assertThat(page.url()).doesNotContain("/pages/proof");
    }

    @Test
    void severalAtOnceAreTakenOneByOneAndEachRefusalIsNamed() throws IOException {
        goToTheProof();
        page.locator("#proof").setInputFiles(new Path[] {
            file("一.jpg", new byte[11 * MEGA]),
            file("二.pdf", SampleFiles.pdf()),
            file("三.jpg", new byte[12 * MEGA]),
            file("四.png", SampleFiles.png()),
            file("五.jpg", new byte[13 * MEGA])
        });
        next();

        assertThat(page.locator(".error-summary").innerText()).contains("一.jpg", "三.jpg", "五.jpg", "12 MB");
        assertThat(page.locator(".files").innerText()).contains("二.pdf", "四.png");
    }

    @Test
    void moreThanCanBeSentAtOnceIsExplained() throws IOException {
        goToTheProof();
        page.locator("#proof").setInputFiles(new Path[] {
            file("大.jpg", new byte[35 * MEGA]), file("巨.jpg", new byte[35 * MEGA])
        });
        var answer = page.waitForResponse(
                response -> response.request().method().equals("POST"),
                () -> page.locator("main .button--primary").click());
        page.waitForLoadState();

        assertThat(answer.status()).isEqualTo(413);
        assertThat(page.locator("h1").innerText()).contains("送信できる大きさを超えています");
        assertThat(page.locator("main").innerText()).contains("10MB", "60MB");
        assertThat(CityHallBrowser.accessibilityProblemsWithoutScripts(page)).isEmpty();
        page.goBack();
        page.locator("#proof").setInputFiles(new FilePayload("小.pdf", "application/pdf", SampleFiles.pdf()));
        next();
        assertThat(page.url()).doesNotContain("/pages/proof");
    }

    @Test
    void aFormThatIsNoUploadMayNotBeLargeEither() {
        var visitor = HttpVisitor.at(port);
        var long3 = new char[3 * MEGA];
        Arrays.fill(long3, 'a');

        assertThat(visitor.submit("/status", "/status", Map.of("number", new String(long3)))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void anUploadOfUnannouncedLengthIsStoppedOnTheWay() throws Exception {
        var head = "------x\r\nContent-Disposition: form-data; name=\"proof\"; filename=\"a.jpg\"\r\n\r\n";
        var body = new SequenceInputStream(
                new ByteArrayInputStream(head.getBytes(StandardCharsets.US_ASCII)),
                new ByteArrayInputStream(new byte[70 * MEGA]));
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/apply/x/pages/proof"))
                .header("Content-Type", "multipart/form-data; boundary=----x")
                .POST(BodyPublishers.ofInputStream(() -> body))
                .build();

        try (var client = HttpClient.newHttpClient()) {
            assertThat(client.send(request, BodyHandlers.ofString()).statusCode())
                    .isEqualTo(413);
        }
    }

    private void next() {
        page.locator("main .button--primary").click();
        page.waitForLoadState();
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(directory.resolve(name), content);
    }
}
