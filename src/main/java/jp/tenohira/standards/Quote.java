package jp.tenohira.standards;

import java.time.Instant;

/**
 * What one system costs in one scenario, in yen.
 *
 * @param assumed nobody quoted it: a working assumption
 */
public record Quote(
        CoreSystem system,
        Scenario scenario,
        int version,
        String vendor,
        long initial,
        long yearly,
        boolean assumed,
        String note,
        Instant at,
        String by) {}
