package jp.tenohira.assistant.guard.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The numbers of a text however they are split: by hyphens, spaces, brackets, the bars of a table, or the end of a line. A comma, a
 * stroke and a point part numbers that are counts, dates and amounts, and never join.
 */
public final class DigitRuns {

    private static final Pattern JOINT =
            Pattern.compile("[ \\t-]{1,3}|[ \\t]?[()|_・][ \\t]?|[ \\t-]?\\r?\\n[> \\t|]{0,4}");
    private static final int MOST_GROUPS = 20;
    private static final int LONGEST_JOINT = 8;

    private final List<Group> groups;

    /** What parts a group from the one before it; empty where nothing joins them. */
    private final List<String> joints;

    private final String text;

    private DigitRuns(String text, List<Group> groups) {
        this.text = text;
        this.groups = groups;
        this.joints = new ArrayList<>(groups.size());
        for (var at = 0; at < groups.size(); at++) {
            joints.add(
                    at == 0
                            ? ""
                            : joint(groups.get(at - 1).end(), groups.get(at).start()));
        }
    }

    private String joint(int from, int until) {
        var between = until - from > LONGEST_JOINT ? "" : text.substring(from, until);
        return JOINT.matcher(between).matches() ? between : "";
    }

    private record Group(int start, int end) {
        int length() {
            return end - start;
        }
    }

    /**
     * @param shape the lengths of its parts, such as {@code 4-4-4}; parts that only a line break separates count as one, and single
     *     digits one by one too
     * @param broken whether it goes over the end of a line
     */
    public record Run(int start, int end, String digits, String shape, boolean broken) {}

    public static DigitRuns of(Reading reading) {
        return reading.once(DigitRuns.class, text -> new DigitRuns(text, groups(text)));
    }

    private static List<Group> groups(String text) {
        var groups = new ArrayList<Group>();
        for (var at = 0; at < text.length(); at++) {
            if (isDigit(text.charAt(at))) {
                var start = at;
                while (at < text.length() && isDigit(text.charAt(at))) {
                    at++;
                }
                groups.add(new Group(start, at));
            }
        }
        return groups;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Every run of exactly so many digits that begins and ends where its parts do. */
    public List<Run> ofLength(int digits) {
        var runs = new ArrayList<Run>();
        for (var first = 0; first < groups.size(); first++) {
            run(first, digits).ifPresent(runs::add);
        }
        return runs;
    }

    private Optional<Run> run(int first, int digits) {
        var start = groups.get(first).start();
        var all = new StringBuilder();
        var shape = new Shape();
        for (var at = first; at < groups.size() && at < first + MOST_GROUPS; at++) {
            var group = groups.get(at);
            if (at > first) {
                if (joints.get(at).isEmpty()) {
                    return Optional.empty();
                }
                shape.joint(joints.get(at));
            }
            all.append(text, group.start(), group.end());
            shape.part(group.length());
            if (all.length() == digits) {
                return Optional.of(new Run(start, group.end(), all.toString(), shape.text(), shape.broken));
            }
            if (all.length() > digits) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static final class Shape {

        private final List<Integer> lengths = new ArrayList<>();
        private boolean broken;
        private boolean joins;

        void joint(String joint) {
            var line = joint.indexOf('\n') >= 0;
            broken |= line;
            joins = line && joint.indexOf('-') < 0;
        }

        void part(int length) {
            if (joins) {
                lengths.set(lengths.size() - 1, lengths.getLast() + length);
            } else {
                lengths.add(length);
            }
            joins = false;
        }

        String text() {
            if (lengths.size() > 3 && lengths.stream().allMatch(length -> length == 1)) {
                return Integer.toString(lengths.size());
            }
            var text = new StringBuilder();
            lengths.forEach(length -> text.append(text.isEmpty() ? "" : "-").append(length));
            return text.toString();
        }
    }
}
