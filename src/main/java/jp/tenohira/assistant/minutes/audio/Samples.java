package jp.tenohira.assistant.minutes.audio;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** Sound in one channel at 16,000 samples a second, as speech recognition takes it. */
public final class Samples {

    public static final int A_SECOND = 16_000;

    private static final int MOST = A_SECOND * 60 * 60 * 4;
    private static final float FULL = 32_768f;

    private final short[] values;

    Samples(short[] values) {
        this.values = values;
    }

    /** The sound of a WAV, AIFF or AU file; empty for files of other kinds, and for those of more than four hours. */
    public static Optional<Samples> of(InputStream file) throws IOException {
        try (var encoded = AudioSystem.getAudioInputStream(file)) {
            var from = encoded.getFormat();
            var rate = from.getSampleRate();
            if (rate < 4_000 || rate > 200_000 || from.getChannels() < 1 || from.getChannels() > 8) {
                return Optional.empty();
            }
            var plain = new AudioFormat(rate, 16, from.getChannels(), true, false);
            if (!AudioSystem.isConversionSupported(plain, from) && !plain.matches(from)) {
                return Optional.empty();
            }
            try (var decoded = AudioSystem.getAudioInputStream(plain, encoded)) {
                return resampled(decoded, rate, from.getChannels());
            }
        } catch (UnsupportedAudioFileException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Channels are mixed; samples between two are read off the line between them after a mean over what one new sample stands for. */
    private static Optional<Samples> resampled(InputStream in, float rate, int channels) throws IOException {
        var mixed = mixed(in, channels, (int) Math.min(Integer.MAX_VALUE / 4, MOST * (double) rate / A_SECOND));
        if (mixed.length == 0) {
            return Optional.empty();
        }
        var step = rate / A_SECOND;
        var values = new short[(int) Math.min(MOST, (long) (mixed.length / step))];
        for (var at = 0; at < values.length; at++) {
            values[at] = step > 1 ? mean(mixed, at * step, step) : between(mixed, at * step);
        }
        return Optional.of(new Samples(values));
    }

    private static short mean(short[] mixed, double from, double step) {
        var first = (int) from;
        var end = (int) Math.min(mixed.length, Math.max(first + 1, Math.round(from + step)));
        var sum = 0L;
        for (var at = first; at < end; at++) {
            sum += mixed[at];
        }
        return (short) (sum / (end - first));
    }

    private static short between(short[] mixed, double place) {
        var first = (int) place;
        var next = Math.min(mixed.length - 1, first + 1);
        return (short) (mixed[first] + (mixed[next] - mixed[first]) * (place - first));
    }

    private static short[] mixed(InputStream in, int channels, int most) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var piece = new byte[channels * 2 * 8_192];
        for (var read = in.readNBytes(piece, 0, piece.length);
                read > 0 && bytes.size() / 2 < most;
                read = in.readNBytes(piece, 0, piece.length)) {
            var all = ByteBuffer.wrap(piece, 0, read - read % (channels * 2)).order(ByteOrder.LITTLE_ENDIAN);
            while (all.remaining() >= channels * 2) {
                var sum = 0;
                for (var channel = 0; channel < channels; channel++) {
                    sum += all.getShort();
                }
                var value = sum / channels;
                bytes.write(value);
                bytes.write(value >> 8);
            }
        }
        var values = new short[bytes.size() / 2];
        ByteBuffer.wrap(bytes.toByteArray())
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer()
                .get(values);
        return values;
    }

    public int length() {
        return values.length;
    }

    public long milliseconds() {
        return values.length * 1_000L / A_SECOND;
    }

    short value(int at) {
        return values[at];
    }

    /** From 0 to 1, a part of them. */
    public float[] floats(Speech part) {
        var floats = new float[part.end() - part.start()];
        for (var at = 0; at < floats.length; at++) {
            floats[at] = values[part.start() + at] / FULL;
        }
        return floats;
    }

    /** A part as a WAV file. */
    public byte[] wav(Speech part) {
        var bytes = ByteBuffer.allocate((part.end() - part.start()) * 2).order(ByteOrder.LITTLE_ENDIAN);
        for (var at = part.start(); at < part.end(); at++) {
            bytes.putShort(values[at]);
        }
        try {
            var out = new ByteArrayOutputStream();
            AudioSystem.write(
                    new AudioInputStream(
                            new ByteArrayInputStream(bytes.array()),
                            new AudioFormat(A_SECOND, 16, 1, true, false),
                            part.end() - part.start()),
                    AudioFileFormat.Type.WAVE,
                    out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A stretch in which somebody speaks, in samples. */
    public record Speech(int start, int end) {

        public long startMs() {
            return start * 1_000L / A_SECOND;
        }

        public long endMs() {
            return end * 1_000L / A_SECOND;
        }
    }
}
