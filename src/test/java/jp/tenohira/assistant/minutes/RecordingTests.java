package jp.tenohira.assistant.minutes;

import static jp.tenohira.assistant.minutes.InCity.accepted;
import static jp.tenohira.assistant.minutes.InCity.in;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.assistant.DeskOfTest;
import jp.tenohira.assistant.allowances.Allowance;
import jp.tenohira.assistant.allowances.Allowance.Share;
import jp.tenohira.assistant.minutes.Minutes.Sent;
import jp.tenohira.assistant.minutes.MinutesRecord.State;
import jp.tenohira.assistant.minutes.speech.ScriptedSpeech;
import jp.tenohira.assistant.minutes.speech.Unheard;
import jp.tenohira.assistant.minutes.transcripts.Said;
import jp.tenohira.core.Municipality;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.StaffOfTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

@CityHallTest
class RecordingTests {

    private final ScriptedSpeech speech = ScriptedSpeech.server();

    @Autowired
    private StaffOfTest staff;

    @Autowired
    private Minutes minutes;

    @Autowired
    private MinutesRecords records;

    @Autowired
    private Hearings hearings;

    @Autowired
    private JdbcClient jdbc;

    @Value("${tenohira.data}")
    private Path data;

    @Autowired
    private DeskOfTest desk;

    private Staff clerk(Municipality city) {
        return desk.admit(city, staff.account(city, Role.CLERK).staff());
    }

    private MinutesRecord recorded(Staff who) {
        var id = in(Cities.KORIYAMA, () -> accepted(minutes.recording(who, sent("会議.wav", 1, wav()))));
        return heard(Cities.KORIYAMA, who, id);
    }

    private Map<String, Object> use(Staff who) {
        return await().until(
                        () -> in(
                                Cities.KORIYAMA,
                                () -> jdbc.sql(
                                                "select * from model_use where person = :person order by began_at desc limit 1")
                                        .param("person", who.id())
                                        .query()
                                        .singleRow()),
                        use -> use.get("ended_at") != null);
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

    private MinutesRecord heard(Municipality city, Staff who, UUID id) {
        return in(city, () -> {
            // Recordings are heard one after another: what follows is heard last.
            hearings.later(records.find(who, id).orElseThrow()).get();
            return records.find(who, id).orElseThrow();
        });
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
    void aRecordingThatGoesToTheEndpointIsAUseWithItsSecondsAndItsOwnPurpose() {
        var clerk = clerk(Cities.KORIYAMA);
        speech.answers("開会します。", "次の議題です。", "開会します。", "次の議題です。");

        recorded(clerk);

        assertThat(use(clerk))
                .containsEntry("purpose", "transcription")
                .containsEntry("model", ScriptedSpeech.NAME)
                .containsEntry("outcome", "ANSWERED")
                .containsEntry("bytes", wav().length)
                .hasEntrySatisfying(
                        "seconds", seconds -> assertThat((Integer) seconds).isBetween(4, 7));
    }

    @Test
    void aRecordingIsNotSentForSomebodyWhoHasNotConfirmedTheGuideline() {
        var clerk = staff.account(Cities.KORIYAMA, Role.CLERK).staff();
        var before = speech.received().size();

        assertThat(recorded(clerk).failure()).isEqualTo(Unheard.NOT_ADMITTED.name());

        assertThat(speech.received()).hasSize(before);
        assertThat(use(clerk)).containsEntry("outcome", "NOT_ADMITTED");
    }

    @Test
    void aBegunMinuteOfSoundTakesARequestOfTheQuotaAndNothingIsSentWhenNoneIsLeft() {
        var clerk = clerk(Cities.KORIYAMA);
        speech.answers("開会します。", "次の議題です。", "開会します。", "次の議題です。");
        // Each is heard twice here.
        desk.allow(
                Cities.KORIYAMA, new Allowance(0, 0, new Share(1_000, 2, 100_000), new Share(1_000, 1_000, 100_000)));
        var first = recorded(clerk);
        var before = speech.received().size();

        var second = recorded(clerk);
        desk.allow(Cities.KORIYAMA, Allowance.USUAL);

        assertThat(first.state()).isEqualTo(State.HEARD);
        assertThat(second.failure()).isEqualTo(Unheard.USED_UP.name());
        assertThat(speech.received()).hasSize(before);
        assertThat(use(clerk)).containsEntry("outcome", "OVER_QUOTA");
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
        assertThat(use(clerk)).containsEntry("outcome", "UPSTREAM_FAILED");
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
}
