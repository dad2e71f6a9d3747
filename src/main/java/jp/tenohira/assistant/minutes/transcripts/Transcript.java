package jp.tenohira.assistant.minutes.transcripts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads transcripts: WebVTT, SubRip, or plain text with 話者：発言. */
public final class Transcript {

    /** The most lines of a meeting. */
    public static final int MOST_LINES = 20_000;

    private static final int LONGEST_LINE = 4_000;
    private static final String TIME = "(?:([0-9]{1,3}):)?([0-9]{1,2}):([0-9]{2})[.,]([0-9]{3})";
    private static final Pattern TIMES = Pattern.compile("^\\s*" + TIME + "\\s*-->\\s*" + TIME + ".*$");
    private static final Pattern VOICE = Pattern.compile("<v(?:\\.[^ >]+)*\\s+([^>]{1,60})>");
    private static final Pattern TAG = Pattern.compile("</?[a-z][^>]{0,80}>|<[0-9:.]{5,16}>");

    /** A name and a colon; 10：30 is a time. */
    private static final Pattern SPEAKER =
            Pattern.compile("^[\\s　]*([^：:。、「」\\s　][^：:。、「」]{0,19})(?:(?<![0-9０-９])[：:]|[：:](?![0-9０-９]))[\\s　]*(.+)$");

    private Transcript() {}

    /** The lines of a transcript; empty when there are none. */
    public static List<Said> of(String text) {
        var lines = text.strip().lines().toList();
        var timed = lines.stream().anyMatch(line -> TIMES.matcher(line).matches());
        var said = timed ? cues(lines) : plain(lines);
        return said.stream().limit(MOST_LINES).toList();
    }

    private static List<Said> plain(List<String> lines) {
        var said = new ArrayList<Said>();
        for (var line : lines) {
            add(said, 0, 0, line);
        }
        return said;
    }

    /** A cue begins with its times and ends with an empty line; what stands before, such as its number, is left out. */
    private static List<Said> cues(List<String> lines) {
        var said = new ArrayList<Said>();
        Matcher times = null;
        var words = new StringBuilder();
        for (var line : lines) {
            var next = TIMES.matcher(line);
            if (next.matches()) {
                end(said, times, words);
                times = next;
            } else if (line.isBlank()) {
                end(said, times, words);
                times = null;
            } else if (times != null) {
                words.append(words.isEmpty() ? "" : " ").append(line.strip());
            }
        }
        end(said, times, words);
        return said;
    }

    private static void end(List<Said> said, @org.jspecify.annotations.Nullable Matcher times, StringBuilder words) {
        if (times != null && !words.isEmpty()) {
            add(said, milliseconds(times, 1), milliseconds(times, 5), words.toString());
        }
        words.setLength(0);
    }

    private static void add(List<Said> said, long from, long until, String line) {
        var voice = VOICE.matcher(line);
        var named = voice.find() ? voice.group(1).strip() : "";
        var words =
                TAG.matcher(VOICE.matcher(line).replaceAll("")).replaceAll("").strip();
        var speaker = SPEAKER.matcher(words);
        if (named.isEmpty() && speaker.matches()) {
            named = speaker.group(1).strip();
            words = speaker.group(2).strip();
        }
        for (var at = 0; at < words.length(); at += LONGEST_LINE) {
            said.add(new Said(from, until, named, words.substring(at, Math.min(words.length(), at + LONGEST_LINE))));
        }
    }

    private static long milliseconds(Matcher times, int group) {
        var hours = times.group(group) == null ? 0 : Long.parseLong(times.group(group));
        return ((hours * 60 + Long.parseLong(times.group(group + 1))) * 60 + Long.parseLong(times.group(group + 2)))
                        * 1_000
                + Long.parseLong(times.group(group + 3));
    }
}
