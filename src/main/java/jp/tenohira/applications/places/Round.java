package jp.tenohira.applications.places;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** One reception of a procedure, known by the moment it opened. */
public record Round(String procedure, Instant opensAt) implements Comparable<Round> {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Comparator<Round> ORDER =
            Comparator.comparing(Round::procedure).thenComparing(Round::opensAt);

    /** Its name in addresses: the opening in UTC, {@code 20260105T000000Z}. */
    public String name() {
        return NAME.format(opensAt);
    }

    public static Optional<Round> of(String procedure, String name) {
        try {
            return Optional.of(new Round(procedure, NAME.parse(name, Instant::from)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The order in which rounds are locked, so that two servers never wait for each other. */
    @Override
    public int compareTo(Round other) {
        return ORDER.compare(this, other);
    }
}
