package jp.tenohira.assistant.evidence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tenohira.assistant.evidence.Continuity.Told;
import jp.tenohira.assistant.evidence.Read.Line;
import jp.tenohira.assistant.evidence.claims.Claim;
import jp.tenohira.assistant.evidence.claims.Claim.Relative;
import jp.tenohira.assistant.evidence.claims.Claims;
import jp.tenohira.assistant.evidence.claims.Said;
import jp.tenohira.assistant.evidence.claims.Sentences;

/** Compares what each sentence of a generated text states with the passages it was made from. */
public final class Evidence {

    /** So many sentences before one may say of what it speaks. */
    private static final int REACH = 4;

    private static final Pattern HEADING = Pattern.compile("\\s*#");
    private static final Pattern CITED = Pattern.compile("\\[([0-9]{1,2})]");

    private Evidence() {}

    /** All sentences of a text in their order, each with its verdict. */
    public static List<Checked> of(String text, List<Passage> passages) {
        var read = passages.stream().map(Read::of).toList();
        var sources = new Sources(read, new Rivals(read), new Continuity(read));
        var before = new ArrayDeque<Claims>();
        var all = new ArrayList<Checked>();
        var last = "";
        for (var sentence : Sentences.of(text)) {
            var stated = Claims.of(sentence.reading());
            if (HEADING.matcher(sentence.text()).lookingAt()) {
                before.clear();
            }
            // Copied with the sentence before it, it speaks of the same as there.
            var run = last + sentence.text();
            var copied = !last.isEmpty() && read.stream().anyMatch(one -> one.runs(run));
            all.add(checked(sentence, stated, copied ? List.of() : List.copyOf(before), sources));
            if (!sentence.text().isBlank()) {
                before.addFirst(stated);
                last = sentence.text();
            }
            if (before.size() > REACH) {
                before.removeLast();
            }
        }
        return all;
    }

    private record Sources(List<Read> passages, Rivals rivals, Continuity continuity) {}

    /** The sentences that state something a source must bear out, at most so many. */
    public static List<String> stating(String text, int most) {
        return Sentences.of(text).stream()
                .filter(sentence -> !Claims.of(sentence.reading()).all().isEmpty())
                .map(sentence -> sentence.text().strip())
                .distinct()
                .limit(most)
                .toList();
    }

    private static Checked checked(Sentences.Sentence sentence, Claims stated, List<Claims> before, Sources sources) {
        var passages = sources.passages();
        var claims = stated.all().stream().map(Said::claim).toList();
        var cited = cited(sentence.text());
        var bearing = bearing(claims, passages, cited);
        var values = stated.all().stream()
                .map(said -> borne(said, before, bearing, sources))
                .toList();
        if (claims.isEmpty() || stated.negated()) {
            return unchecked(sentence, claims.isEmpty() ? Why.NOTHING_STATED : Why.NEGATION, values);
        }
        if (values.stream().anyMatch(Borne::contradicted)) {
            return new Checked(sentence.text(), Verdict.CONTRADICTED, null, values);
        }
        if (stated.all().stream().anyMatch(said -> sources.continuity().of(said, before) instanceof Told.Unsure)) {
            return new Checked(sentence.text(), Verdict.NOT_FOUND, null, values);
        }
        if (!bearing.isEmpty()) {
            return bearing.stream()
                            .allMatch(place -> Read.asserts(
                                    place.lines(),
                                    claims.stream()
                                            .filter(claim -> Read.statesAll(place.lines(), List.of(claim)))
                                            .toList()))
                    ? new Checked(sentence.text(), Verdict.SUPPORTED, null, values)
                    : unchecked(sentence, Why.NEGATED_PASSAGE, values);
        }
        var fixed =
                claims.stream().filter(claim -> !(claim instanceof Relative)).toList();
        if (fixed.size() < claims.size()
                && (fixed.isEmpty() || !bearing(fixed, passages, cited).isEmpty())) {
            return unchecked(sentence, Why.RELATIVE_TIME, values);
        }
        return new Checked(sentence.text(), Verdict.NOT_FOUND, null, values);
    }

    private static Checked unchecked(Sentences.Sentence sentence, Why why, List<Borne> values) {
        return new Checked(sentence.text(), Verdict.NOT_CHECKABLE, why, values);
    }

    /** Sentences of a passage that stand together. */
    private record Place(Read read, List<Line> lines) {}

    /** The one place that states all, one that is cited before others; else the cited passages that do so together; else none. */
    private static List<Place> bearing(List<Claim> claims, List<Read> passages, Set<Integer> cited) {
        var one = passages.stream()
                .flatMap(read -> read.windows().map(lines -> new Place(read, lines)))
                .filter(place -> Read.statesAll(place.lines(), claims))
                .min(Comparator.comparing((Place place) ->
                                !cited.contains(place.read().passage().number()))
                        .thenComparing(place -> !Read.asserts(place.lines(), claims))
                        .thenComparing(place -> place.lines().size()));
        if (one.isPresent()) {
            return List.of(one.get());
        }
        var together = passages.stream()
                .filter(read -> cited.contains(read.passage().number()))
                .map(read -> new Place(read, read.lines()))
                .toList();
        return claims.stream()
                        .allMatch(claim ->
                                together.stream().anyMatch(place -> Read.statesAll(place.lines(), List.of(claim))))
                ? together
                : List.of();
    }

    /** Where a value stands: in the place that bears the sentence out, else anywhere; or what stands there instead. */
    private static Borne borne(Said said, List<Claims> before, List<Place> bearing, Sources sources) {
        var instead = switch (sources.continuity().of(said, before)) {
            case Told.Another(var other) -> Optional.of(other);
            case Told.Same(), Told.Unsure() -> Optional.<Borne>empty();
            case Told.Nothing() -> sources.rivals().of(said);
        };
        return instead.orElseGet(() -> Stream.concat(
                        bearing.stream(), sources.passages().stream().map(read -> new Place(read, read.lines())))
                .flatMap(place -> place.lines().stream()
                        .filter(line -> line.states(said.claim()))
                        .map(line ->
                                new Borne(said.claim().words(), place.read().passage(), line.text(), "")))
                .findFirst()
                .orElseGet(() -> Borne.nowhere(said.claim().words())));
    }

    private static Set<Integer> cited(String text) {
        return CITED.matcher(text)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .collect(Collectors.toSet());
    }
}
