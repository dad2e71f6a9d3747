package jp.tenohira.payments.settlement.journal;

import java.time.LocalDate;
import java.util.Optional;
import jp.tenohira.core.FiscalYear;

/**
 * An entry on its way into the books.
 *
 * @param in the posting that it is part of
 */
record Booked(NewEntry entry, Optional<EntryNumber> reverses, Posting in, LocalDate on) {

    FiscalYear year() {
        return FiscalYear.of(on);
    }
}
