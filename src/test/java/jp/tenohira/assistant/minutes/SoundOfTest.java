package jp.tenohira.assistant.minutes;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** Makes recordings: a humming voice between stretches of a quiet hall, or espeak-ng speaking Japanese. */
public final class SoundOfTest {

    private final int rate;
    private final int channels;
    private final ByteArrayOutputStream samples = new ByteArrayOutputStream();
    private final Random hall = new Random(7);

    public SoundOfTest(int rate, int channels) {
        this.rate = rate;
        this.channels = channels;
    }

    public SoundOfTest quiet(double seconds) {
        return add(seconds, 0, 40);
    }

    /** A hum of 180 Hz whose loudness goes up and down as syllables do. */
    public SoundOfTest voice(double seconds) {
        return add(seconds, 9_000, 40);
    }

    /** The voice in a hall as loud as a fan. */
    public SoundOfTest noisy(double seconds, boolean voice) {
        return add(seconds, voice ? 9_000 : 0, 600);
    }

    private SoundOfTest add(double seconds, double loud, double noise) {
        var frames = (int) (seconds * rate);
        var buffer = ByteBuffer.allocate(frames * channels * 2).order(ByteOrder.LITTLE_ENDIAN);
        for (var frame = 0; frame < frames; frame++) {
            var time = frame / (double) rate;
            var syllable = 0.6 + 0.4 * Math.sin(2 * Math.PI * 4 * time);
            var value = loud * syllable * Math.sin(2 * Math.PI * 180 * time) + hall.nextGaussian() * noise;
            for (var channel = 0; channel < channels; channel++) {
                buffer.putShort((short) Math.clamp(value, Short.MIN_VALUE, Short.MAX_VALUE));
            }
        }
        samples.writeBytes(buffer.array());
        return this;
    }

    public byte[] wav() {
        try {
            var out = new ByteArrayOutputStream();
            AudioSystem.write(
                    new AudioInputStream(
                            new ByteArrayInputStream(samples.toByteArray()),
                            new AudioFormat(rate, 16, channels, true, false),
                            samples.size() / (2L * channels)),
                    AudioFileFormat.Type.WAVE,
                    out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Debian's espeak-ng, which reads hiragana. */
    public static byte[] spoken(String hiragana, Path directory) throws IOException, InterruptedException {
        var file = directory.resolve("spoken.wav");
        var process = new ProcessBuilder("espeak-ng", "-v", "ja", "-w", file.toString(), hiragana)
                .redirectErrorStream(true)
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new AssertionError("espeak-ng did not speak");
        }
        return Files.readAllBytes(file);
    }
}
