package jp.tenohira.payments.settlement.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An entry as it stands in the journal for good.
 *
 * @param bookedOn the day it counts for, in the month of the business day or, once that is closed, in the next open one
 * @param reverses the entry it reverses
 */
public record Entry(
        EntryNumber number,
        UUID posting,
        EntryKind kind,
        LocalDate bookedOn,
        String section,
        String place,
        LocalDate day,
        String account,
        Optional<EntryNumber> reverses,
        Instant postedAt,
        String postedBy,
        List<Line> lines) {

    public Entry {
        lines = List.copyOf(lines);
    }

    public long yen() {
        return lines.stream()
                .filter(line -> line.side() == Side.DEBIT)
                .mapToLong(Line::yen)
                .sum();
    }
}
