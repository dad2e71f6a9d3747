package jp.tenohira.identity.residents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One value of a profile.
 *
 * @param provider the id of the provider it came from; null when the resident typed it
 */
public record ProfileValue(
        String value, Source source, @Nullable String provider, Instant at) {

    public enum Source {
        PROVIDER,
        TYPED
    }
}
