package jp.tenohira.core;

/** What a door answers: what was asked for, or a refusal that is a fact and not an exception. */
public sealed interface Outcome<T, R> {

    record Accepted<T, R>(T value) implements Outcome<T, R> {}

    record Refused<T, R>(R why) implements Outcome<T, R> {}

    static <T, R> Outcome<T, R> accepted(T value) {
        return new Accepted<>(value);
    }

    static <T, R> Outcome<T, R> refused(R why) {
        return new Refused<>(why);
    }
}
