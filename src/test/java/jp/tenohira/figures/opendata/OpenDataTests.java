package jp.tenohira.figures.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.tenohira.testing.CityHallBrowser;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@CityHallTest
class OpenDataTests {

    @LocalServerPort
    int port;

    @Test
    void everybodySeesWhatIsPublishedAndNothingElse() {
        var anybody = HttpVisitor.at(port);

        assertThat(Jsoup.parse(anybody.get("/open-data").body()).select("a").eachAttr("href"))
                .contains("/open-data/received", "/open-data/coverage-rate")
                .doesNotContain("/open-data/sent-back-rate");
        for (var end : List.of("", ".csv", ".json")) {
            assertThat(anybody.get("/open-data/sent-back-rate" + end).statusCode())
                    .isEqualTo(404);
            assertThat(anybody.get("/open-data/no-such-figure" + end).statusCode())
                    .isEqualTo(404);
            assertThat(anybody.get("/open-data/received" + end).statusCode()).isEqualTo(200);
        }
        assertThat(anybody.get("/open-data/received").body())
                .doesNotContain("/headquarters")
                .contains("CC BY 4.0");
    }

    @Test
    void theFilesNamePublisherSourceAndLicence() {
        var anybody = HttpVisitor.at(port);

        var csv = anybody.get("/open-data/received.csv").body();
        assertThat(csv)
                .startsWith("\uFEFF指標,区分")
                .contains("fiscal-year,")
                .contains("month,")
                .contains("CC BY 4.0")
                .contains("郡山市");
        var json = JsonMapper.shared()
                .readTree(anybody.get("/open-data/received.json").body());
        assertThat(json.path("publisher").path("ja").asString()).isEqualTo("郡山市");
        assertThat(json.path("licence").asString()).isEqualTo("CC BY 4.0");
        assertThat(json.path("source").path("en").asString()).isNotBlank();
        assertThat(json.path("values").get(0).path("dimension").asString()).isEqualTo("fiscal-year");
        assertThat(csv.lines().count() - 1).isEqualTo(json.path("values").size());
    }

    @Test
    void aYearWithoutDataHasNoValueInTheFiles() {
        var json = JsonMapper.shared()
                .readTree(
                        HttpVisitor.at(port).get("/open-data/outside-rate.json").body());

        for (var value : json.path("values")) {
            assertThat(value.has("value")).isEqualTo(value.has("denominator")).as(value.toString());
        }
    }

    @Test
    void thePagesAreAccessibleAndWorkWithoutScripts() {
        var home = "http://localhost:" + port;
        for (var page : List.of(CityHallBrowser.phone(), CityHallBrowser.desktop())) {
            for (var lang : List.of("ja", "en")) {
                for (var address : List.of("/open-data?", "/open-data/received?", "/open-data/coverage-rate?")) {
                    page.navigate(home + address + "lang=" + lang);
                    assertThat(CityHallBrowser.accessibilityProblems(page))
                            .as(address + lang)
                            .isEmpty();
                }
            }
            page.context().close();
        }
        var plain = CityHallBrowser.phoneWithoutScripts();
        plain.navigate(home + "/open-data");
        plain.locator("a[href='/open-data/received']").click();
        assertThat(plain.locator("table").first().isVisible()).isTrue();
        plain.context().close();
    }
}
