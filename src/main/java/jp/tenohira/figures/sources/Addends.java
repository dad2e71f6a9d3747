package jp.tenohira.figures.sources;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.Exact;
import jp.tenohira.figures.Cell;
import jp.tenohira.figures.RecordList;
import jp.tenohira.figures.Slice;

/**
 * Records whose values add up: what a source of counts and sums answers from them. A cell is the sum of the records that are listed behind
 * it, because both come from here.
 */
public final class Addends {

    private final List<Addend> all;

    public Addends(Collection<Addend> all) {
        this.all = List.copyOf(all);
    }

    /** Those that lie in the slice. */
    public Addends in(Slice slice) {
        return new Addends(all.stream().filter(addend -> addend.lies(slice)).toList());
    }

    /** One cell for each combination of members that has records; without any record no cell, which means no data. */
    public List<Cell> cells(List<String> groupBy) {
        return groups(groupBy).entrySet().stream()
                .map(group -> new Cell(group.getKey(), sum(group.getValue())))
                .toList();
    }

    /** The same, but only where a single record stands for the cell: for values that must not be added, such as printed rates. */
    public List<Cell> lone(List<String> groupBy) {
        return groups(groupBy).entrySet().stream()
                .filter(group -> group.getValue().size() == 1)
                .map(group -> new Cell(group.getKey(), sum(group.getValue())))
                .toList();
    }

    /** A page of the records, in the order they were given. A record that adds 0 is counted in its cell, but not listed. */
    public RecordList page(int page, int size) {
        return RecordList.page(
                all.stream()
                        .map(Addend::entry)
                        .filter(entry -> !entry.adds().isZero())
                        .toList(),
                page,
                size);
    }

    /** Whether a record of this name is among them. */
    public boolean has(String label) {
        return all.stream().anyMatch(addend -> addend.entry().code().equals(label));
    }

    private Map<Map<String, String>, List<Addend>> groups(List<String> groupBy) {
        var groups = new LinkedHashMap<Map<String, String>, List<Addend>>();
        for (var addend : all) {
            var key = new LinkedHashMap<String, String>();
            groupBy.forEach(dimension -> key.put(dimension, addend.member(dimension)));
            groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(addend);
        }
        return groups;
    }

    private static Exact sum(List<Addend> group) {
        return group.stream().map(addend -> addend.entry().adds()).reduce(Exact.ZERO, Exact::plus);
    }
}
