package jp.tenohira.payments.sales.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Facilities whose cashless rate stands out. A facility is compared with those of its kind where at least {@value #FEWEST} of them sold
 * something, else with all. Its rate stands out when it is further from their median than 4.45 times the median distance from it (three standard
 * deviations of a normal distribution, but not moved by the outliers themselves), and at least five points.
 */
public final class Outliers {

    static final int FEWEST = 5;
    private static final long MILLION = 1_000_000;
    private static final long FIVE_POINTS = 50_000;
    private static final long TIMES = 445;
    private static final long HUNDRED = 100;

    private Outliers() {}

    /** @param group of facilities that can be compared; empty for none in particular */
    public record Compared(String code, String group, long salesYen, long cashlessYen) {

        long rate() {
            return Math.floorDiv(Math.multiplyExact(cashlessYen, MILLION), salesYen);
        }
    }

    /**
     * A facility that stands out.
     *
     * @param rate and median and distance: in millionths
     * @param distance the most that would not stand out
     * @param among how many facilities it was compared with
     * @param ofItsKind whether only with those of its kind
     */
    public record Outlier(String code, long rate, long median, long distance, int among, boolean ofItsKind) {}

    public static List<Outlier> of(List<Compared> facilities) {
        var selling =
                facilities.stream().filter(facility -> facility.salesYen() > 0).toList();
        var byGroup = selling.stream().collect(Collectors.groupingBy(Compared::group));
        var outliers = new ArrayList<Outlier>();
        for (var facility : selling) {
            var kind = facility.group().isEmpty()
                    ? List.<Compared>of()
                    : byGroup.getOrDefault(facility.group(), List.of());
            var ofItsKind = kind.size() >= FEWEST;
            var others = ofItsKind ? kind : selling;
            if (others.size() >= FEWEST) {
                var median = median(others.stream().map(Compared::rate).toList());
                var spread = median(others.stream()
                        .map(other -> Math.abs(other.rate() - median))
                        .toList());
                var distance = Math.max(FIVE_POINTS, spread * TIMES / HUNDRED);
                if (Math.abs(facility.rate() - median) > distance) {
                    outliers.add(
                            new Outlier(facility.code(), facility.rate(), median, distance, others.size(), ofItsKind));
                }
            }
        }
        return outliers;
    }

    /** Facilities that sold something and nothing of it cashless. */
    public static List<String> atZero(Map<String, Compared> facilities) {
        return facilities.values().stream()
                .filter(facility -> facility.salesYen() > 0 && facility.cashlessYen() == 0)
                .map(Compared::code)
                .sorted()
                .toList();
    }

    private static long median(List<Long> values) {
        var sorted = values.stream().sorted().toList();
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
