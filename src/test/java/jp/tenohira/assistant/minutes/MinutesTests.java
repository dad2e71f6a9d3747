package jp.tenohira.assistant.minutes;

import static jp.tenohira.assistant.minutes.InCity.accepted;
import static jp.tenohira.assistant.minutes.InCity.in;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.assistant.DeskOfTest;
import jp.tenohira.assistant.gateway.Refusal;
import jp.tenohira.assistant.gateway.ScriptedModel;
import jp.tenohira.assistant.gateway.ScriptedModels;
import jp.tenohira.assistant.minutes.draft.MinutesFiles;
import jp.tenohira.assistant.minutes.speech.ScriptedSpeech;
import jp.tenohira.assistant.minutes.transcripts.Said;
import jp.tenohira.assistant.models.Models;
import jp.tenohira.core.Municipality;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.StaffOfTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CityHallTest
class MinutesTests {

    private final ScriptedSpeech speech = ScriptedSpeech.server();
    private final ScriptedModel model = ScriptedModels.server();

    @Autowired
    private StaffOfTest staff;

    @Autowired
    private DeskOfTest desk;

    @Autowired
    private MinutesOfTest samples;

    @Autowired
    private Minutes minutes;

    @Autowired
    private MinutesRecords records;

    @Autowired
    private Drafting drafting;

    @Autowired
    private MinutesFiles files;

    @Autowired
    private JdbcClient jdbc;

    private Staff clerk(Municipality city) {
        return desk.admit(city, staff.account(city, Role.CLERK).staff());
    }

    private MinutesRecord meeting(Municipality city, Staff who, String transcript) {
        return samples.meeting(city, who, "都市計画の打合せ", 1, transcript);
    }

    @Test
    void speakersAndPersonalDataGoToAModelAsPlaceholdersAndComeBack() throws IOException {
        var clerk = clerk(Cities.KORIYAMA);
        var meeting = meeting(Cities.KORIYAMA, clerk, "花巻：佐藤花子さん(090-1234-5678)から苦情がありました。\n鶴見：花巻さんが電話してください。");

        var drafted = in(
                Cities.KORIYAMA,
                () -> accepted(drafting.draft(clerk, meeting, ScriptedModels.OUTSIDE, meeting.version())));

        assertThat(drafted).isTrue();
        var sent = model.received().stream()
                .filter(body -> body.contains("都市計画の打合せ") && body.contains("話者1："))
                .toList();
        assertThat(sent)
                .isNotEmpty()
                .allSatisfy(body -> assertThat(body)
                        .doesNotContain("花巻", "鶴見", "佐藤花子", "090-1234-5678")
                        .contains("話者1さんが電話してください", "⟦氏名1⟧"));
        var draft = in(Cities.KORIYAMA, () -> records.find(clerk, meeting.id()).orElseThrow())
                .draft();
        assertThat(draft)
                .startsWith("# 都市計画の打合せ\n出席（発言者）：花巻、鶴見\n")
                .contains(ScriptedModel.SAYS, "花巻：佐藤花子さん(090-1234-5678)", "鶴見：花巻さんが電話してください");
    }

    @Test
    void aMeetingAboveTheModelsLevelIsKeptBackByTheArticle() {
        var clerk = clerk(Cities.KORIYAMA);
        var meeting = samples.meeting(Cities.KORIYAMA, clerk, "庁内の打合せ", 2, "議長：開会します。");

        assertThat(in(Cities.KORIYAMA, () -> drafting.draft(clerk, meeting, ScriptedModels.OUTSIDE, 0)))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why())
                                .isInstanceOfSatisfying(
                                        Refusal.Blocked.class,
                                        blocked ->
                                                assertThat(blocked.articles()).contains(4)));
    }

    @Test
    void withoutAModelTheTemplateHoldsWhatWasSaidWordForWord() {
        var clerk = clerk(Cities.AIZUWAKAMATSU);
        var meeting = meeting(Cities.AIZUWAKAMATSU, clerk, "議長：開会します。\n委員：賛成です。");

        in(Cities.AIZUWAKAMATSU, () -> accepted(drafting.draft(clerk, meeting, Models.NONE, 0)));

        assertThat(in(
                                Cities.AIZUWAKAMATSU,
                                () -> records.find(clerk, meeting.id()).orElseThrow())
                        .draft())
                .contains("## 決定事項", "・議長：開会します。", "・委員：賛成です。")
                .doesNotContain(ScriptedModel.SAYS);
    }

    @Test
    void whoeverWritesSecondIsToldAndTheFirstStays() {
        var clerk = clerk(Cities.KORIYAMA);
        var meeting = meeting(Cities.KORIYAMA, clerk, "議長：開会します。");

        assertThat(in(Cities.KORIYAMA, () -> minutes.edit(clerk, meeting, "一人目の案", 0)))
                .isTrue();
        assertThat(in(Cities.KORIYAMA, () -> minutes.edit(clerk, meeting, "二人目の案", 0)))
                .isFalse();
        assertThat(in(Cities.KORIYAMA, () -> records.find(clerk, meeting.id()).orElseThrow())
                        .draft())
                .isEqualTo("一人目の案");
    }

    @Test
    void speakersAreNamedByNameAndByLine() {
        var clerk = clerk(Cities.KORIYAMA);
        var meeting = meeting(Cities.KORIYAMA, clerk, "A：開会します。\n賛成です。\nA：決まりました。");

        in(Cities.KORIYAMA, () -> {
            minutes.name(clerk, meeting, Map.of("A", "議長"), Map.of(2, "委員"));
            return 0;
        });

        assertThat(in(Cities.KORIYAMA, () -> minutes.lines(meeting)))
                .extracting(Said::speaker)
                .containsExactly("議長", "委員", "議長");
    }

    @Test
    void anotherSectionAndAnotherCitySeeNothing() {
        var clerk = clerk(Cities.KORIYAMA);
        var meeting = meeting(Cities.KORIYAMA, clerk, "議長：開会します。");
        var colleague = new Staff(UUID.randomUUID(), "同じ課", Role.CLERK, clerk.section());

        assertThat(in(Cities.KORIYAMA, () -> records.find(colleague, meeting.id())))
                .isPresent();
        assertThat(in(Cities.KORIYAMA, () -> records.find(clerk(Cities.KORIYAMA), meeting.id())))
                .isEmpty();
        assertThat(in(Cities.AIZUWAKAMATSU, () -> records.find(clerk, meeting.id())))
                .isEmpty();
    }

    @Test
    void minutesLeaveAsWordPdfAndText() throws IOException {
        var draft = "# 会議の議事録\n\n## 決定事項\n・駐輪場を広げる。\n";

        assertThat(new String(files.txt(draft), StandardCharsets.UTF_8)).startsWith("\uFEFF# 会議の議事録\r\n");
        try (var document = new XWPFDocument(new ByteArrayInputStream(files.docx(draft)));
                var text = new XWPFWordExtractor(document)) {
            assertThat(text.getText()).contains("会議の議事録", "決定事項", "・駐輪場を広げる。");
        }
        try (var document = Loader.loadPDF(files.pdf("会議", "郡山市", draft))) {
            assertThat(new PDFTextStripper().getText(document)).contains("会議の議事録", "駐輪場を広げる");
        }
    }
}
