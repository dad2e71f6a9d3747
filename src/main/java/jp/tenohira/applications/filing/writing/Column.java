package jp.tenohira.applications.filing.writing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A parameter that is one column of many rows, for {@code unnest}; or a single number when {@code type} is empty.
 *
 * @param type the element type in PostgreSQL
 */
record Column(String type, Object value) {

    static Column number(int number) {
        return new Column("", number);
    }

    static <T> Column texts(List<T> rows, Function<T, @Nullable String> of) {
        return new Column("text", rows.stream().map(of).toArray(String[]::new));
    }

    static <T> Column uuids(List<T> rows, Function<T, @Nullable UUID> of) {
        return new Column("uuid", rows.stream().map(of).toArray(UUID[]::new));
    }

    static <T> Column bytes(List<T> rows, Function<T, byte[]> of) {
        return new Column("bytea", rows.stream().map(of).toArray(byte[][]::new));
    }

    static <T> Column times(List<T> rows, Function<T, @Nullable Instant> of) {
        return new Column(
                "timestamptz",
                rows.stream()
                        .map(of)
                        .map(at -> at == null ? null : at.toString())
                        .toArray(String[]::new));
    }

    static <T> Column numbers(List<T> rows, ToIntFunction<T> of) {
        return new Column("int4", rows.stream().map(of::applyAsInt).toArray(Integer[]::new));
    }

    static <T> Column flags(List<T> rows, Function<T, Boolean> of) {
        return new Column("bool", rows.stream().map(of).toArray(Boolean[]::new));
    }
}
