package jp.tenohira.draws;

import java.util.List;

/**
 * The public record of a draw, as it is published in JSON. Times are UTC; digests and the seed are in hexadecimal.
 *
 * @param round the opening of the reception, {@code 20260105T000000Z}
 * @param entrants the receipt numbers on the closed list, in the order of the alphabet
 * @param publicValue the value that was mixed in; empty without one
 * @param order the receipt numbers in the order in which they were drawn
 */
public record DrawRecord(
        String format,
        String municipality,
        String procedure,
        String round,
        String opensAt,
        String closesAt,
        String committedAt,
        String commitment,
        String listClosedAt,
        List<String> entrants,
        String entrantsSha256,
        String publicValueName,
        String publicValue,
        String seed,
        String drawnAt,
        int places,
        int waitingList,
        List<String> order) {

    public DrawRecord {
        entrants = List.copyOf(entrants);
        order = List.copyOf(order);
    }

    /** What its lots depend on beside the seed. */
    public Lots.Subject subject() {
        return new Lots.Subject(municipality, procedure, round, entrantsSha256, publicValue);
    }
}
