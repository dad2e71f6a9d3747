package jp.tenohira.printing.figures;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Print jobs summed as far as figures need, with the people beside them.
 *
 * @param months with the first and the last printed month, and all between
 */
public record Cube(List<Sum> sums, List<YearMonth> months, Heads heads, Hidden hidden) {

    /** @param section and rank: empty where the account is not mapped */
    public record Sum(
            YearMonth month,
            String section,
            String department,
            String rank,
            String printer,
            String contract,
            @Nullable Boolean colour,
            @Nullable Boolean duplex,
            long jobs,
            long faces,
            long sheets) {}

    /** How many people belonged where, on the first day of each month. */
    public record Heads(
            Map<YearMonth, Map<String, Long>> bySection,
            Map<YearMonth, Map<String, Long>> byRank,
            Map<String, String> departmentOf) {}

    /** What is not shown, whatever the period: else a shorter period could be taken off a longer one. */
    public record Hidden(Set<String> departments, Set<String> sections, Set<String> ranks, Set<String> printers) {}
}
