package jp.tenohira.applications.places;

import java.time.Instant;
import jp.tenohira.procedures.Reception.Period;
import jp.tenohira.procedures.forms.definition.intake.Quota;

/**
 * What a reception promises.
 *
 * @param endsAt when the last entry can arrive: the closing and the grace
 */
public record Terms(Round round, Instant closesAt, Instant endsAt, boolean lottery, int places, int waitingList) {

    static Terms of(String procedure, Period period, Quota quota) {
        return new Terms(
                new Round(procedure, period.opensAt()),
                period.closesAt(),
                period.endsAt(),
                quota.lottery(),
                quota.places(),
                quota.waitingList());
    }

    /** How many can have a place or wait for one. */
    public int room() {
        return places + waitingList;
    }
}
