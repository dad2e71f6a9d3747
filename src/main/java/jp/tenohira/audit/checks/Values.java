package jp.tenohira.audit.checks;

import java.util.HashMap;
import java.util.Map;
import jp.tenohira.core.Exact;

/** The numbers of the cells: as stated, or as they were corrected while looking for what is wrong. */
public final class Values {

    private final Map<CellRef, Stated> stated;
    private final Map<CellRef, Exact> corrected = new HashMap<>();

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
        corrected.put(cell, value);
    }

    /** Runs the question as if the cell held the value. */
    <T> T supposing(CellRef cell, Exact value, java.util.function.Supplier<T> question) {
        var before = corrected.put(cell, value);
        try {
            return question.get();
        } finally {
            if (before == null) {
                corrected.remove(cell);
            } else {
                corrected.put(cell, before);
            }
        }
    }
}
