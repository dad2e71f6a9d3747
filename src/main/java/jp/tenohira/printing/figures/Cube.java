package jp.tenohira.printing.figures;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.tenohira.printing.sums.By;
import org.jspecify.annotations.Nullable;

/**
 * Print jobs summed as far as figures need, with the people beside them.
 *
 * @param sums all jobs, three times: by section, by rank, by printer; each month by itself
 * @param months with the first and the last printed month, and all between
 */
public record Cube(Map<By, Map<YearMonth, List<Sum>>> sums, List<YearMonth> months, Heads heads, Hidden hidden) {

    public List<Sum> sums(By by) {
        return sums(by, _ -> true).toList();
    }

    Stream<Sum> sums(By by, Predicate<YearMonth> months) {
        return sums.getOrDefault(by, Map.of()).entrySet().stream()
                .filter(month -> months.test(month.getKey()))
                .flatMap(month -> month.getValue().stream());
    }

    /**
     * Of section, rank and printer only the one it is summed by is there.
     *
     * @param section and rank: empty where the account is not mapped
     * @param department of the section in that month
     */
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
            Departments departments) {}

    /** What is not shown, whatever the period: else a shorter period could be taken off a longer one. */
    public record Hidden(Set<String> departments, Set<String> sections, Set<String> ranks, Set<String> printers) {}
}
