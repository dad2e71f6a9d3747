package jp.tenohira.payments.settlement.days;

import java.util.List;
import java.util.Optional;
import jp.tenohira.payments.settlement.days.Difference.Kind;
import jp.tenohira.payments.settlement.days.Explanations.Given;
import jp.tenohira.payments.settlement.days.ShutDays.Shut;
import jp.tenohira.payments.settlement.journal.Posting;

/**
 * A facility's day as it stands.
 *
 * @param last the last round of its closing
 * @param shut what somebody stated who knew that the till was shut
 */
public record Day(DayFacts facts, List<Judged> differences, Optional<Posting> last, Optional<Shut> shut) {

    public Day {
        differences = List.copyOf(differences);
    }

    /** @param given the reason that was given for exactly this difference */
    public record Judged(Difference difference, Optional<Given> given) {}

    public TillDay of() {
        return facts.of();
    }

    public Optional<Posting> standing() {
        return last.filter(Posting::stands);
    }

    public DayState state() {
        var standing = standing();
        if (standing.isPresent()) {
            if (!standing.get().digest().equals(facts.digest())) {
                return DayState.CHANGED;
            }
            return standing.get().waits() ? DayState.CLOSED : DayState.APPROVED;
        }
        if (facts.nothing()) {
            if (facts.complete()) {
                return DayState.NOTHING;
            }
            return shut.isPresent() ? DayState.SHUT : DayState.INCOMPLETE;
        }
        return unposted();
    }

    /** What would stand in the way of posting what is known now. */
    private DayState unposted() {
        var open = differences.stream().filter(one -> one.given().isEmpty()).toList();
        if (differences.isEmpty()) {
            return DayState.MATCHES;
        }
        if (open.isEmpty()) {
            return DayState.EXPLAINED;
        }
        if (open.stream().anyMatch(one -> one.difference().kind() == Kind.INCOMPLETE)) {
            return DayState.INCOMPLETE;
        }
        var onlyCash = open.size() == 1 && open.getFirst().difference().kind() == Kind.CASH;
        return onlyCash && facts.slips().isEmpty() ? DayState.NO_SLIP : DayState.DIFFERS;
    }

    /** Whether what is known now could be posted: nothing differs without a reason. */
    public boolean postable() {
        return unposted().closable();
    }

    /** Whether everything of the day is missing, so that it can only be waited for, or stated that the till was shut. */
    public boolean absent() {
        return facts.nothing() && !facts.complete() && standing().isEmpty();
    }

    public long unexplained() {
        return differences.stream().filter(one -> one.given().isEmpty()).count();
    }
}
