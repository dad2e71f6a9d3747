package jp.tenohira.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Municipality;
import org.springframework.stereotype.Component;

/**
 * Counts tries by purpose and key, such as sign-ins by account and address. It remembers a bounded number of keys, each
 * for as long as its period; the keys themselves are never logged.
 */
@Component
public class RateLimits {

    private static final int MOST_KEYS = 200_000;
    private static final int LONGEST_KEY = 200;
    private static final Duration LONGEST_PERIOD = Duration.ofHours(24);

    /**
     * How often something may be tried.
     *
     * @param tries at most so many at once
     * @param period the time after which all tries are there again; they come back evenly
     */
    public record Limit(int tries, Duration period) {

        public Limit {
            if (tries < 1 || period.isNegative() || period.isZero() || period.compareTo(LONGEST_PERIOD) > 0) {
                throw new IllegalArgumentException("A limit allows one try or more within at most a day");
            }
        }
    }

    private record Key(String municipality, String purpose, String value) {}

    private final Cache<Key, Bucket> buckets;
    private final TimeMeter meter;

    RateLimits(Clock clock) {
        this.meter = new ClockMeter(clock);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_KEYS)
                .expireAfterAccess(LONGEST_PERIOD)
                .ticker(meter::currentTimeNanos)
                .build();
    }

    /** Takes one try; false when none is left. */
    public boolean tryTake(String purpose, String key, Limit limit) {
        return bucket(purpose, key, limit).tryConsume(1);
    }

    /** Gives one try back. */
    public void giveBack(String purpose, String key, Limit limit) {
        bucket(purpose, key, limit).addTokens(1);
    }

    /** Gives every try back, after a success. */
    public void reset(String purpose, String key, Limit limit) {
        bucket(purpose, key, limit).reset();
    }

    /** How long until the next try is there; zero when one is there now. */
    public Duration wait(String purpose, String key, Limit limit) {
        var probe = bucket(purpose, key, limit).estimateAbilityToConsume(1);
        return Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    private Bucket bucket(String purpose, String key, Limit limit) {
        var municipality = CurrentMunicipality.find().map(Municipality::code).orElse("");
        return buckets.get(
                new Key(municipality, purpose, shortened(key)),
                _ -> Bucket.builder()
                        .addLimit(l -> l.capacity(limit.tries()).refillGreedy(limit.tries(), limit.period()))
                        .withCustomTimePrecision(meter)
                        .build());
    }

    /** A key may come from outside: a long one is kept as its digest, so that keys cannot fill the memory. */
    private static String shortened(String key) {
        return key.length() <= LONGEST_KEY
                ? key
                : UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
