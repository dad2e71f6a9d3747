package jp.tenohira.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import jp.tenohira.core.Lang;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallBrowser;
import jp.tenohira.testing.CityHallTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** The residents' pages and the API about procedures, over HTTP. */
@CityHallTest
class ProcedurePagesTests {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final SampleProcedures samples;
    private final Clock clock;

    @LocalServerPort
    private int port;

    @Autowired
    ProcedurePagesTests(SampleProcedures samples, Clock clock) {
        this.samples = samples;
        this.clock = clock;
    }

    @Test
    void aProcedureAtTheCounterNamesTheSectionToVisitAndHasNoStart() throws Exception {
        var procedure = samples.put(Cities.KORIYAMA, samples.named(Cities.KORIYAMA, "窓口試験届", "まどぐちしけんとどけ"));

        assertThat(get("/procedures/" + procedure.code() + "?lang=ja").body())
                .contains("窓口での手続きです", "窓口試験届")
                .doesNotContain("/drafts");
    }

    @Test
    void anOpenProcedureStatesItsClosingTimeAndBegins() throws Exception {
        var procedure = samples.put(
                Cities.KORIYAMA, samples.open(samples.named(Cities.KORIYAMA, "受付試験届", "うけつけしけんとどけ"), clock.instant()));

        assertThat(get("/procedures/" + procedure.code() + "?lang=ja").body())
                .contains("受付期間", "約7分", "action=\"/procedures/" + procedure.code() + "/drafts\"");
        assertThat(get("/?lang=ja").body()).contains("今", "受付中");
    }

    @Test
    void aSearchFindsByKanaAndKanjiAndNothingOfAnotherCity() throws Exception {
        samples.put(Cities.KORIYAMA, samples.named(Cities.KORIYAMA, "橋梁占用許可申請", "きょうりょうせんようきょかしんせい"));
        samples.put(Cities.AIZUWAKAMATSU, samples.named(Cities.AIZUWAKAMATSU, "橋梁鶴ヶ城申請", "きょうりょうつるがじょうしんせい"));

        for (var words :
                new String[] {"%E3%81%8D%E3%82%87%E3%81%86%E3%82%8A%E3%82%87%E3%81%86", "%E6%A9%8B%E6%A2%81"}) {
            assertThat(get("/procedures?lang=ja&q=" + words).body())
                    .contains("橋梁占用許可申請")
                    .doesNotContain("鶴ヶ城");
        }
    }

    @Test
    void hostileWordsStayWords() throws Exception {
        var page = get(
                "/procedures?lang=en&page=99999999&life=x&department='--&q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("<script>alert");
    }

    @Test
    void anUnknownProcedureIsNotFound() throws Exception {
        assertThat(get("/procedures/no-such-thing").statusCode()).isEqualTo(404);
        assertThat(get("/api/v1/procedures/no-such-thing").statusCode()).isEqualTo(404);
    }

    @Test
    void theApiListsAndDescribesProcedures() throws Exception {
        var procedure = samples.put(Cities.KORIYAMA, samples.named(Cities.KORIYAMA, "機械試験届", "きかいしけんとどけ"));
        var json = JsonMapper.shared();

        var list = json.readTree(
                get("/api/v1/procedures?q=%E6%A9%9F%E6%A2%B0%E8%A9%A6%E9%A8%93").body());
        var one = json.readTree(get("/api/v1/procedures/" + procedure.code()).body());

        assertThat(list.at("/total").asInt()).isPositive();
        assertThat(list.at("/procedures")
                        .valueStream()
                        .map(entry -> entry.at("/code").asString()))
                .contains(procedure.code());
        assertThat(one.at("/name/ja").asString()).isEqualTo(procedure.name().in(Lang.JA));
        assertThat(one.at("/open").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?lang=ja", "/?lang=en", "/procedures?lang=ja", "/procedures?lang=en&open=1"})
    void nothingStandsInTheWayOfAnyone(String address) {
        samples.put(
                Cities.KORIYAMA,
                samples.open(
                        samples.named(Cities.KORIYAMA, "誰でも試験届", "だれでもしけんとどけ", LifeEvent.MOVING), clock.instant()));
        for (var window : new com.microsoft.playwright.Page[] {CityHallBrowser.phone(), CityHallBrowser.desktop()}) {
            window.navigate("http://localhost:" + port + address);

            assertThat(CityHallBrowser.accessibilityProblems(window))
                    .as(address)
                    .isEmpty();
            window.context().close();
        }
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                        .build(),
                BodyHandlers.ofString());
    }
}
