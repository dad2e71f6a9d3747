package jp.tenohira.payments;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A part that knows takings. Settlement asks every one of them; each answers for its own money, so that nothing counts twice. */
public interface TakingsSource {

    /** Code of the source: {@code sales}, {@code online}. */
    String code();

    /** The takings of business days as they are known now, of the current municipality, in one look; empty when there were none. */
    List<Taking> within(LocalDate from, LocalDate to);

    /** What is missing of business days, in one look. */
    Missing missing(LocalDate from, LocalDate to);

    /** The address of the single receipts that a facility's day was summed from; empty where the source has none to show. */
    default Optional<String> receipts(String facility, LocalDate day) {
        return Optional.empty();
    }

    /** What the codes in takings of a day are called. */
    default TakingNames names(LocalDate day) {
        return TakingNames.NONE;
    }

    /** What a source still waits for, as it was known at one moment. */
    interface Missing {

        /**
         * Whether everything of the day is there: a register whose file is still missing makes it incomplete. Of a facility the source does not
         * know nothing is missing.
         *
         * @param facility code of a facility
         */
        boolean complete(String facility, LocalDate day);

        /** Tills that were in service on a day that is over and of which something is missing, be it all; those the source knows. */
        Set<Till> silent(LocalDate day);
    }
}
