package jp.tenohira.procedures.forms.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What depends on what in a form, for finding the circles of which it must have none. */
public final class Circles {

    private final Map<String, Set<String>> needs = new HashMap<>();

    /** Whether or what the one asks follows from the others. */
    public void add(String name, Set<String> others) {
        needs.computeIfAbsent(name, _ -> new HashSet<>()).addAll(others);
    }

    /** The shortest circle that begins with the one's need of the other, and ends with the one again. */
    public Optional<List<String>> through(String one, String other) {
        var cameFrom = new HashMap<String, String>();
        var next = new ArrayDeque<>(List.of(other));
        cameFrom.put(other, "");
        while (!next.isEmpty()) {
            var here = next.removeFirst();
            if (here.equals(one)) {
                return Optional.of(circle(one, cameFrom));
            }
            needs.getOrDefault(here, Set.of()).stream().sorted().forEach(then -> {
                if (cameFrom.putIfAbsent(then, here) == null) {
                    next.add(then);
                }
            });
        }
        return Optional.empty();
    }

    private static List<String> circle(String one, Map<String, String> cameFrom) {
        var way = new ArrayList<String>();
        for (var at = one; !at.isEmpty(); at = cameFrom.getOrDefault(at, "")) {
            way.addFirst(at);
        }
        way.addFirst(one);
        return List.copyOf(way);
    }
}
