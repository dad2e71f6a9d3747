package jp.tenohira.savings;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A measure that saves working hours, as one version says. */
public record Measure(UUID id, int version, Content content, Instant changedAt, String changedBy) implements Versioned {

    /**
     * What staff say of it.
     *
     * @param department code of the department
     * @param section code of the section; null where only the department is known
     * @param jobs how many RPA jobs stand behind it; null where that is no question
     * @param formula as staff wrote it; empty where the hours were measured otherwise
     * @param hours a year as stated; null where they follow from a figure
     */
    public record Content(
            int fiscalYear,
            String department,
            @Nullable String section,
            MeasureKind kind,
            String name,
            MeasureStatus status,
            @Nullable LocalDate since,
            @Nullable Integer jobs,
            String formula,
            @Nullable BigDecimal hours,
            String owner,
            String note,
            String source) {}
}
