package jp.tenohira.assistant.minutes;

import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Municipality;
import jp.tenohira.core.Outcome;

/** Runs what may fail within a city, and takes what must be accepted. */
final class InCity {

    private InCity() {}

    interface Work<R> {
        R of() throws Exception;
    }

    static <R> R in(Municipality city, Work<R> work) {
        return CurrentMunicipality.call(city, () -> {
            try {
                return work.of();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    static <T> T accepted(Outcome<T, ?> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<T, ?>(var value) -> value;
            case Outcome.Refused<T, ?>(var why) -> throw new AssertionError(why);
        };
    }
}
