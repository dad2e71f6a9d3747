package jp.tenohira.savings.ledger;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.tenohira.core.Outcome;
import jp.tenohira.savings.Measure;
import jp.tenohira.savings.MeasureStatus;
import jp.tenohira.savings.Overlap;
import jp.tenohira.savings.formulas.EffortFormula;
import jp.tenohira.savings.formulas.FigureRef;
import jp.tenohira.savings.formulas.FormulaRefused;

/**
 * Measures of one department and year that may claim the same minutes: by different means for work of much the same name, or counting
 * the same records. Parts of one measure, named "work: part", are meant to stand side by side.
 */
final class Overlaps {

    private static final double MUCH_THE_SAME = 0.6;
    private static final String GENERIC = "業務|事務|作業|処理|など|等|の|オンライン化|電子化|自動化|RPA|AI|OCR|活用|導入|システム|[\\s・()、。:-]";

    private Overlaps() {}

    static List<Overlap> among(List<Measure> measures) {
        var groups = new HashMap<String, List<Measure>>();
        for (var measure : measures) {
            if (measure.content().status() != MeasureStatus.ENDED) {
                groups.computeIfAbsent(
                                measure.content().fiscalYear()
                                        + measure.content().department(),
                                _ -> new ArrayList<>())
                        .add(measure);
            }
        }
        var found = new ArrayList<Overlap>();
        groups.values().forEach(group -> inGroup(group, found));
        return found;
    }

    private static void inGroup(List<Measure> group, List<Overlap> found) {
        Map<Measure, Set<FigureRef>> figures = new HashMap<>();
        Map<Measure, List<Set<String>>> works = new HashMap<>();
        group.forEach(measure -> {
            figures.put(measure, figures(measure));
            works.put(measure, works(measure.content().name()));
        });
        for (int i = 0; i < group.size(); i++) {
            for (int j = i + 1; j < group.size(); j++) {
                var one = group.get(i);
                var other = group.get(j);
                if (!disjoint(figures.getOrDefault(one, Set.of()), figures.getOrDefault(other, Set.of()))) {
                    found.add(new Overlap(one, other, Overlap.Reason.SAME_FIGURE));
                } else if (one.content().kind() != other.content().kind()
                        && alike(works.getOrDefault(one, List.of()), works.getOrDefault(other, List.of()))) {
                    found.add(new Overlap(one, other, Overlap.Reason.SAME_WORK));
                }
            }
        }
    }

    private static boolean disjoint(Set<FigureRef> a, Set<FigureRef> b) {
        return a.stream().noneMatch(b::contains);
    }

    private static Set<FigureRef> figures(Measure measure) {
        return switch (EffortFormula.read(measure.content().formula())) {
            case Outcome.Accepted<EffortFormula, FormulaRefused>(var formula) -> formula.figures();
            case Outcome.Refused<EffortFormula, FormulaRefused> _ -> Set.of();
        };
    }

    /** An RPA measure names several works, set apart by ・; each as its pairs of letters. */
    private static List<Set<String>> works(String name) {
        return List.of(name.split("・")).stream()
                .map(Overlaps::pairs)
                .filter(pairs -> pairs.size() >= 3)
                .toList();
    }

    private static Set<String> pairs(String name) {
        var core = Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("\\([^)]*\\)", "")
                .replaceAll(GENERIC, "");
        var pairs = new HashSet<String>();
        for (int i = 0; i + 2 <= core.length(); i++) {
            pairs.add(core.substring(i, i + 2));
        }
        return pairs;
    }

    private static boolean alike(List<Set<String>> some, List<Set<String>> others) {
        return some.stream().anyMatch(a -> others.stream().anyMatch(b -> likeness(a, b) >= MUCH_THE_SAME));
    }

    /** The share of pairs of letters of the shorter name that the longer has too. */
    private static double likeness(Set<String> a, Set<String> b) {
        var common = a.stream().filter(b::contains).count();
        return (double) common / Math.min(a.size(), b.size());
    }
}
