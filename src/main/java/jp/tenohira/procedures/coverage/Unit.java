package jp.tenohira.procedures.coverage;

import java.time.Instant;

/**
 * What adds to the coverage of a fiscal year: one procedure, or one row of the published table.
 *
 * @param procedure its code, and @param section the section's; both empty in a published table
 * @param label what a list of records calls it
 */
record Unit(
        String procedure,
        String section,
        String department,
        String label,
        Instant at,
        long procedures,
        long online,
        long applications,
        long covered) {

    String member(String dimension, int year) {
        return switch (dimension) {
            case CoverageMetrics.PROCEDURE -> procedure;
            case CoverageMetrics.SECTION -> section;
            case CoverageMetrics.DEPARTMENT -> department;
            case CoverageMetrics.FISCAL_YEAR -> Integer.toString(year);
            default -> "";
        };
    }
}
