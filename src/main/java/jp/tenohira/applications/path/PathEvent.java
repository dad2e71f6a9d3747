package jp.tenohira.applications.path;

import java.time.Instant;
import java.util.Map;
import jp.tenohira.applications.Step;

/**
 * An event of a case as the path reads it.
 *
 * @param actor {@code resident} or {@code staff:<uuid>}
 * @param detail of an approval: {@link #STAGE}, {@link #REVIEWER} and, when a deputy acted, {@link #INSTEAD_OF}; of a step
 *     back: {@link #STAGE}
 */
public record PathEvent(Step step, Instant at, String actor, String actorName, Map<String, Object> detail) {

    public static final String STAGE = "stage";
    public static final String REVIEWER = "reviewer";
    public static final String INSTEAD_OF = "insteadOf";

    public PathEvent {
        detail = Map.copyOf(detail);
    }

    String text(String key) {
        return detail.get(key) instanceof String text ? text : "";
    }
}
