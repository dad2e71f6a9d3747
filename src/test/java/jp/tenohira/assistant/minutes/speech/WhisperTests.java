package jp.tenohira.assistant.minutes.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import jp.tenohira.assistant.minutes.SoundOfTest;
import jp.tenohira.assistant.minutes.audio.Samples;
import jp.tenohira.assistant.minutes.audio.VoiceActivity;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real library in its process, with model files made here. */
class WhisperTests {

    private static final Recording RECORDING =
            new Recording(new Staff(new UUID(0, 1), "試験", Role.CLERK, null), 1, new byte[0], 0);

    @TempDir
    Path directory;

    private static WhisperRecogniser whisper(String model, String... options) {
        return new WhisperRecogniser(
                new SpeechSettings(null, model, Duration.ofMinutes(2), Duration.ofDays(7)), List.of(options));
    }

    private static void refused(WhisperRecogniser whisper, Unheard why) {
        assertThatExceptionOfType(SpeechUnheard.class)
                .isThrownBy(() -> {
                    try (var hearing = whisper.open(RECORDING)) {
                        hear(hearing);
                    }
                })
                .satisfies(unheard -> assertThat(unheard.why()).isEqualTo(why));
    }

    private static List<Heard> hear(SpeechRecogniser.Hearing hearing) throws IOException, SpeechUnheard {
        var samples = Samples.of(new ByteArrayInputStream(
                        new SoundOfTest(16_000, 1).quiet(1).voice(2).quiet(1).wav()))
                .orElseThrow();
        return hearing.hear(samples, VoiceActivity.of(samples).getFirst());
    }

    @Test
    void withoutAModelFileItSaysWhatIsMissing() {
        assertThat(whisper("").lacks()).contains(Unheard.NOT_CONFIGURED);
        assertThat(whisper(directory.resolve("none.bin").toString()).lacks()).contains(Unheard.NO_MODEL_FILE);
        refused(whisper(""), Unheard.NOT_CONFIGURED);
    }

    @Test
    void theLibraryLoadsAModelAndHears() throws Exception {
        var whisper = whisper(ModelFileOfTest.in(directory, true).toString());

        assertThat(whisper.lacks()).isEmpty();
        try (var hearing = whisper.open(RECORDING)) {
            assertThat(hear(hearing)).isEmpty();
            assertThat(hear(hearing)).as("the same process hears on").isEmpty();
        }
    }

    @Test
    void aFileThatIsNoModelIsRefused() throws IOException {
        refused(
                whisper(Files.write(directory.resolve("broken.bin"), new byte[] {1, 2, 3})
                        .toString()),
                Unheard.BAD_MODEL);
    }

    @Test
    void aModelThatEndsTheLibraryEndsItsProcessOnly() throws IOException {
        refused(whisper(ModelFileOfTest.in(directory, false).toString()), Unheard.ENDED);
    }

    @Test
    void aMachineTheLibraryIsNotMadeForSaysSo() throws IOException {
        refused(whisper(ModelFileOfTest.in(directory, true).toString(), "-Dos.arch=sparc"), Unheard.NO_LIBRARY);
    }
}
