package jp.tenohira.figures;

import java.util.Map;
import jp.tenohira.core.Exact;

/**
 * The value of a metric for one combination of members of dimensions.
 *
 * @param key dimension code to member: {@code {day=2023-11-06, hour=21}}; empty for the whole slice
 */
public record Cell(Map<String, String> key, Exact value) {

    public Cell {
        key = Map.copyOf(key);
    }
}
