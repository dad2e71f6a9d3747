package jp.tenohira.assistant.models;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The endpoint gave no answer, or only a part of one. Carries nothing of what the endpoint said, which may quote a key or a text. */
public final class UpstreamFailed extends IOException {

    private static final long serialVersionUID = 1L;

    /** What went wrong at the other end. */
    public enum Cause {
        UNREACHABLE,
        ADDRESS_REFUSED,
        KEY_REFUSED,
        TOO_MANY,
        REFUSED,
        BROKEN,
        TIMED_OUT,
        CUT,
        TOO_LONG
    }

    private final Cause cause;
    private final transient @Nullable Duration retryAfter;

    UpstreamFailed(Cause cause) {
        this(cause, null);
    }

    UpstreamFailed(Cause cause, @Nullable Duration retryAfter) {
        super(cause.name());
        this.cause = cause;
        this.retryAfter = retryAfter;
    }

    public Cause why() {
        return cause;
    }

    /** When to try again, where the endpoint said so. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
