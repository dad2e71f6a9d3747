package jp.tenohira.assistant.minutes.audio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.tenohira.assistant.minutes.audio.Samples.Speech;

/**
 * Finds the stretches in which somebody speaks, by loudness: a frame is speech when it stands out of the quiet of the recording. Breaths and
 * short pauses stay inside a stretch; one that goes on is cut where it is quietest.
 */
public final class VoiceActivity {

    /** The longest stretch, less than the 30 s that whisper hears at once. */
    public static final int LONGEST_SECONDS = 28;

    private static final int FRAME = Samples.A_SECOND * 30 / 1_000;

    /** Decibels above the quiet. */
    private static final double ABOVE = 10;

    /** What is softer than this is speech in no recording, in decibels below full scale. */
    private static final double SOFTEST = -55;

    /** What goes up and down less than this, in decibels, is a fan or silence: speech has syllables. */
    private static final double STEADY = 6;

    private static final double QUIET_SHARE = 0.1;
    private static final int PAUSE = 20;
    private static final int MARGIN = 5;
    private static final int SHORTEST = 7;
    private static final int LONGEST = LONGEST_SECONDS * Samples.A_SECOND / FRAME;

    private VoiceActivity() {}

    public static List<Speech> of(Samples samples) {
        var loudness = loudness(samples);
        if (loudness.length == 0) {
            return List.of();
        }
        var sorted = loudness.clone();
        Arrays.sort(sorted);
        var quiet = sorted[(int) (sorted.length * QUIET_SHARE)];
        var loud = sorted[(int) ((sorted.length - 1) * (1 - QUIET_SHARE / 2))];
        if (loud - quiet < STEADY) {
            return List.of();
        }
        // Where somebody speaks all the time the quiet is speech too; it is then no farther than this below the loud.
        var threshold = Math.max(SOFTEST, Math.min(quiet + ABOVE, loud - ABOVE));
        var stretches = new ArrayList<Speech>();
        for (var at = 0; at < loudness.length; at++) {
            if (loudness[at] < threshold) {
                continue;
            }
            var end = end(loudness, at, threshold);
            if (end - at >= SHORTEST) {
                cut(loudness, Math.max(0, at - MARGIN), Math.min(loudness.length, end + MARGIN), samples, stretches);
            }
            at = end;
        }
        return stretches;
    }

    private static int end(double[] loudness, int from, double threshold) {
        var last = from;
        for (var at = from; at < loudness.length && at - last <= PAUSE; at++) {
            if (loudness[at] >= threshold) {
                last = at;
            }
        }
        return last + 1;
    }

    private static void cut(double[] loudness, int from, int end, Samples samples, List<Speech> stretches) {
        var start = from;
        while (end - start > LONGEST) {
            var quietest = start + LONGEST / 2;
            for (var at = quietest; at < start + LONGEST; at++) {
                if (loudness[at] < loudness[quietest]) {
                    quietest = at;
                }
            }
            stretches.add(new Speech(start * FRAME, quietest * FRAME));
            start = quietest;
        }
        stretches.add(new Speech(start * FRAME, Math.min(samples.length(), end * FRAME)));
    }

    /** Of each frame, in decibels of full scale. */
    private static double[] loudness(Samples samples) {
        var loudness = new double[samples.length() / FRAME];
        for (var frame = 0; frame < loudness.length; frame++) {
            var sum = 0.0;
            for (var at = frame * FRAME; at < (frame + 1) * FRAME; at++) {
                var value = samples.value(at) / (double) Short.MAX_VALUE;
                sum += value * value;
            }
            loudness[frame] = 10 * Math.log10(sum / FRAME + 1e-10);
        }
        return loudness;
    }
}
