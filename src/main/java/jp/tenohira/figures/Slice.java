package jp.tenohira.figures;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which records a figure is asked for: a period of days in Japan, both ends included, and one member of some dimensions.
 *
 * @param where dimension code to member: {@code {procedure=after-school-club, device=phone}}
 */
public record Slice(@Nullable LocalDate from, @Nullable LocalDate to, SortedMap<String, String> where) {

    public static final Slice EVERYTHING = new Slice(null, null, new TreeMap<>());

    public Slice {
        where = Collections.unmodifiableSortedMap(new TreeMap<>(where));
    }

    public Slice with(String dimension, String member) {
        return with(Map.of(dimension, member));
    }

    public Slice with(Map<String, String> members) {
        var narrowed = new TreeMap<>(where);
        narrowed.putAll(members);
        return new Slice(from, to, narrowed);
    }

    public Slice without(String dimension) {
        var widened = new TreeMap<>(where);
        widened.remove(dimension);
        return new Slice(from, to, widened);
    }

    public Slice between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new Slice(first, last, where);
    }

    public @Nullable String member(String dimension) {
        return where.get(dimension);
    }
}
