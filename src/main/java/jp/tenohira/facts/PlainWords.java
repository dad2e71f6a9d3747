package jp.tenohira.facts;

import java.nio.file.Path;
import java.util.List;
import jp.tenohira.facts.PlainCsv.Cell;

/**
 * Lines of words with one blank between them that the engine may read by itself, such as a log of a server. A word that is a dash says nothing,
 * unless it is needed; none of those that are read is empty.
 *
 * @param leading words from the left, each of something and none beginning with a bracket but that of the moment
 * @param trailing words from the right
 * @param open whether text of any number of words, or an empty one, stands between
 * @param moment name of the moment, in UTC, and the place of the first of its two words: {@code [20/May/1999:19:21:06 +0000]}
 * @param cells their places count from 1, and from -1 at the right end; {@link #UNSAID} for what the lines do not say
 * @param row what each column of the table is, in their order: SQL over the names of the cells
 */
public record PlainWords(
        Path file,
        Lines lines,
        int leading,
        int trailing,
        boolean open,
        Moment moment,
        List<Cell> cells,
        List<String> row)
        implements Plain {

    public static final int UNSAID = 0;

    public PlainWords {
        cells = List.copyOf(cells);
        row = List.copyOf(row);
    }

    public record Moment(String name, int place) {}

    /**
     * Lines of a file, the last of which ends too.
     *
     * @param windows whether they end with a carriage return too
     */
    public record Lines(boolean windows, long count) {}

    /** Of each line. */
    public int fewest() {
        return leading + trailing + (open ? 1 : 0);
    }

    @Override
    public boolean isWhole(long counted) {
        return counted > 0 && counted == lines.count();
    }
}
