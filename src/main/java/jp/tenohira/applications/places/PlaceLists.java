package jp.tenohira.applications.places;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.tenohira.applications.CaseId;
import jp.tenohira.applications.notices.NoticeKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rounds of procedures and the lists of their entries, for those who show them and for those who draw lots. */
@Component
public class PlaceLists {

    private final Rounds rounds;
    private final PlaceRows rows;
    private final MovingUp movingUp;

    PlaceLists(Rounds rounds, PlaceRows rows, MovingUp movingUp) {
        this.rounds = rounds;
        this.rows = rows;
        this.movingUp = movingUp;
    }

    /**
     * An entry in its order.
     *
     * @param number from 1
     * @param movedUpAt when a place became free for it; null when none did
     */
    public record Ranked(
            int number,
            CaseId id,
            String receipt,
            Instant orderAt,
            @Nullable Instant movedUpAt) {}

    public Optional<RoundState> find(Round round) {
        return rounds.find(round);
    }

    /** The rounds of a procedure that have begun, the latest first. */
    public List<RoundState> of(String procedure, int most) {
        return rounds.of(procedure, most);
    }

    public int count(Round round) {
        return rows.count(round);
    }

    /** The entries that have not given up, in the order in which they get a place. */
    public List<Ranked> inOrder(Round round, int from, int most) {
        var found = rows.inOrder(round, from, most);
        return IntStream.range(0, found.size())
                .mapToObj(i -> {
                    var row = found.get(i);
                    return new Ranked(from + i + 1, row.id(), row.receipt(), row.orderAt(), row.movedUpAt());
                })
                .toList();
    }

    /** Lotteries that nobody can enter any more and whose lists are still open. */
    public List<RoundState> toClose(Instant now) {
        return rounds.toFreeze(now.minus(Places.FINAL_AFTER));
    }

    /** Locks a round until the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<RoundState> locked(Round round) {
        return rounds.locked(round);
    }

    /** Closes the list of entrants for good; the receipts on it in the order of the alphabet. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> close(Round round, Instant now) {
        rounds.frozen(round, now);
        return rows.receipts(round);
    }

    /** Writes down the order that was drawn and tells everybody who is still in it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void drawn(Round round, List<String> receipts, Instant now) {
        rows.draw(round, receipts);
        rounds.drawn(round, now);
        rows.inOrder(round, 0, Integer.MAX_VALUE).forEach(row -> movingUp.tell(NoticeKind.DRAWN, row.id()));
    }
}
