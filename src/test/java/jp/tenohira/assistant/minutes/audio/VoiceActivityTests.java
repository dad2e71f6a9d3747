package jp.tenohira.assistant.minutes.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jp.tenohira.assistant.minutes.SoundOfTest;
import jp.tenohira.assistant.minutes.audio.Samples.Speech;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoiceActivityTests {

    private static Samples samples(byte[] wav) throws IOException {
        return Samples.of(new ByteArrayInputStream(wav)).orElseThrow();
    }

    private static List<Speech> stretches(SoundOfTest sound) throws IOException {
        return VoiceActivity.of(samples(sound.wav()));
    }

    @Test
    void stretchesOfSpeechAreFoundWhereTheyAre() throws IOException {
        var found = stretches(
                new SoundOfTest(16_000, 1).quiet(2).voice(3).quiet(2).voice(1.5).quiet(1));

        assertThat(found).hasSize(2);
        assertThat(found.getFirst().startMs()).isCloseTo(2_000, within(250L));
        assertThat(found.getFirst().endMs()).isCloseTo(5_000, within(250L));
        assertThat(found.getLast().startMs()).isCloseTo(7_000, within(250L));
        assertThat(found.getLast().endMs()).isCloseTo(8_500, within(250L));
    }

    @Test
    void aBreathIsNoPauseAndAKnockIsNoSpeech() throws IOException {
        assertThat(stretches(new SoundOfTest(16_000, 1)
                        .quiet(1)
                        .voice(2)
                        .quiet(0.3)
                        .voice(2)
                        .quiet(2)))
                .hasSize(1);
        assertThat(stretches(new SoundOfTest(16_000, 1).quiet(2).voice(0.06).quiet(2)))
                .isEmpty();
    }

    @Test
    void silenceAndAFanAreNoSpeech() throws IOException {
        assertThat(stretches(new SoundOfTest(16_000, 1).quiet(5))).isEmpty();
        assertThat(stretches(new SoundOfTest(16_000, 1).noisy(5, false))).isEmpty();
        assertThat(stretches(new SoundOfTest(16_000, 1)
                        .noisy(2, false)
                        .noisy(3, true)
                        .noisy(2, false)))
                .hasSize(1);
    }

    @Test
    void speechWithoutAPauseIsCutIntoStretchesThatCanBeHeard() throws IOException {
        var found = stretches(new SoundOfTest(16_000, 1).voice(70));

        assertThat(found)
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(stretch -> assertThat(stretch.endMs() - stretch.startMs())
                        .isLessThanOrEqualTo(VoiceActivity.LONGEST_SECONDS * 1_000L));
        for (var at = 1; at < found.size(); at++) {
            assertThat(found.get(at).start()).isEqualTo(found.get(at - 1).end());
        }
    }

    @Test
    void otherRatesAndChannelsAreMadeOne() throws IOException {
        var stereo =
                samples(new SoundOfTest(44_100, 2).quiet(1).voice(2).quiet(1).wav());

        assertThat(stereo.milliseconds()).isCloseTo(4_000, within(10L));
        assertThat(VoiceActivity.of(stereo)).hasSize(1);
        assertThat(samples(new SoundOfTest(8_000, 1).voice(1).wav()).length()).isCloseTo(16_000, within(10));
        assertThat(Samples.of(new ByteArrayInputStream(new byte[] {1, 2, 3}))).isEmpty();
    }

    @Test
    void spokenJapaneseIsFound(@TempDir Path directory) throws Exception {
        var spoken = samples(SoundOfTest.spoken("ほんじつの かいぎを はじめます。", directory));

        var found = VoiceActivity.of(spoken);

        assertThat(found).isNotEmpty();
        assertThat(found.stream()
                        .mapToLong(stretch -> stretch.endMs() - stretch.startMs())
                        .sum())
                .isGreaterThan(spoken.milliseconds() / 2);
    }
}
