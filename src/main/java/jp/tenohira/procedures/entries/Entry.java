package jp.tenohira.procedures.entries;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import jp.tenohira.core.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * A procedure as the inventory lists it.
 *
 * @param code the ID, which also names the procedure in addresses
 * @param name the Japanese name
 * @param reading in hiragana; empty where nobody has given it
 * @param section code of the section that answers for it
 * @param yearly applications by fiscal year, as far as the section stated them
 * @param onlineSince null while it is not received online
 * @param minutes of staff time that one application on paper takes; null where not stated
 * @param form whether it is applied for with a form here, which makes it online whatever an import says
 * @param version how often it was changed
 */
public record Entry(
        String code,
        String name,
        String reading,
        String section,
        String legalBasis,
        SortedMap<Integer, Integer> yearly,
        Set<Channel> channels,
        @Nullable OnlineSince onlineSince,
        Set<Obstacle> obstacles,
        String whyNotYet,
        @Nullable Integer minutes,
        @Nullable LocalDate establishedOn,
        @Nullable LocalDate abolishedOn,
        boolean form,
        int version) {

    public Entry {
        yearly = Collections.unmodifiableSortedMap(new TreeMap<>(yearly));
        channels = channels.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(channels));
        obstacles = obstacles.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(obstacles));
    }

    public boolean online() {
        return onlineSince != null;
    }

    /** Whether it existed at the end of a fiscal year. */
    public boolean existedIn(FiscalYear year) {
        return (establishedOn == null || !establishedOn.isAfter(year.lastDay()))
                && (abolishedOn == null || abolishedOn.isAfter(year.lastDay()));
    }

    public boolean onlineIn(FiscalYear year) {
        return onlineSince != null && onlineSince.byTheEndOf(year);
    }

    /** The yearly applications of a fiscal year: those stated for it, else the latest stated before. */
    public Optional<Integer> applicationsIn(FiscalYear year) {
        var known = yearly.headMap(year.year() + 1);
        return known.isEmpty() ? Optional.empty() : Optional.ofNullable(known.get(known.lastKey()));
    }

    /** The latest that is stated. */
    public Optional<Integer> latestApplications() {
        return yearly.isEmpty() ? Optional.empty() : Optional.ofNullable(yearly.get(yearly.lastKey()));
    }

    boolean existsOn(LocalDate day) {
        return abolishedOn == null || abolishedOn.isAfter(day);
    }
}
