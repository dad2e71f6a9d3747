package jp.tenohira.facts.staging;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import jp.tenohira.facts.FactColumn;
import jp.tenohira.facts.RowWriter;

/**
 * Rows in few cells, of which the engine makes those of a table. Handing a cell over costs more than most numbers in it are worth, so
 * several share one ({@link BitField}), and a word that comes again and again is the number of its place in a list.
 */
public interface PackedRows {

    /** What the cells are, in their order; none is null. */
    List<FactColumn> cells();

    /** Writes all. False where it is not certain that all is right: then nothing of it is kept. */
    boolean writeTo(RowWriter rows) throws IOException;

    /** Lists of words by their names, to be asked when all is written. */
    Map<String, List<String>> words();

    /**
     * The columns of the table, in their order, in SQL over {@code packed} and one table ({@code number, word}) for each list of words. What is taken from
     * a list as it stands there is written to the files many times faster than texts.
     */
    String sql();
}
