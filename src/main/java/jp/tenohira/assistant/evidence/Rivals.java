package jp.tenohira.assistant.evidence;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.tenohira.assistant.evidence.Read.Line;
import jp.tenohira.assistant.evidence.claims.Claim.Name;
import jp.tenohira.assistant.evidence.claims.Claim.Relative;
import jp.tenohira.assistant.evidence.claims.Said;
import org.jspecify.annotations.Nullable;

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
        if (said.subject().unknown() || said.claim() instanceof Relative) {
            return Optional.empty();
        }
        var own = own(said);
        var least = said.claim() instanceof Name ? SAME : own == null ? SAME : Math.max(LEAST, own + NEARER);
        if (said.claim() instanceof Name ? own == null || own > 0 : own != null && own < 0) {
            return Optional.empty();
        }
        return lines().flatMap(at -> at.line().claims().all().stream()
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

    /** How alike the subject is of which the passages state this very value; null where none states it, less than 0 where one is unknown. */
    private @Nullable Double own(Said said) {
        var known = lines().flatMap(at -> at.line().of(said.claim())).toList();
        if (known.isEmpty()) {
            return null;
        }
        return known.stream().anyMatch(one -> one.subject().unknown())
                ? Double.valueOf(-1)
                : known.stream()
                        .map(one -> said.subject().likeness(one.subject()))
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
    }
}
