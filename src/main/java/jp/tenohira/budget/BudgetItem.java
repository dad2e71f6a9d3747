package jp.tenohira.budget;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One DX budget item of one fiscal year, as one version says. */
public record BudgetItem(UUID id, int version, Content content, Instant changedAt, String changedBy) {

    /**
     * What is said of it. Amounts are yen.
     *
     * @param line the code under which the item goes on from year to year
     * @param department code of the department; empty for the whole city
     * @param requested 要求額; null while it is not known
     * @param assessed 査定額; null until it is assessed
     * @param reason why the amount differs from the year before
     */
    public record Content(
            int fiscalYear,
            String line,
            String department,
            @Nullable String section,
            BudgetKind kind,
            String name,
            @Nullable Long requested,
            @Nullable Long assessed,
            String reason,
            String note,
            String source) {}
}
