package jp.tenohira.applications.places;

import java.time.Clock;
import jp.tenohira.applications.CaseId;
import jp.tenohira.applications.CaseMoved;
import jp.tenohira.applications.CaseOutcome;
import jp.tenohira.applications.CaseState;
import jp.tenohira.applications.casefile.Casefiles;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who withdraws or is refused leaves the order, and the first of the waiting list gets the place. */
@Component
class GivingUp {

    private final Rounds rounds;
    private final PlaceRows rows;
    private final MovingUp movingUp;
    private final Casefiles casefiles;
    private final Clock clock;

    GivingUp(Rounds rounds, PlaceRows rows, MovingUp movingUp, Casefiles casefiles, Clock clock) {
        this.rounds = rounds;
        this.rows = rows;
        this.movingUp = movingUp;
        this.casefiles = casefiles;
        this.clock = clock;
    }

    @EventListener
    void on(CaseMoved moved) {
        if (moved.to() == CaseState.WITHDRAWN || (moved.to() == CaseState.DECIDED && refused(moved.id()))) {
            rows.find(moved.id()).ifPresent(row -> giveUp(row.id(), row.round()));
        }
    }

    private void giveUp(CaseId id, Round of) {
        var round = rounds.locked(of).orElseThrow();
        var row = rows.find(id).orElseThrow();
        if (row.givenUpAt() != null) {
            return;
        }
        var terms = round.terms();
        var drawn = row.drawn();
        var before = drawn == null ? rows.before(of, row.orderAt(), row.receipt()) : rows.drawnBefore(of, drawn);
        rows.giveUp(id, clock.instant());
        if (before < terms.places() && (!terms.lottery() || round.drawn())) {
            movingUp.between(of, terms.places() - 1, terms.places());
        }
    }

    private boolean refused(CaseId id) {
        return casefiles
                .find(id)
                .filter(casefile -> casefile.outcome() == CaseOutcome.REFUSE)
                .isPresent();
    }
}
