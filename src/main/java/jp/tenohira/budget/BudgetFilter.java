package jp.tenohira.budget;

import org.jspecify.annotations.Nullable;

/**
 * Which items are asked for.
 *
 * @param words parts of names, line codes, reasons or notes, all of which must be there; empty for all
 */
public record BudgetFilter(
        String words,
        @Nullable Integer fiscalYear,
        @Nullable String department,
        @Nullable BudgetKind kind,
        @Nullable Decision decision,
        Sort sort,
        boolean descending) {

    public enum Sort {
        LINE,
        NAME,
        DEPARTMENT,
        YEAR,
        REQUESTED,
        ASSESSED
    }

    public static final BudgetFilter ALL = new BudgetFilter("", null, null, null, null, Sort.YEAR, true);

    public BudgetFilter of(@Nullable Integer year, @Nullable String ofDepartment) {
        return new BudgetFilter(words, year, ofDepartment, kind, decision, sort, descending);
    }
}
