package jp.tenohira.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import jp.tenohira.identity.Role;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallBrowser;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.StaffOfTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of the guideline and of publication, at both sizes and in both languages. */
@CityHallTest
class GuidelinePagesTests {

    private static final String DESK = "/staff/assistant";

    private final StaffOfTest staff;
    private final int port;

    @Autowired
    GuidelinePagesTests(StaffOfTest staff, @LocalServerPort int port) {
        this.staff = staff;
        this.port = port;
    }

    @Test
    void theGuidelinesPagesAreReadableByEverybody() {
        try (var page = CityHallBrowser.desktop()) {
            signIn(page, Role.ADMINISTRATOR);
            for (var path : List.of("", "/test", "/versions", "/versions/1", "/proposal", "/readings")) {
                accessible(page, DESK + "/guideline" + path);
            }
        }
    }

    @Test
    void theChecksBeforePublicationAreReadableByEverybody() {
        try (var page = CityHallBrowser.desktop()) {
            signIn(page, Role.CLERK);
            accessible(page, DESK + "/publication");
            page.fill("#text", "新しい図書館が令和8年4月に開館します。窓辺の時計は三時を指したまま動かない。");
            page.click("main form button");
            page.fill("#work", "窓辺の時計は三時を指したまま動かない。猫が眠る。");
            page.click("form[action$='/similarity'] .button");
            page.waitForSelector(".beside mark");
            assertThat(CityHallBrowser.accessibilityProblemsAtBothSizes(page)).isEmpty();
        }
    }

    private void signIn(Page page, Role role) {
        CityHallBrowser.signIn(
                page,
                "http://localhost:" + port,
                staff.account(Cities.KORIYAMA, role).login(),
                StaffOfTest.PASSWORD);
    }

    private void accessible(Page page, String path) {
        for (var lang : List.of("ja", "en")) {
            page.navigate("http://localhost:" + port + path + "?lang=" + lang);
            assertThat(CityHallBrowser.accessibilityProblemsAtBothSizes(page))
                    .as(path + " " + lang)
                    .isEmpty();
        }
    }
}
