package jp.tenohira.procedures.forms.releases.comparing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What has moved when an order changed: the fewest names that must be taken out and put elsewhere. */
final class Order {

    private Order() {}

    static Set<String> moved(List<String> before, List<String> after) {
        var kept = before.stream().filter(after::contains).toList();
        var places = kept.stream().mapToInt(after::indexOf).toArray();
        var moved = new HashSet<>(kept);
        for (var index = longest(places); !index.isEmpty(); index = index.subList(1, index.size())) {
            moved.remove(kept.get(index.getFirst()));
        }
        return moved;
    }

    /** The places of a longest rising run, not necessarily side by side. */
    private static List<Integer> longest(int[] places) {
        var best = new int[places.length];
        var previous = new int[places.length];
        var last = -1;
        for (int i = 0; i < places.length; i++) {
            best[i] = 1;
            previous[i] = -1;
            for (int j = 0; j < i; j++) {
                if (places[j] < places[i] && best[j] + 1 > best[i]) {
                    best[i] = best[j] + 1;
                    previous[i] = j;
                }
            }
            last = last < 0 || best[i] > best[last] ? i : last;
        }
        var run = new java.util.LinkedList<Integer>();
        for (int i = last; i >= 0; i = previous[i]) {
            run.addFirst(i);
        }
        return List.copyOf(run);
    }
}
