package jp.tenohira.assistant.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.tenohira.assistant.evidence.Claim.Name;
import jp.tenohira.assistant.evidence.Claim.Relative;

/** Compares what each sentence of a generated text states with the passages it was made from. */
public final class Evidence {

    private static final Pattern CITED = Pattern.compile("\\[([0-9]{1,2})]");

    private Evidence() {}

    /** A passage with what its sentences state, read once. */
    private record Read(Passage passage, String letters, List<Claims> sentences) {

        static Read of(Passage passage) {
            return new Read(
                    passage,
                    bare(Folded.text(passage.text())),
                    Sentences.of(passage.text()).stream()
                            .map(sentence -> Claims.of(sentence.reading()))
                            .toList());
        }

        boolean states(Claim claim) {
            return claim instanceof Name(var words)
                    ? letters.contains(bare(words))
                    : sentences.stream().anyMatch(known -> known.all().stream().anyMatch(claim::bornOutBy));
        }

        boolean statesAll(List<Claim> claims) {
            return claims.stream().allMatch(this::states);
        }

        /** Whether each of these is stated somewhere without being denied. */
        boolean asserts(List<Claim> claims) {
            return claims.stream()
                    .allMatch(claim -> claim instanceof Name
                            || !states(claim)
                            || sentences.stream()
                                    .filter(known -> !known.negated())
                                    .anyMatch(known -> known.all().stream().anyMatch(claim::bornOutBy)));
        }
    }

    /** All sentences of a text in their order, each with its verdict. */
    public static List<Checked> of(String text, List<Passage> passages) {
        var read = passages.stream().map(Read::of).toList();
        return Sentences.of(text).stream()
                .map(sentence -> checked(sentence, read))
                .toList();
    }

    /** The sentences that state something a source must bear out, at most so many. */
    public static List<String> stating(String text, int most) {
        return Sentences.of(text).stream()
                .filter(sentence -> !Claims.of(sentence.reading()).all().isEmpty())
                .map(sentence -> sentence.text().strip())
                .distinct()
                .limit(most)
                .toList();
    }

    private static Checked checked(Sentences.Sentence sentence, List<Read> passages) {
        var claims = Claims.of(sentence.reading());
        if (claims.all().isEmpty()) {
            return Checked.unchecked(sentence.text(), Why.NOTHING_STATED);
        }
        if (claims.negated()) {
            return Checked.unchecked(sentence.text(), Why.NEGATION);
        }
        var cited = cited(sentence.text());
        var bearing = bearing(claims.all(), passages, cited);
        if (!bearing.isEmpty()) {
            return bearing.stream().allMatch(read -> read.asserts(claims.all()))
                    ? new Checked(
                            sentence.text(),
                            Verdict.SUPPORTED,
                            null,
                            bearing.stream().map(Read::passage).toList(),
                            List.of())
                    : Checked.unchecked(sentence.text(), Why.NEGATED_PASSAGE);
        }
        var fixed = claims.all().stream()
                .filter(claim -> !(claim instanceof Relative))
                .toList();
        if (fixed.size() < claims.all().size()
                && (fixed.isEmpty() || !bearing(fixed, passages, cited).isEmpty())) {
            return Checked.unchecked(sentence.text(), Why.RELATIVE_TIME);
        }
        return new Checked(sentence.text(), Verdict.NOT_FOUND, null, List.of(), missing(claims.all(), passages));
    }

    /** The one passage that states all, one that is cited before others; else the cited ones that do so together; else none. */
    private static List<Read> bearing(List<Claim> claims, List<Read> passages, Set<Integer> cited) {
        var one = passages.stream()
                .filter(read -> read.statesAll(claims))
                .min(Comparator.comparing(
                                (Read read) -> !cited.contains(read.passage().number()))
                        .thenComparing(read -> !read.asserts(claims)));
        if (one.isPresent()) {
            return List.of(one.get());
        }
        var together = passages.stream()
                .filter(read -> cited.contains(read.passage().number()))
                .toList();
        return claims.stream().allMatch(claim -> together.stream().anyMatch(read -> read.states(claim)))
                ? together
                : List.of();
    }

    /** What the passage lacks that has most of it. */
    private static List<String> missing(List<Claim> claims, List<Read> passages) {
        var lacking = passages.stream()
                .map(read -> claims.stream()
                        .filter(claim -> !read.states(claim))
                        .map(Claim::words)
                        .toList())
                .min(Comparator.comparingInt(List::size))
                .orElseGet(() -> claims.stream().map(Claim::words).toList());
        return new ArrayList<>(new java.util.LinkedHashSet<>(lacking));
    }

    private static Set<Integer> cited(String text) {
        return CITED.matcher(text)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .collect(Collectors.toSet());
    }

    private static String bare(String text) {
        return text.replaceAll("\\s+", "").toLowerCase(java.util.Locale.ROOT);
    }
}
