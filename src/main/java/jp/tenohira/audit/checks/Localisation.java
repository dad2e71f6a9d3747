package jp.tenohira.audit.checks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.tenohira.core.Exact;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cells that are wrong. A relation that fails does not say which of its cells is; the one whose change mends the most
 * relations and breaks none is, and where several would do, the printed result of the computation is named.
 */
public final class Localisation {

    /** Inputs of longer sums are suspected only when another relation fails with them. */
    private static final int FEW_INPUTS = 8;

    /** A table with more failures than this is not what it was taken for, and looking for single causes would take for ever. */
    private static final int MOST_FAILING = 200;

    private final Values values;
    private final List<Relation> relations;
    private final List<Relation> totals;
    private final Map<CellRef, List<Relation>> touching = new HashMap<>();
    private final List<Accused> accused = new ArrayList<>();

    /**
     * A wrong cell.
     *
     * @param mended the relations that hold once it is corrected; the first speaks for all
     * @param first what was said of the first before
     */
    public record Accused(CellRef cell, Exact corrected, List<Relation> mended, Judgement first) {}

    private record Fix(CellRef cell, Exact value, List<Relation> mended) {}

    private Localisation(Values values, List<Relation> relations) {
        this.values = values;
        this.relations = relations;
        this.totals = relations.stream()
                .filter(relation -> relation.inputs().size() > FEW_INPUTS)
                .toList();
        for (var relation : relations) {
            cells(relation)
                    .forEach(cell -> touching.computeIfAbsent(cell, _ -> new ArrayList<>())
                            .add(relation));
        }
    }

    /** Corrects the values it accuses, so that what is judged afterwards is judged by right neighbours. */
    public static List<Accused> accuse(Values values, List<Relation> relations) {
        var search = new Localisation(values, relations);
        search.run();
        return search.accused;
    }

    private void run() {
        var failing = new LinkedHashSet<Relation>();
        relations.stream().filter(this::fails).forEach(failing::add);
        var givenUp = new HashSet<Relation>();
        var tooMany = failing.size() > MOST_FAILING;
        while (!failing.isEmpty()) {
            var best = tooMany ? null : best(failing);
            if (best == null) {
                var relation = failing.getFirst();
                var judged = relation.judge(values);
                accused.add(new Accused(relation.target(), Exact.of(judged.computed()), List.of(relation), judged));
                failing.remove(relation);
                givenUp.add(relation);
            } else {
                var first = best.mended().getFirst().judge(values);
                accused.add(new Accused(best.cell(), best.value(), best.mended(), first));
                values.correct(best.cell(), best.value());
                askAgain(best.cell(), failing, givenUp);
            }
        }
    }

    /** A correction changes what touches the cell, and may show that a total counts no missing rows after all. */
    private void askAgain(CellRef corrected, Set<Relation> failing, Set<Relation> givenUp) {
        var concerned = new ArrayList<>(touching.getOrDefault(corrected, List.of()));
        concerned.addAll(totals);
        for (var relation : concerned) {
            if (!fails(relation)) {
                failing.remove(relation);
            } else if (!givenUp.contains(relation)) {
                failing.add(relation);
            }
        }
    }

    private @Nullable Fix best(Set<Relation> failing) {
        Fix best = null;
        for (var entry : candidates(failing).entrySet()) {
            for (var value : entry.getValue()) {
                var fix = fix(entry.getKey(), value, failing);
                if (fix != null && (best == null || better(fix, best))) {
                    best = fix;
                }
            }
        }
        return best;
    }

    private static boolean better(Fix fix, Fix best) {
        if (fix.mended().size() != best.mended().size()) {
            return fix.mended().size() > best.mended().size();
        }
        return isResult(fix) && !isResult(best);
    }

    private static boolean isResult(Fix fix) {
        return fix.mended().stream().anyMatch(relation -> relation.target().equals(fix.cell()));
    }

    private Map<CellRef, Set<Exact>> candidates(Set<Relation> failing) {
        var candidates = new LinkedHashMap<CellRef, Set<Exact>>();
        for (var relation : failing) {
            candidates
                    .computeIfAbsent(relation.target(), _ -> new LinkedHashSet<>())
                    .add(Exact.of(relation.judge(values).computed()));
        }
        var suspected = new LinkedHashSet<CellRef>();
        for (var relation : failing) {
            if (relation.inputs().size() <= FEW_INPUTS) {
                suspected.addAll(cells(relation));
                relation.inputs().forEach(input -> suggest(relation, input, candidates));
            } else {
                suspected.add(relation.target());
            }
        }
        for (var relation : failing) {
            if (relation instanceof SumRelation sum && sum.inputs().size() > FEW_INPUTS) {
                suspected.stream()
                        .filter(cell -> values.isPart(cell, sum))
                        .forEach(cell -> suggest(sum, cell, candidates));
            }
        }
        return candidates;
    }

    private void suggest(Relation relation, CellRef input, Map<CellRef, Set<Exact>> candidates) {
        relation.solved(input, values)
                .filter(value -> isPlausible(input, value))
                .ifPresent(value -> candidates
                        .computeIfAbsent(input, _ -> new LinkedHashSet<>())
                        .add(value));
    }

    private @Nullable Fix fix(CellRef cell, Exact value, Set<Relation> failing) {
        return values.supposing(cell, value, () -> {
            var mended = new ArrayList<Relation>();
            for (var relation : touching.getOrDefault(cell, List.of())) {
                if (fails(relation)) {
                    if (!failing.contains(relation)) {
                        return null;
                    }
                } else if (failing.contains(relation)) {
                    mended.add(relation);
                }
            }
            return mended.isEmpty() ? null : new Fix(cell, value, mended);
        });
    }

    /** What was counted does not become negative. */
    private boolean isPlausible(CellRef input, Exact value) {
        return value.compareTo(Exact.ZERO) >= 0 || values.of(input).compareTo(Exact.ZERO) < 0;
    }

    private boolean fails(Relation relation) {
        return relation.judge(values).isWrong();
    }

    private static Set<CellRef> cells(Relation relation) {
        var cells = new LinkedHashSet<CellRef>();
        cells.add(relation.target());
        cells.addAll(relation.inputs());
        return cells;
    }
}
