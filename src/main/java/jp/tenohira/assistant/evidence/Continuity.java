package jp.tenohira.assistant.evidence;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import jp.tenohira.assistant.evidence.Read.Line;
import jp.tenohira.assistant.evidence.claims.Claim.Name;
import jp.tenohira.assistant.evidence.claims.Claim.Relative;
import jp.tenohira.assistant.evidence.claims.Claims;
import jp.tenohira.assistant.evidence.claims.Said;
import jp.tenohira.assistant.evidence.claims.Subject;

/**
 * Tells by the sentences before one of which of several subjects its value is stated: 花火大会のお知らせです。期日は8月3日です。 What the sentence names
 * itself before the value comes first, then what the nearest sentence before it names.
 */
final class Continuity {

    private final List<Read> passages;

    Continuity(List<Read> passages) {
        this.passages = passages;
    }

    /** What the sentences before tell of a value. */
    sealed interface Told {

        record Nothing() implements Told {}

        /** The passages state it of the same subject. */
        record Same() implements Told {}

        /** They state it of another one, and of this one something else. */
        record Another(Borne instead) implements Told {}

        /** They state it, but perhaps of another subject. */
        record Unsure() implements Told {}
    }

    private static final Told NOTHING = new Told.Nothing();

    /** A value of the passages that the sentence may speak of, with all that it is stated of. */
    private record Candidate(Read read, Line line, Said said, Set<String> subject, boolean own) {

        long named(Claims sentence) {
            return Subject.named(subject, sentence.spoken().words())
                    + said.subject().beside().stream()
                            .filter(beside -> sentence.all().stream()
                                    .anyMatch(known -> known.claim().bornOutBy(beside)))
                            .count();
        }
    }

    /** @param before the sentences before it that belong to it, the nearest first */
    Told of(Said said, List<Claims> before) {
        if (before.isEmpty() || said.claim() instanceof Relative || said.claim() instanceof Name) {
            return NOTHING;
        }
        var lead = said.subject().lead();
        var left = best(candidates(said), candidate -> Subject.named(candidate.subject(), lead));
        var own = left.stream().filter(Candidate::own).toList();
        if (own.isEmpty()) {
            return NOTHING;
        }
        for (var sentence : before) {
            var named = left.stream()
                    .mapToLong(candidate -> candidate.named(sentence))
                    .summaryStatistics();
            if (named.getMax() == 0) {
                if (elsewhere(sentence) && own.stream().allMatch(one -> half(one, lead))) {
                    return new Told.Unsure();
                }
                continue;
            }
            left = best(left, candidate -> candidate.named(sentence));
            return left.stream().anyMatch(Candidate::own) ? new Told.Same() : another(said, own, left);
        }
        return NOTHING;
    }

    /** What stands after the value decides nothing, but where it speaks for the value nobody can be sure. */
    private static Told another(Said said, List<Candidate> own, List<Candidate> rivals) {
        var tail = new HashSet<>(said.subject().words());
        tail.removeAll(said.subject().lead());
        ToLongFunction<Candidate> after = candidate -> Subject.named(candidate.subject(), tail);
        var rival = best(rivals, after).getFirst();
        return own.stream().anyMatch(one -> after.applyAsLong(one) > after.applyAsLong(rival))
                ? new Told.Unsure()
                : new Told.Another(new Borne(
                        said.claim().words(),
                        rival.read().passage(),
                        rival.line().text(),
                        rival.said().claim().words()));
    }

    private List<Candidate> candidates(Said said) {
        return passages.stream()
                .flatMap(read -> read.lines().stream()
                        .filter(line -> !line.claims().negated())
                        .flatMap(line -> candidates(said, read, line)))
                .toList();
    }

    private static Stream<Candidate> candidates(Said said, Read read, Line line) {
        return line.claims().all().stream()
                .filter(known ->
                        said.claim().bornOutBy(known.claim()) || said.claim().rivals(known.claim()))
                .map(known -> {
                    var subject = new HashSet<>(known.subject().words());
                    subject.addAll(line.carried());
                    return new Candidate(
                            read, line, known, subject, said.claim().bornOutBy(known.claim()));
                });
    }

    private static List<Candidate> best(List<Candidate> all, ToLongFunction<Candidate> measure) {
        var most = all.stream().mapToLong(measure).max().orElse(0);
        return all.stream().filter(one -> measure.applyAsLong(one) == most).toList();
    }

    /** Whether a sentence names what the passages state something else of, or a name they do not have. */
    private boolean elsewhere(Claims sentence) {
        return sentence.all().stream()
                        .anyMatch(said -> said.claim() instanceof Name
                                && passages.stream()
                                        .flatMap(read -> read.lines().stream())
                                        .noneMatch(line -> line.states(said.claim())))
                || passages.stream()
                        .flatMap(read -> read.lines().stream())
                        .flatMap(line -> line.claims().all().stream())
                        .anyMatch(known -> Subject.named(
                                        known.subject().words(),
                                        sentence.spoken().words())
                                > 0);
    }

    /** Whether a value has the quality the sentence names, but of something it does not name: 職員 of 市民課の職員. */
    private static boolean half(Candidate own, Set<String> lead) {
        var named = Subject.named(own.subject(), lead);
        return named > 0
                && own.said().subject().words().stream().anyMatch(word -> Subject.named(Set.of(word), lead) == 0);
    }
}
