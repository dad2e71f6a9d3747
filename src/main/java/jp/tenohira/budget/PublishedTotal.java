package jp.tenohira.budget;

/** What was published of a year as a whole: yen of one kind. */
public record PublishedTotal(int fiscalYear, BudgetKind kind, long assessed, String source) {}
