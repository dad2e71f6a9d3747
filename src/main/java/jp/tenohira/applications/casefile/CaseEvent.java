package jp.tenohira.applications.casefile;

import java.time.Instant;
import java.util.Map;
import jp.tenohira.applications.CaseState;
import jp.tenohira.applications.Step;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a case.
 *
 * @param number the case's version after it
 * @param actor {@code resident} or {@code staff:<uuid>}
 * @param detail what the step carried: flags of a send-back, the outcome of a decision, the assignee
 */
public record CaseEvent(
        int number,
        Instant at,
        String actor,
        String actorName,
        Step step,
        CaseState from,
        CaseState to,
        @Nullable String reason,
        Map<String, Object> detail) {}
