package jp.tenohira.figures;

import java.time.Instant;
import java.util.List;
import jp.tenohira.core.Exact;

/**
 * One page of the records a cell was computed from. Codes and times only: whoever reads figures sees no personal data.
 *
 * @param total how many records there are on all pages
 */
public record RecordList(List<Entry> entries, long total) {

    /**
     * @param code what the public calls the record, such as a receipt number
     * @param at when it came to be
     * @param adds what it adds to the metric: 1 when records are counted; the own value when they are ordered for a median
     */
    public record Entry(String code, Instant at, Exact adds) {}

    public static final RecordList NONE = new RecordList(List.of(), 0);

    /** One page of entries that are all at hand. Pages count from 1. */
    public static RecordList page(List<Entry> all, int page, int size) {
        var from = (int) Math.min(all.size(), (page - 1L) * size);
        return new RecordList(all.subList(from, Math.min(all.size(), from + size)), all.size());
    }
}
