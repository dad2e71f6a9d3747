package jp.tenohira.assistant.outputs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much of a text stands in a work too: runs of {@link #SHINGLE} letters without spaces and punctuation, and the passages that are the same.
 * It finds copied wording, not the same thought in other words.
 */
public final class Similarity {

    /** Letters of a run; shorter ones are set phrases that every text has. */
    static final int SHINGLE = 8;

    /** A passage of so many letters is shown as the same. */
    public static final int PASSAGE = 12;

    private Similarity() {}

    /** A passage in the text and in the work, in UTF-16 units of each. */
    public record Passage(int start, int end, int workStart, int workEnd) {}

    /**
     * @param share hundredths of the text's runs that the work has too
     * @param longest letters of the longest passage in common
     */
    public record Likeness(Work work, int share, int longest, List<Passage> passages) {

        public Likeness {
            passages = List.copyOf(passages);
        }
    }

    /** The likeness to each work, the nearest first. */
    public static List<Likeness> of(String text, List<Work> works) {
        var own = Letters.of(text);
        var shingles = shingles(own.text());
        return works.stream()
                .map(work -> likeness(own, shingles, work))
                .sorted(Comparator.comparingInt(Likeness::longest)
                        .thenComparingInt(Likeness::share)
                        .reversed())
                .toList();
    }

    private static Likeness likeness(Letters own, Set<String> shingles, Work work) {
        var other = Letters.of(work.text());
        var known = new HashMap<String, List<Integer>>();
        for (var at = 0; at + SHINGLE <= other.text().length(); at++) {
            known.computeIfAbsent(other.text().substring(at, at + SHINGLE), _ -> new ArrayList<>())
                    .add(at);
        }
        var common = shingles.stream().filter(known::containsKey).count();
        var share = shingles.isEmpty() ? 0 : (int) (100 * common / shingles.size());
        var passages = new ArrayList<Passage>();
        var longest = 0;
        for (var at = 0; at + SHINGLE <= own.text().length(); ) {
            var run = longest(own.text(), at, other.text(), known);
            longest = Math.max(longest, run.length());
            if (run.length() >= PASSAGE) {
                passages.add(new Passage(
                        own.place(at),
                        own.end(at + run.length() - 1),
                        other.place(run.start()),
                        other.end(run.start() + run.length() - 1)));
            }
            at += Math.max(1, run.length() >= PASSAGE ? run.length() : 1);
        }
        return new Likeness(work, share, longest, passages);
    }

    private record Run(int start, int length) {}

    private static Run longest(String own, int at, String other, Map<String, List<Integer>> known) {
        var best = new Run(0, 0);
        for (int start : known.getOrDefault(own.substring(at, at + SHINGLE), List.of())) {
            var length = SHINGLE;
            while (at + length < own.length()
                    && start + length < other.length()
                    && own.charAt(at + length) == other.charAt(start + length)) {
                length++;
            }
            if (length > best.length()) {
                best = new Run(start, length);
            }
        }
        return best;
    }

    private static Set<String> shingles(String letters) {
        var all = new HashSet<String>();
        for (var at = 0; at + SHINGLE <= letters.length(); at++) {
            all.add(letters.substring(at, at + SHINGLE));
        }
        return all;
    }
}
