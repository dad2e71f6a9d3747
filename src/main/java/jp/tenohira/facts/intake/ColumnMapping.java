package jp.tenohira.facts.intake;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a CSV say what, as staff chose them once.
 *
 * @param columns codes of what is read, and the header of its column
 */
public record ColumnMapping(String name, Map<String, String> columns) {

    public ColumnMapping {
        columns = Map.copyOf(columns);
    }

    /** Whether a file with this header can be read by it. */
    public boolean fits(List<String> header) {
        return header.containsAll(columns.values());
    }

    public @Nullable String column(ColumnField field) {
        return columns.get(field.code());
    }
}
