package jp.tenohira.assistant.minutes;

import static jp.tenohira.assistant.minutes.InCity.accepted;
import static jp.tenohira.assistant.minutes.InCity.in;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
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
}
