package jp.tenohira.standards.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.tenohira.core.Exact;
import jp.tenohira.standards.Assessment.Criterion;
import jp.tenohira.standards.Scenario;

/** Points times weights, and how far one weight must move, the others staying, until another scenario draws level with the leading one. */
public final class DecisionMatrix {

    private final List<Criterion> criteria;

    public DecisionMatrix(List<Criterion> criteria) {
        this.criteria = List.copyOf(criteria);
    }

    public long score(Scenario scenario) {
        return criteria.stream()
                .mapToLong(criterion -> (long) criterion.weight() * points(criterion, scenario))
                .sum();
    }

    /** The scenarios with the highest score: several when they tie, none without criteria. */
    public List<Scenario> leaders() {
        if (criteria.isEmpty()) {
            return List.of();
        }
        var highest =
                Arrays.stream(Scenario.values()).mapToLong(this::score).max().orElse(0);
        return Arrays.stream(Scenario.values())
                .filter(scenario -> score(scenario) == highest)
                .toList();
    }

    /**
     * The nearest weight of a criterion at which another scenario draws level; beyond it that one leads.
     *
     * @param weight not below 0
     * @param change from the weight as it is; negative for less
     */
    public record Flip(Criterion criterion, Scenario overtaking, Exact weight, Exact change) {}

    /** For each criterion that can turn the result by itself, nearest first. Empty while several scenarios lead. */
    public List<Flip> flips() {
        var leaders = leaders();
        if (leaders.size() != 1) {
            return List.of();
        }
        var flips = new ArrayList<Flip>();
        criteria.forEach(criterion -> flip(criterion, leaders.getFirst()).ifPresent(flips::add));
        flips.sort(Comparator.comparing(flip -> size(flip.change())));
        return List.copyOf(flips);
    }

    private Optional<Flip> flip(Criterion criterion, Scenario leader) {
        return Arrays.stream(Scenario.values())
                .filter(other -> other != leader)
                .flatMap(other -> levelWith(criterion, leader, other).stream())
                .min(Comparator.comparing(flip -> size(flip.change())));
    }

    /** Lead + change × (points of the leader - points of the other) = 0. */
    private Optional<Flip> levelWith(Criterion criterion, Scenario leader, Scenario other) {
        var lead = score(leader) - score(other);
        var apart = points(criterion, leader) - points(criterion, other);
        if (apart == 0) {
            return Optional.empty();
        }
        var change = Exact.of(-lead, apart);
        var weight = Exact.of(criterion.weight()).plus(change);
        return weight.compareTo(Exact.ZERO) < 0
                ? Optional.empty()
                : Optional.of(new Flip(criterion, other, weight, change));
    }

    private static int points(Criterion criterion, Scenario scenario) {
        return criterion.points().get(scenario.ordinal());
    }

    private static Exact size(Exact change) {
        return change.compareTo(Exact.ZERO) < 0 ? Exact.ZERO.minus(change) : change;
    }
}
