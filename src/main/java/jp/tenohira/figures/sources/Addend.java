package jp.tenohira.figures.sources;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import jp.tenohira.core.Exact;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.figures.RecordList;
import jp.tenohira.figures.Slice;
import org.jspecify.annotations.Nullable;

/**
 * A record and what it adds to a metric.
 *
 * @param members dimension code to member; a dimension that is not among them is that of nobody, the empty member
 * @param first the first day it is about, and @param last the last one; null when it can be cut by no period but belongs to every one
 */
public record Addend(
        RecordList.Entry entry,
        Map<String, String> members,
        @Nullable LocalDate first,
        @Nullable LocalDate last) {

    public Addend {
        members = Map.copyOf(members);
    }

    public Addend(String label, Instant at, Exact adds, Map<String, String> members) {
        this(new RecordList.Entry(label, at, adds), members, null, null);
    }

    /** The same for a whole fiscal year: a period has it that has all of the year. */
    public Addend in(FiscalYear year) {
        return new Addend(entry, members, year.firstDay(), year.lastDay());
    }

    /** The same for one day. */
    public Addend on(LocalDate day) {
        return new Addend(entry, members, day, day);
    }

    String member(String dimension) {
        return members.getOrDefault(dimension, "");
    }

    boolean lies(Slice slice) {
        var from = slice.from();
        var to = slice.to();
        return (from == null || first == null || !from.isAfter(first))
                && (to == null || last == null || !to.isBefore(last))
                && slice.where().entrySet().stream()
                        .allMatch(asked -> asked.getValue().equals(member(asked.getKey())));
    }
}
