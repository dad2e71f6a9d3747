package jp.tenohira.assistant.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.assistant.gateway.Refusal;
import jp.tenohira.assistant.gateway.ScriptedModel;
import jp.tenohira.assistant.gateway.ScriptedModels;
import jp.tenohira.assistant.minutes.Minutes.Sent;
import jp.tenohira.assistant.minutes.MinutesRecord.State;
import jp.tenohira.assistant.minutes.draft.MinutesFiles;
import jp.tenohira.assistant.minutes.speech.ScriptedSpeech;
import jp.tenohira.assistant.minutes.speech.Unheard;
import jp.tenohira.assistant.minutes.transcripts.Said;
import jp.tenohira.assistant.models.Models;
import jp.tenohira.core.CurrentMunicipality;
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
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

@CityHallTest
class MinutesTests {

    private final ScriptedSpeech speech = ScriptedSpeech.server();
    private final ScriptedModel model = ScriptedModels.server();

    @Autowired
    private StaffOfTest staff;

    @Autowired
    private MinutesOfTest samples;

    @Autowired
    private Minutes minutes;

    @Autowired
    private MinutesRecords records;

    @Autowired
    private Hearings hearings;

    @Autowired
    private Drafting drafting;

    @Autowired
    private MinutesFiles files;

    @Autowired
    private JdbcClient jdbc;

    @Value("${tenohira.data}")
    private Path data;

    private interface Work<R> {
        R of() throws Exception;
    }

    private static <R> R in(Municipality city, Work<R> work) {
        return CurrentMunicipality.call(city, () -> {
            try {
                return work.of();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    private Staff clerk(Municipality city) {
        return staff.account(city, Role.CLERK).staff();
    }

    private static Sent sent(String file, int level, byte[] content) {
        return new Sent("都市計画の打合せ", null, level, file, content);
    }

    private static byte[] wav() {
        return new SoundOfTest(16_000, 1)
                .quiet(1)
                .voice(2)
                .quiet(2)
                .voice(2)
                .quiet(1)
                .wav();
    }

    private static <T> T accepted(Outcome<T, ?> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<T, ?>(var value) -> value;
            case Outcome.Refused<T, ?>(var why) -> throw new AssertionError(why);
        };
    }

    private MinutesRecord heard(Municipality city, Staff who, UUID id) {
        return in(city, () -> {
            // Recordings are heard one after another: what follows is heard last.
            hearings.later(records.find(who, id).orElseThrow()).get();
            return records.find(who, id).orElseThrow();
        });
    }

    private MinutesRecord meeting(Municipality city, Staff who, String transcript) {
        return samples.meeting(city, who, "都市計画の打合せ", 1, transcript);
    }

    @Test
    void aRecordingIsHeardStretchByStretchThroughTheEndpoint() {
        var clerk = clerk(Cities.KORIYAMA);
        speech.answers("開会します。", "次の議題です。", "開会します。", "次の議題です。");
        var before = speech.received().size();

        var id = in(Cities.KORIYAMA, () -> accepted(minutes.recording(clerk, sent("会議.wav", 1, wav()))));
        var meeting = heard(Cities.KORIYAMA, clerk, id);

        assertThat(meeting.state()).isEqualTo(State.HEARD);
        assertThat(meeting.parts()).isEqualTo(2);
        assertThat(meeting.partsDone()).isEqualTo(2);
        var lines = in(Cities.KORIYAMA, () -> minutes.lines(meeting));
        assertThat(lines).extracting(Said::words).containsExactly("開会します。", "次の議題です。");
        assertThat(lines.get(1).startMs()).isBetween(5_000L, 6_500L);
        var form = speech.received().get(before);
        assertThat(form)
                .startsWith("multipart/form-data; boundary=")
                .contains("name=\"model\"\r\n\r\nwhisper-1", "name=\"response_format\"\r\n\r\nverbose_json")
                .contains("name=\"file\"; filename=\"speech.wav\"", "RIFF");
    }

    @Test
    void whatTheEndpointFailsAtIsSaid() {
        var clerk = clerk(Cities.KORIYAMA);
        speech.fails(500);

        var id = in(Cities.KORIYAMA, () -> accepted(minutes.recording(clerk, sent("会議.wav", 1, wav()))));
        var meeting = heard(Cities.KORIYAMA, clerk, id);
        speech.answers();

        assertThat(meeting.state()).isEqualTo(State.FAILED);
        assertThat(meeting.failure()).isEqualTo(Unheard.BROKEN.name());
    }

    @Test
    void aRecordingAboveTheEndpointsLevelIsNotKeptAndGoesNowhere() {
        var clerk = clerk(Cities.KORIYAMA);
        var before = speech.received().size();

        assertThat(in(Cities.KORIYAMA, () -> minutes.recording(clerk, sent("会議.wav", 2, wav()))))
                .isEqualTo(Outcome.refused(Unheard.LEVEL));
        assertThat(speech.received()).hasSize(before);
        assertThat(in(Cities.KORIYAMA, () -> records.of(clerk))).isEmpty();
    }

    @Test
    void aRecordingIsDeletedWhenItsTimeIsOver() {
        var clerk = clerk(Cities.KORIYAMA);
        speech.answers("開会します。", "次です。", "開会します。", "次です。");
        var id = in(Cities.KORIYAMA, () -> accepted(minutes.recording(clerk, sent("会議.wav", 1, wav()))));
        heard(Cities.KORIYAMA, clerk, id);
        var file = data.resolve("recordings/072036/" + id);
        assertThat(file).exists();

        in(Cities.KORIYAMA, () -> {
            hearings.deleteOverHere();
            assertThat(file).exists();
            jdbc.sql("update minutes_record set recording_until = created_at where id = :id")
                    .param("id", id)
                    .update();
            hearings.deleteOverHere();
            return 0;
        });

        assertThat(Files.exists(file)).isFalse();
        assertThat(in(Cities.KORIYAMA, () -> records.find(clerk, id).orElseThrow())
                        .recordingUntil())
                .isNull();
        assertThat(in(
                        Cities.KORIYAMA,
                        () -> minutes.lines(records.find(clerk, id).orElseThrow())))
                .isNotEmpty();
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
