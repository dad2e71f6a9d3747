package jp.tenohira.assistant.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.Map;
import jp.tenohira.identity.Role;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallBrowser;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.StaffOfTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CityHallTest
class PaperPagesTests {

    private static final String PATH = "/staff/assistant/paper";

    private final StaffOfTest staff;
    private final int port;

    @Autowired
    PaperPagesTests(StaffOfTest staff, @LocalServerPort int port) {
        this.staff = staff;
        this.port = port;
    }

    @Test
    void paperBecomesTextIsComparedAndGoesToTheGuard() {
        var visitor = HttpVisitor.at(port)
                .signedIn(staff.account(Cities.KORIYAMA, Role.CLERK).login());
        var png = PaperOfTest.file("png", PaperOfTest.drawn(48, "電話番号は090-1234-5678です。", "個人番号 1234 5678 9013"));

        var read = Jsoup.parse(visitor.upload(PATH, PATH, Map.of("page", "1"), "file", Map.of("紙.png", png))
                .body());
        var text = read.select("textarea[name=text]").text();
        assertThat(text.replace(" ", "")).contains("090-1234-5678");
        assertThat(read.select("table").text()).contains("検査数字");

        var notCompared = visitor.submit(PATH, PATH + "/compared", Map.of("text", text, "level", "1"));
        assertThat(notCompared.statusCode()).isEqualTo(422);
        assertThat(notCompared.body()).contains("紙と見比べてから");

        var inspected = Jsoup.parse(
                visitor.submit(PATH, PATH + "/compared", Map.of("text", text, "level", "1", "compared", "yes"))
                        .body());
        assertThat(inspected.select(".advice h3").text()).contains("第5条");
    }

    @Test
    void whatCannotBeReadIsSaidInPlainWords() {
        var visitor = HttpVisitor.at(port)
                .signedIn(staff.account(Cities.KORIYAMA, Role.CLERK).login());

        var refused = visitor.upload(PATH, PATH, Map.of("page", "1"), "file", Map.of("a.png", new byte[] {1, 2}));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("どれとしても読めません");
    }

    @Test
    void thePageIsReadableByEverybodyAndTakesAPicture() {
        try (var page = CityHallBrowser.desktop()) {
            var account = staff.account(Cities.KORIYAMA, Role.CLERK);
            CityHallBrowser.signIn(page, "http://localhost:" + port, account.login(), StaffOfTest.PASSWORD);
            for (var lang : List.of("en", "ja")) {
                page.navigate("http://localhost:" + port + PATH + "?lang=" + lang);
                assertThat(CityHallBrowser.accessibilityProblemsAtBothSizes(page))
                        .isEmpty();
            }
            var png = PaperOfTest.file("png", PaperOfTest.drawn(48, "駐輪場の利用の申請について", "個人番号 1234 5678 9013"));
            page.setInputFiles("#file", new FilePayload("紙.png", "image/png", png));
            page.locator("form[action='" + PATH + "'] button[type=submit]").click();
            page.waitForSelector(".marked-text");
            assertThat(page.locator(".marked-text").textContent()).contains("駐輪場");
            assertThat(CityHallBrowser.accessibilityProblemsAtBothSizes(page)).isEmpty();
        }
    }
}
