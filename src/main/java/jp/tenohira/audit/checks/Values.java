package jp.tenohira.audit.checks;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import jp.tenohira.core.Exact;

/** The numbers of the cells: as stated, or as they were corrected while looking for what is wrong. */
public final class Values {

    private static final int FEW = 8;

    private final Map<CellRef, Stated> stated;
    private final Map<CellRef, Exact> corrected = new HashMap<>();
    private final Map<SumRelation, Remembered> sums = new IdentityHashMap<>();

    public Values(Map<CellRef, Stated> stated) {
        this.stated = Map.copyOf(stated);
    }

    public boolean knows(CellRef cell) {
        return stated.containsKey(cell);
    }

    public Exact of(CellRef cell) {
        var better = corrected.get(cell);
        return better != null ? better : stated(cell).value();
    }

    public int digits(CellRef cell) {
        return stated(cell).digits();
    }

    public boolean about(CellRef cell) {
        return stated(cell).about();
    }

    private Stated stated(CellRef cell) {
        var found = stated.get(cell);
        if (found == null) {
            throw new IllegalArgumentException("No number stands in " + cell);
        }
        return found;
    }

    void correct(CellRef cell, Exact value) {
        put(cell, value);
    }

    /** The sum of a relation's parts; long sums are remembered and follow what is corrected. */
    Exact sum(SumRelation relation) {
        if (relation.inputs().size() <= FEW) {
            return added(relation);
        }
        return sums.computeIfAbsent(relation, of -> new Remembered(Set.copyOf(of.inputs()), added(of))).sum;
    }

    /** Whether a cell is a part of a long sum; quick once the sum was asked for. */
    boolean isPart(CellRef cell, SumRelation relation) {
        var remembered = sums.get(relation);
        return remembered == null ? relation.inputs().contains(cell) : remembered.parts.contains(cell);
    }

    private Exact added(SumRelation relation) {
        return relation.inputs().stream().map(this::of).reduce(Exact.ZERO, Exact::plus);
    }

    private void put(CellRef cell, Exact value) {
        var change = value.minus(of(cell));
        corrected.put(cell, value);
        for (var remembered : sums.values()) {
            if (remembered.parts.contains(cell)) {
                remembered.sum = remembered.sum.plus(change);
            }
        }
    }

    private static final class Remembered {
        private final Set<CellRef> parts;
        private Exact sum;

        Remembered(Set<CellRef> parts, Exact sum) {
            this.parts = parts;
            this.sum = sum;
        }
    }

    /** Runs the question as if the cell held the value. */
    <T> T supposing(CellRef cell, Exact value, java.util.function.Supplier<T> question) {
        var before = of(cell);
        put(cell, value);
        try {
            return question.get();
        } finally {
            put(cell, before);
        }
    }
}
