package jp.tenohira.savings;

import org.jspecify.annotations.Nullable;

/**
 * Which measures are asked for.
 *
 * @param words parts of names, owners or notes, all of which must be there; empty for all
 * @param section limits to one section, as for its clerks
 */
public record MeasureFilter(
        String words,
        @Nullable String department,
        @Nullable String section,
        @Nullable MeasureKind kind,
        @Nullable MeasureStatus status,
        @Nullable Integer fiscalYear,
        Sort sort,
        boolean descending) {

    public enum Sort {
        DEPARTMENT,
        NAME,
        KIND,
        HOURS,
        CHANGED
    }

    public static final MeasureFilter ALL = new MeasureFilter("", null, null, null, null, null, Sort.DEPARTMENT, false);
}
