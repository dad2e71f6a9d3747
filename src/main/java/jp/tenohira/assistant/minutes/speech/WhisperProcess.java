package jp.tenohira.assistant.minutes.speech;

import io.github.givimad.whisperjni.WhisperFullParams;
import io.github.givimad.whisperjni.WhisperJNI;
import io.github.givimad.whisperjni.WhisperSamplingStrategy;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;

/**
 * whisper.cpp in a process of its own: a model file that is not what it seems ends this process and not the city hall. Standard input
 * brings stretches (a count of samples, the samples), standard output answers what was said (a count, then times and words).
 */
public final class WhisperProcess {

    static final int READY = 1;
    static final int NO_LIBRARY = 2;
    static final int BAD_MODEL = 3;

    private static final int MOST_SAMPLES = 16_000 * 60;
    private static final int THREADS = 2;

    private WhisperProcess() {}

    public static void main(String[] args) throws IOException {
        var out = new DataOutputStream(new BufferedOutputStream(System.out));
        try {
            WhisperJNI.loadLibrary();
            WhisperJNI.setLibraryLogger(null);
        } catch (IOException | LinkageError e) {
            answer(out, NO_LIBRARY);
            return;
        }
        var whisper = new WhisperJNI();
        var model = whisper.init(Path.of(args[0]));
        if (model == null) {
            answer(out, BAD_MODEL);
            return;
        }
        answer(out, READY);
        var in = new DataInputStream(new BufferedInputStream(System.in));
        var asked = new WhisperFullParams(WhisperSamplingStrategy.GREEDY);
        asked.language = "ja";
        asked.nThreads = THREADS;
        asked.printProgress = false;
        try {
            while (true) {
                var samples = new float[Math.clamp(in.readInt(), 0, MOST_SAMPLES)];
                for (var at = 0; at < samples.length; at++) {
                    samples[at] = in.readFloat();
                }
                if (whisper.full(model, asked, samples, samples.length) != 0) {
                    answer(out, -1);
                    continue;
                }
                var segments = whisper.fullNSegments(model);
                out.writeInt(segments);
                for (var segment = 0; segment < segments; segment++) {
                    out.writeLong(whisper.fullGetSegmentTimestamp0(model, segment) * 10);
                    out.writeLong(whisper.fullGetSegmentTimestamp1(model, segment) * 10);
                    out.writeUTF(whisper.fullGetSegmentText(model, segment));
                }
                out.flush();
            }
        } catch (EOFException e) {
            whisper.free(model);
        }
    }

    private static void answer(DataOutputStream out, int word) throws IOException {
        out.writeInt(word);
        out.flush();
    }
}
