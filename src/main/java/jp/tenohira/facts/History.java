package jp.tenohira.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Entries in order of time: each holds until the next of the same key, such as where an account or a register belongs. */
public final class History<T> {

    public static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);

    private final Map<String, TreeMap<LocalDate, T>> byKey = new HashMap<>();

    /** @param entries in the order they were entered; a later one of the same day takes the place of an earlier */
    public History(List<T> entries, Function<T, String> key, Function<T, LocalDate> since) {
        for (var entry : entries) {
            byKey.computeIfAbsent(key.apply(entry), _ -> new TreeMap<>()).put(since.apply(entry), entry);
        }
    }

    /** @param until the first day it no longer holds */
    public record Span<T>(T entry, LocalDate since, LocalDate until) {

        public boolean holds(LocalDate day) {
            return !day.isBefore(since) && day.isBefore(until);
        }
    }

    public List<Span<T>> spans() {
        var spans = new ArrayList<Span<T>>();
        for (var entries : byKey.values()) {
            entries.forEach((since, entry) -> {
                var next = entries.higherKey(since);
                spans.add(new Span<>(entry, since, next == null ? FOR_EVER : next));
            });
        }
        return spans;
    }

    /** What holds on a day; before the first entry, that one. Empty for what is not listed. */
    public Optional<T> on(String key, LocalDate day) {
        var entries = byKey.get(key);
        if (entries == null) {
            return Optional.empty();
        }
        var holds = entries.floorEntry(day);
        return Optional.of((holds == null ? entries.firstEntry() : holds).getValue());
    }

    public Set<String> keys() {
        return byKey.keySet();
    }

    public boolean knows(String key) {
        return byKey.containsKey(key);
    }

    /** The latest entry of each. */
    public List<T> latest() {
        return byKey.values().stream()
                .map(entries -> entries.lastEntry().getValue())
                .toList();
    }
}
