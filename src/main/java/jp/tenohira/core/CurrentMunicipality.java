package jp.tenohira.core;

import java.util.Optional;

/**
 * The municipality whose records the running code may see. Bound around a request, a job or a command; every database
 * connection taken inside carries it, and row-level security does the rest.
 */
public final class CurrentMunicipality {

    private static final ScopedValue<Municipality> BOUND = ScopedValue.newInstance();

    private CurrentMunicipality() {}

    /** The bound municipality; asking outside a binding is a programming error. */
    public static Municipality get() {
        return BOUND.orElseThrow(() -> new IllegalStateException("No municipality is bound here"));
    }

    public static Optional<Municipality> find() {
        return BOUND.isBound() ? Optional.of(BOUND.get()) : Optional.empty();
    }

    /** Runs the work with the municipality bound and returns what it returns. */
    public static <R extends @org.jspecify.annotations.Nullable Object, X extends Throwable> R call(
            Municipality municipality, ScopedValue.CallableOp<? extends R, X> work) throws X {
        return ScopedValue.where(BOUND, municipality).call(work);
    }

    public static void run(Municipality municipality, Runnable work) {
        ScopedValue.where(BOUND, municipality).run(work);
    }
}
