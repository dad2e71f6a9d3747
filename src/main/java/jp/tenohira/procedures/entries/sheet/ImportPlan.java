package jp.tenohira.procedures.entries.sheet;

import java.util.List;
import jp.tenohira.procedures.entries.Entry;
import org.jspecify.annotations.Nullable;

/**
 * What taking in a sheet would do.
 *
 * @param untouched how many entries the sheet does not mention; they stay as they are
 * @param same how many rows say what is known already
 */
public record ImportPlan(List<Change> changes, int same, int untouched) {

    public ImportPlan {
        changes = List.copyOf(changes);
    }

    /** @param before null for a new entry */
    public record Change(@Nullable Entry before, Entry after, List<Cell> cells) {

        public Change {
            cells = List.copyOf(cells);
        }
    }

    /** @param column the column's key */
    public record Cell(String column, String before, String after) {}

    public long added() {
        return changes.stream().filter(change -> change.before() == null).count();
    }

    public List<Entry> entries() {
        return changes.stream().map(Change::after).toList();
    }
}
