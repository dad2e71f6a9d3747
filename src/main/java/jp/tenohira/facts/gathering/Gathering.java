package jp.tenohira.facts.gathering;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jp.tenohira.facts.PlainCsv;

/** A plain CSV of which several lines may make one thing together, and how the engine makes rows of them. */
public interface Gathering {

    /** The lines; what their cells are is said, no row. */
    PlainCsv lines();

    /** The cells that say the same on all lines that belong together, and on no others. */
    List<String> together();

    /** Empty where it is not certain that all is right: then nothing of the file is taken in this way. */
    Optional<Months> rows(Lines lines);

    /**
     * The rows, by month.
     *
     * @param months all that may have rows
     * @param sql of a month: the columns of the table, in their order
     */
    record Months(List<YearMonth> months, Function<YearMonth, String> sql) {

        public Months {
            months = List.copyOf(months);
        }
    }
}
