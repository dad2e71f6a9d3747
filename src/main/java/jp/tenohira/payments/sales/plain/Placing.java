package jp.tenohira.payments.sales.plain;

import java.time.LocalDate;
import java.util.Optional;

/** Which register is meant. */
@FunctionalInterface
public interface Placing {

    /** @param day by the clock, not the business day */
    Optional<Place> on(String facilitySaid, String registerSaid, LocalDate day);

    /** @param dayStarts hours after midnight at which the business day begins */
    record Place(String facility, String register, int dayStarts) {}
}
