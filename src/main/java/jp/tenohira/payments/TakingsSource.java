package jp.tenohira.payments;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** A part that knows takings. Settlement asks every one of them; each answers for its own money, so that nothing counts twice. */
public interface TakingsSource {

    /** Code of the source: {@code sales}, {@code online}. */
    String code();

    /** The takings of a business day as they are known now, of the current municipality; empty when there were none. */
    List<Taking> on(LocalDate day);

    /**
     * Whether everything of the day is there: a register whose file is still missing makes it incomplete. Of a facility the source does not know
     * nothing is missing.
     *
     * @param facility code of a facility
     */
    boolean complete(String facility, LocalDate day);

    /** Tills that were in service on a day that is over and of which something is missing, be it all; those the source knows. */
    default Set<Till> silent(LocalDate day) {
        return Set.of();
    }

    /** What the codes in takings of a day are called. */
    default TakingNames names(LocalDate day) {
        return TakingNames.NONE;
    }
}
