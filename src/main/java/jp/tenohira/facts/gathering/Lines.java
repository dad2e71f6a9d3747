package jp.tenohira.facts.gathering;

import java.util.List;
import java.util.function.Function;
import jp.tenohira.facts.FactAnswer;

/** The lines of a file as tables of the engine; each cell is a column of its name. */
public interface Lines {

    /**
     * All lines, with their place in the file as {@code line}, and {@code belonging}, a number that is the same for those that belong together and
     * hardly ever for others.
     */
    String ALL = "line";

    /** Those of which another has the same number. */
    String TOGETHER = "together";

    <T> List<T> query(String sql, Function<FactAnswer, T> each);

    /** Makes a table or a view of them. */
    void run(String sql);

    default long count(String sql) {
        return query(sql, row -> row.whole(1)).getFirst();
    }
}
