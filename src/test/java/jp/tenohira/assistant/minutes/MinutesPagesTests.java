package jp.tenohira.assistant.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tenohira.assistant.DeskOfTest;
import jp.tenohira.assistant.gateway.ScriptedModel;
import jp.tenohira.assistant.gateway.ScriptedModels;
import jp.tenohira.identity.Role;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallBrowser;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.StaffOfTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CityHallTest
class MinutesPagesTests {

    private static final String PATH = "/staff/assistant/minutes";
    private static final Map<String, String> MEETING = Map.of("title", "駐輪場の打合せ", "heldOn", "2024-02-08", "level", "1");

    private final StaffOfTest staff;
    private final DeskOfTest desk;
    private final int port;

    @Autowired
    MinutesPagesTests(StaffOfTest staff, DeskOfTest desk, @LocalServerPort int port) {
        this.staff = staff;
        this.desk = desk;
        this.port = port;
    }

    private HttpVisitor somebody() {
        var account = staff.account(Cities.KORIYAMA, Role.CLERK);
        desk.admit(Cities.KORIYAMA, account.staff());
        return HttpVisitor.at(port).signedIn(account.login());
    }

    private static String taken(HttpVisitor visitor, String transcript) {
        var answer = visitor.upload(
                PATH, PATH, MEETING, "file", Map.of("会議.txt", transcript.getBytes(StandardCharsets.UTF_8)));
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
    }

    private static Document page(HttpVisitor visitor, String path) {
        return Jsoup.parse(visitor.get(path).body());
    }

    @Test
    void aTranscriptGetsItsSpeakersItsDraftItsEditsAndItsFiles() {
        var visitor = somebody();
        var meeting = taken(visitor, "A：開会します。\nB：賛成です。");

        visitor.submit(meeting, meeting + "/speakers", Map.of("from-0", "A", "to-0", "議長", "speaker-2", "委員"));
        assertThat(page(visitor, meeting).select("input[name=speaker-1]").val()).isEqualTo("議長");
        assertThat(page(visitor, meeting).select("input[name=speaker-2]").val()).isEqualTo("委員");

        visitor.submit(meeting, meeting + "/draft", Map.of("model", ScriptedModels.OUTSIDE, "version", "0"));
        assertThat(page(visitor, meeting).select("textarea[name=draft]").val())
                .contains("# 駐輪場の打合せ", "日時：令和6年2月8日", ScriptedModel.SAYS, "議長：開会します。");

        visitor.submit(meeting, meeting + "/edit", Map.of("draft", "# 議事録\n・広げる。", "version", "1"));
        assertThat(visitor.get(meeting + "/minutes.txt").body()).contains("・広げる。");
        assertThat(visitor.get(meeting + "/minutes.docx").statusCode()).isEqualTo(200);
        assertThat(visitor.getBytes(meeting + "/minutes.pdf")).startsWith('%', 'P', 'D', 'F');

        var late = visitor.submit(meeting, meeting + "/edit", Map.of("draft", "遅い案", "version", "1"));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("先に", "遅い案");
    }

    @Test
    void whatIsMissingIsNamedAndARecordingNobodyMayHearIsNotKept() {
        var visitor = somebody();
        var secret = new HashMap<>(MEETING);
        secret.put("level", "3");

        var missing = visitor.upload(PATH, PATH, Map.of("title", "", "heldOn", "きのう"), "file", Map.of());
        var refused = visitor.upload(
                PATH,
                PATH,
                secret,
                "file",
                Map.of("会議.wav", new SoundOfTest(16_000, 1).voice(1).wav()));

        assertThat(missing.statusCode()).isEqualTo(422);
        assertThat(missing.body()).contains("ファイルを選んでください", "会議の名前を", "入力：きのう");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("この機密性の録音を渡せる音声認識がありません");
    }

    @Test
    void thePageSaysInPlainWordsWhatIsMissingForSpeech() {
        assertThat(page(somebody(), PATH).select("dl").text()).contains("モデルのファイルが設定されていません", "使えます（機密性1まで）");
    }

    @Test
    void aRemovedMeetingIsGone() {
        var visitor = somebody();
        var meeting = taken(visitor, "A：開会します。");

        visitor.submit(meeting, meeting + "/remove", Map.of());

        assertThat(visitor.get(meeting).statusCode()).isEqualTo(404);
        assertThat(somebody().get(meeting).statusCode()).isEqualTo(404);
    }

    @Test
    void thePagesAreReadableByEverybodyInBothLanguages() {
        var account = staff.account(Cities.KORIYAMA, Role.CLERK);
        var visitor = HttpVisitor.at(port).signedIn(account.login());
        var meeting = taken(visitor, "A：開会します。\nB：賛成です。");
        visitor.submit(meeting, meeting + "/draft", Map.of("model", ScriptedModels.OUTSIDE, "version", "0"));
        try (var page = CityHallBrowser.desktop()) {
            var here = "http://localhost:" + port;
            CityHallBrowser.signIn(page, here, account.login(), StaffOfTest.PASSWORD);
            for (var path : List.of(PATH, meeting)) {
                for (var lang : List.of("en", "ja")) {
                    page.navigate(here + path + "?lang=" + lang);
                    assertThat(CityHallBrowser.accessibilityProblemsAtBothSizes(page))
                            .as(path + " " + lang)
                            .isEmpty();
                }
            }
            page.fill("#to-0", "議長");
            page.keyboard().press("Enter");
            page.waitForSelector(".notice--success");
            assertThat(page.inputValue("#speaker-1")).isEqualTo("議長");
        }
    }
}
