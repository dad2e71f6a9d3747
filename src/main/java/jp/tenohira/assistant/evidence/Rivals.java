package jp.tenohira.assistant.evidence;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.tenohira.assistant.evidence.Read.Line;
import jp.tenohira.assistant.evidence.claims.Claim.Name;
import jp.tenohira.assistant.evidence.claims.Claim.Relative;
import jp.tenohira.assistant.evidence.claims.Said;
import jp.tenohira.assistant.evidence.claims.Subject;

/** Finds where the passages say something else of the same subject: another value, or the same values of each other. */
final class Rivals {

    /** So alike must a subject be that another value of it contradicts. */
    private static final double SAME = 0.5;

    /** So much more alike than the subject of the value that was found. */
    private static final double NEARER = 0.1;

    private static final double LEAST = 0.3;

    private final List<Read> passages;

    Rivals(List<Read> passages) {
        this.passages = passages;
    }

    private record Rival(Read read, Line line, Said said, double likeness) {}

    /** What contradicts it; empty where nothing does or nobody can tell. */
    Optional<Borne> of(Said said) {
        return said.subject().unknown() || said.claim() instanceof Relative
                ? Optional.empty()
                : least(said).flatMap(least -> nearest(said, least));
    }

    private Optional<Borne> nearest(Said said, double least) {
        return lines().filter(at -> !at.line().claims().negated())
                .flatMap(at -> at.line().claims().all().stream()
                        .filter(known -> said.claim().rivals(known.claim()))
                        .map(known -> new Rival(
                                at.read(), at.line(), known, said.subject().likeness(known.subject()))))
                .filter(rival -> rival.likeness() >= least)
                .max(Comparator.comparingDouble(Rival::likeness))
                .map(rival -> new Borne(
                        said.claim().words(),
                        rival.read().passage(),
                        rival.line().text(),
                        rival.said().claim().words()));
    }

    private record At(Read read, Line line) {}

    private Stream<At> lines() {
        return passages.stream().flatMap(read -> read.lines().stream().map(line -> new At(read, line)));
    }

    /**
     * How alike the subject of another value must be: more than of the same value, if that is stated; empty where it cannot be told of what that is
     * stated. A name that is not there contradicts nothing.
     */
    private Optional<Double> least(Said said) {
        var known = lines().flatMap(at -> at.line().of(said.claim()))
                .map(Said::subject)
                .toList();
        if (known.stream().anyMatch(Subject::unknown)) {
            return Optional.empty();
        }
        var own = known.stream().mapToDouble(said.subject()::likeness).max();
        if (said.claim() instanceof Name) {
            return own.isPresent() ? Optional.of(own.getAsDouble() + SAME) : Optional.empty();
        }
        return Optional.of(own.isPresent() ? Math.max(LEAST, own.getAsDouble() + NEARER) : SAME);
    }
}
