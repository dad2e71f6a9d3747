package jp.tenohira.assistant.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tenohira.assistant.evidence.claims.Claim;
import jp.tenohira.assistant.evidence.claims.Claim.Name;
import jp.tenohira.assistant.evidence.claims.Claims;
import jp.tenohira.assistant.evidence.claims.Folded;
import jp.tenohira.assistant.evidence.claims.Said;
import jp.tenohira.assistant.evidence.claims.Sentences;
import org.jspecify.annotations.Nullable;

/** A passage whose sentences were read. */
record Read(Passage passage, List<Line> lines) {

    private static final int LONGEST_HEADING = 60;

    Read {
        lines = List.copyOf(lines);
    }

    /**
     * A sentence of a passage with what it states.
     *
     * @param carried what the sentences and the heading before it speak of, where it names only a quality of that itself
     */
    record Line(String text, String letters, Claims claims, Set<String> carried) {

        boolean states(Claim claim) {
            return claim instanceof Name(var words)
                    ? letters.contains(bare(words))
                    : claims.all().stream().anyMatch(said -> claim.bornOutBy(said.claim()));
        }

        /** What it says of the very value; a name may stand in it without being read as one. */
        Stream<Said> of(Claim claim) {
            return claims.all().stream().filter(said -> claim.bornOutBy(said.claim()));
        }
    }

    static Read of(Passage passage) {
        var lines = new ArrayList<Line>();
        var topics = new Topics();
        for (var sentence : Sentences.of(passage.text())) {
            if (!sentence.text().isBlank()) {
                var claims = Claims.of(sentence.reading());
                lines.add(new Line(
                        sentence.text().strip(),
                        bare(Folded.text(sentence.text())),
                        claims,
                        topics.carriedTo(sentence.text().strip(), claims)));
            }
        }
        return new Read(passage, lines);
    }

    /** Places where values stand together: a sentence, two adjacent ones, each also under the heading of the passage. */
    Stream<List<Line>> windows() {
        var windows = new ArrayList<List<Line>>();
        lines.forEach(line -> windows.add(List.of(line)));
        for (var at = 0; at + 1 < lines.size(); at++) {
            windows.add(lines.subList(at, at + 2));
        }
        var heading = heading();
        if (heading != null) {
            for (var at = 1; at < lines.size(); at++) {
                var under = new ArrayList<>(lines.subList(at, Math.min(at + 2, lines.size())));
                under.addFirst(heading);
                windows.add(under);
            }
        }
        return windows.stream();
    }

    private @Nullable Line heading() {
        var first = lines.isEmpty() ? null : lines.getFirst();
        return first != null && heading(first.text()) ? first : null;
    }

    /** Whether it has these words in one run, white space aside. */
    boolean runs(String words) {
        return lines.stream().map(Line::letters).collect(Collectors.joining()).contains(bare(Folded.text(words)));
    }

    static boolean heading(String line) {
        return line.length() <= LONGEST_HEADING && !line.endsWith("。");
    }

    static boolean statesAll(List<Line> window, List<Claim> claims) {
        return claims.stream().allMatch(claim -> window.stream().anyMatch(line -> line.states(claim)));
    }

    /** Whether each of these is stated somewhere in it without being denied. */
    static boolean asserts(List<Line> window, List<Claim> claims) {
        return claims.stream()
                .allMatch(claim -> claim instanceof Name
                        || window.stream()
                                .anyMatch(line ->
                                        line.states(claim) && !line.claims().negated()));
    }

    private static String bare(String text) {
        return text.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    }
}
