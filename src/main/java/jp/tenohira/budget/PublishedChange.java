package jp.tenohira.budget;

/**
 * Why a year's budget differs from the year before, as published.
 *
 * @param fiscalYear the later of the two years
 * @param change yen, negative for less
 */
public record PublishedChange(int fiscalYear, BudgetKind kind, String item, long change, String source) {}
