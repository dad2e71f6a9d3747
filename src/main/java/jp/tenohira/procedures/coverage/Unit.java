package jp.tenohira.procedures.coverage;

import java.time.Instant;
import java.util.Map;
import jp.tenohira.figures.sources.MemberLabels;

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

    Map<String, String> members(int year) {
        return Map.of(
                CoverageMetrics.PROCEDURE, procedure,
                MemberLabels.SECTION, section,
                MemberLabels.DEPARTMENT, department,
                MemberLabels.FISCAL_YEAR, Integer.toString(year));
    }
}
