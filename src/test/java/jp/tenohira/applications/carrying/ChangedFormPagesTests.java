package jp.tenohira.applications.carrying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.procedures.forms.carrying.InFlight;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A resident goes on with a draft whose form was changed meanwhile. */
@CityHallTest
class ChangedFormPagesTests {

    private static final String ROSE = "          - {value: rose, label: {ja: ばら, en: Rose}}\n";

    private final FlowerBeds beds;
    private final InFlight inFlight;

    @LocalServerPort
    private int port;

    private String section = "";
    private String procedure = "";
    private String draft = "";
    private HttpVisitor resident = HttpVisitor.at(0);

    @Autowired
    ChangedFormPagesTests(FlowerBeds beds, InFlight inFlight) {
        this.beds = beds;
        this.inFlight = inFlight;
    }

    @BeforeEach
    void aDraftWithOnePageAnswered() {
        section = beds.section();
        procedure = beds.procedure(section);
        resident = HttpVisitor.at(port);
        var begun = resident.submit("/procedures/" + procedure, "/procedures/" + procedure + "/drafts", Map.of());
        draft = begun.headers().firstValue("Location").orElseThrow().replaceFirst("/pages/.*", "");
        assertThat(save("bed", Map.of("beds", "7", "flower", "rose"))).isEqualTo(303);
    }

    @Test
    void whatMustBeAnsweredAgainIsNamedOnEveryPageUntilItIsAnswered() {
        change(form().replace("max: 9}", "max: 5}").replace("手入れをします。", "毎日手入れをします。"));

        assertThat(page("/pages/last")).contains("もう一度お答えください", "区画の数", draft + "/pages/bed?back=check#beds");
        assertThat(page("/pages/bed")).contains("もう一度お答えください", "value=\"7\"");
        assertThat(save("bed", Map.of("beds", "4", "flower", "rose"))).isEqualTo(303);
        assertThat(page("/pages/last")).doesNotContain("もう一度お答えください", "様式が新しくなりました");
        assertThat(save("last", Map.of("agreed", "yes"))).isEqualTo(303);
        assertThat(submit()).startsWith("/receipts/");
    }

    @Test
    void whatWasAgreedToInOtherWordsIsNotFiledUntilItIsAgreedToAgain() {
        assertThat(save("last", Map.of("agreed", "yes"))).isEqualTo(303);
        change(form().replace("手入れをします。", "毎日手入れをします。"));

        var refused = resident.submit(draft + "/check", draft + "/check", Map.of());

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("もう一度お答えください");
        assertThat(save("last", Map.of("agreed", "yes"))).isEqualTo(303);
        assertThat(submit()).startsWith("/receipts/");
    }

    @Test
    void whatIsCarriedOverIsToldOnce() {
        change(form().replace("花壇の申込み", "花壇の利用申込み"));

        assertThat(page("/pages/bed")).contains("これまでの入力内容はすべて引き継いでいます", "value=\"7\"");
        assertThat(save("bed", Map.of("beds", "7", "flower", "rose"))).isEqualTo(303);
        assertThat(page("/pages/last")).doesNotContain("引き継いでいます");
    }

    @Test
    void aDraftThatWouldLoseAnAnswerIsFiledUnderItsOwnVersion() {
        change(form().replace(ROSE, ""));

        assertThat(page("/pages/last")).contains("入力を始めたときの様式のまま");
        assertThat(page("/pages/bed")).contains("ばら");
        assertThat(save("last", Map.of("agreed", "yes"))).isEqualTo(303);
        assertThat(submit()).startsWith("/receipts/");
    }

    @Test
    void aPageDrawnByTheFormerVersionIsShownAgainWithWhatWasTyped() {
        change(form().replace("花壇の申込み", "花壇の利用申込み"));

        var again = resident.submit(
                draft + "/pages/bed",
                draft + "/pages/bed",
                Map.of("form", "1", "seen", seen("bed"), "beds", "3", "flower", "lily"));

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("入力中に申請の様式が変わりました", "value=\"3\"");
        assertThat(save("last", Map.of("agreed", "yes"))).isEqualTo(303);
        var filed = resident.submit(draft + "/check", draft + "/check", Map.of("form", "1"));
        assertThat(filed.statusCode()).isEqualTo(409);
        assertThat(filed.body()).contains("まだ提出していません");
    }

    @Test
    void whatWasTypedOnAPageThatIsGoneIsKept() {
        change(form().replace("- id: last", "- id: end"));

        var away = resident.submit(
                draft + "/pages/bed", draft + "/pages/last", Map.of("form", "1", "seen", "", "agreed", "yes"));

        assertThat(away.statusCode()).isEqualTo(303);
        assertThat(page("/check")).contains("同意しました");
    }

    private String form() {
        return FlowerBeds.form(procedure);
    }

    private void change(String yaml) {
        beds.release(procedure, section, yaml, 1);
        await().until(() -> CurrentMunicipality.call(
                                Cities.KORIYAMA,
                                () -> inFlight.carried(procedure, 2).orElseThrow())
                        .rest()
                == 0);
    }

    private String page(String path) {
        return resident.get(draft + path).body();
    }

    private int save(String page, Map<String, String> answers) {
        var fields = new HashMap<>(answers);
        fields.put("seen", seen(page));
        return resident.submit(draft + "/pages/" + page, draft + "/pages/" + page, fields)
                .statusCode();
    }

    private String seen(String page) {
        var match = Pattern.compile("name=\"seen\" value=\"([0-9a-f]*)\"").matcher(page("/pages/" + page));
        assertThat(match.find()).isTrue();
        return match.group(1);
    }

    private String submit() {
        return resident.submit(draft + "/check", draft + "/check", Map.of())
                .headers()
                .firstValue("Location")
                .orElse("");
    }
}
