package jp.tenohira.payments.sales.plain;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tenohira.facts.cells.Words;
import jp.tenohira.payments.sales.plain.Placing.Place;

/** The places of a file's receipts, numbered. What was said must always mean the same register, and no other words that one. */
final class PlacedDays {

    static final int NOWHERE = -1;

    private static final int UNKNOWN = -2;
    private static final int SAID_BITS = 15;
    private static final int DAY_BITS = 24;
    private static final long HOUR = 3600;
    private static final long DAY = 24 * HOUR;
    private static final long JAPAN = 9 * HOUR;

    private final Placing placing;
    private final Words facilities = new Words(1 << SAID_BITS);
    private final Words registers = new Words(1 << SAID_BITS);
    private final Long2IntOpenHashMap known = new Long2IntOpenHashMap();
    private final List<Place> places = new ArrayList<>();
    private final Map<Place, Integer> numbers = new HashMap<>();
    private final Map<Integer, Register> meant = new HashMap<>();
    private final Map<Register, Integer> saidAs = new HashMap<>();

    private record Register(String facility, String register) {}

    PlacedDays(Placing placing) {
        this.placing = placing;
        known.defaultReturnValue(UNKNOWN);
    }

    Words facilities() {
        return facilities;
    }

    Words registers() {
        return registers;
    }

    List<Place> all() {
        return Collections.unmodifiableList(places);
    }

    /** {@link #NOWHERE} where it is not certain. */
    int of(OpenReceipt receipt) {
        var day = Math.floorDiv(receipt.time() + JAPAN, DAY);
        if (receipt.facility() < 0 || receipt.register() < 0 || Math.abs(day) >= 1 << DAY_BITS - 1) {
            return NOWHERE;
        }
        var said = receipt.facility() << SAID_BITS | receipt.register();
        var key = (long) said << DAY_BITS | day + (1 << DAY_BITS - 1);
        var place = known.get(key);
        if (place == UNKNOWN) {
            place = placed(receipt, said, LocalDate.ofEpochDay(day));
            known.put(key, place);
        }
        return place;
    }

    private int placed(OpenReceipt receipt, int said, LocalDate day) {
        var found = placing.on(facilities.text(receipt.facility()), registers.text(receipt.register()), day);
        if (found.isEmpty()) {
            return NOWHERE;
        }
        var register = new Register(found.get().facility(), found.get().register());
        if (!register.equals(meant.computeIfAbsent(said, _ -> register))
                || saidAs.computeIfAbsent(register, _ -> said) != said) {
            return NOWHERE;
        }
        return numbers.computeIfAbsent(found.get(), this::number);
    }

    private int number(Place place) {
        if (places.size() == PackedSale.MOST_WORDS) {
            return NOWHERE;
        }
        places.add(place);
        return places.size() - 1;
    }

    /** How many days before that of the clock the business day is. */
    long daysBefore(int place, long time) {
        var clock = time + JAPAN;
        return Math.floorDiv(clock, DAY)
                - Math.floorDiv(clock - places.get(place).dayStarts() * HOUR, DAY);
    }
}
