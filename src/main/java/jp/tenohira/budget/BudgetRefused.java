package jp.tenohira.budget;

/** Why something about the budget cannot be kept as it was said. */
public sealed interface BudgetRefused {

    /** Only headquarters and administrators write. */
    record NotYours() implements BudgetRefused {}

    record NoSuchItem() implements BudgetRefused {}

    record Missing(String field) implements BudgetRefused {}

    record TooLong(String field, int most) implements BudgetRefused {}

    record Unknown(String field, String value) implements BudgetRefused {}

    /** The line has an item in that year already. */
    record LineTaken(String line, int fiscalYear) implements BudgetRefused {}

    /** Somebody else changed it meanwhile. */
    record ChangedMeanwhile(int version) implements BudgetRefused {}

    /** There is no open question or remark of that number. */
    record NothingToAnswer(int entry) implements BudgetRefused {}
}
