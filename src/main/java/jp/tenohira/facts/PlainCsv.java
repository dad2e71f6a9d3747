package jp.tenohira.facts;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * A CSV that the engine may read by itself.
 *
 * @param above lines up to the header
 * @param columns cells of each line below
 * @param commas between the cells of all lines below: by them it is known again that no line had more
 * @param row what each column of the table is, in their order: SQL over the names of the cells
 */
public record PlainCsv(Path file, Form form, long above, int columns, long commas, List<Cell> cells, List<String> row)
        implements Plain {

    public PlainCsv {
        cells = List.copyOf(cells);
        row = List.copyOf(row);
    }

    /**
     * How its lines are written.
     *
     * @param windows whether lines end with a carriage return too
     * @param padded whether cells may begin or end with blanks, which are not part of them
     * @param commas between all cells of the file
     */
    public record Form(boolean windows, boolean padded, long commas) {}

    /** What stands in a column of the file. An empty cell that is not needed is null, or an empty text. */
    public sealed interface Cell {

        /** A place for what the file does not say. */
        int NOWHERE = -1;

        String name();

        /** From 0. */
        int place();

        record Words(String name, int place, boolean needed) implements Cell {}

        /** A whole number from 0 of at most nine digits. */
        record Count(String name, int place, boolean needed) implements Cell {}

        /** One of the words for yes or for no, in capitals or not. */
        record Truth(String name, int place, Set<String> yes, Set<String> no) implements Cell {}

        /** A moment by the clocks of Japan, as {@link jp.tenohira.facts.intake.JapaneseTimes} reads it. */
        record Time(String name, int place) implements Cell {}
    }

    @Override
    public boolean isWhole(long lines) {
        return lines > 0 && lines * (columns - 1) == commas;
    }

    /** Half of a whole number from 0, rounded up, in the engine's SQL. */
    public static String half(String number) {
        return "((" + number + " + 1) // 2)";
    }
}
