package jp.tenohira.figures.history;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.core.Exact;
import jp.tenohira.figures.Slice;

/**
 * A value as it was stated at a moment, with everything that made it: it stays what it was whatever changes later.
 *
 * @param version of the definition it was computed under
 * @param measured the metrics that went in
 * @param exact empty when there was no data
 * @param shown in plain digits, as in files: 69.2 or -3; empty when there was no data
 * @param occasion what it was fixed for, such as a monthly close or a pack
 */
public record Stated(
        long id,
        String figure,
        int version,
        Slice slice,
        Map<String, Exact> measured,
        Optional<Exact> exact,
        String shown,
        boolean provisional,
        Instant recordedAt,
        String recordedBy,
        String occasion) {

    public Stated {
        measured = Map.copyOf(measured);
    }
}
