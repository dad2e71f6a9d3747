package jp.tenohira.savings.rpa;

import java.math.BigDecimal;
import java.time.Instant;
import jp.tenohira.savings.Versioned;

/**
 * A job of an RPA tool, as one version says.
 *
 * @param code what the tool calls it when it posts a run
 * @param scenario the version of the scenario that should run
 * @param minutesPerItem what one item took by hand
 * @param plannedHours what the section expects to save in a fiscal year
 * @param runsEveryDays a job that has not run for longer has stopped
 */
public record RpaJob(String code, int version, Content content, Instant changedAt, String changedBy)
        implements Versioned {

    /** What staff say of it. */
    public record Content(
            String name,
            String section,
            String owner,
            String scenario,
            BigDecimal minutesPerItem,
            BigDecimal plannedHours,
            int runsEveryDays,
            boolean retired) {}
}
