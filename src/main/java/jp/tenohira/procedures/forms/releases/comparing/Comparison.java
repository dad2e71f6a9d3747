package jp.tenohira.procedures.forms.releases.comparing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import jp.tenohira.procedures.forms.Form;
import jp.tenohira.procedures.forms.releases.comparing.Change.Kind;
import jp.tenohira.procedures.forms.releases.comparing.Change.Part;
import jp.tenohira.procedures.forms.releases.comparing.Parts.Item;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What one version of a form says differently from another: added, removed, changed, moved. */
public final class Comparison {

    private final List<Change> changes = new ArrayList<>();
    private final Parts before;
    private final Parts after;

    private Comparison(JsonNode before, JsonNode after) {
        this.before = Parts.of(before);
        this.after = Parts.of(after);
    }

    /** The differences, in the order of a definition. */
    public static List<Change> of(Form before, Form after) {
        var json = JsonMapper.shared();
        return of(json.readTree(before.definitionJson()), json.readTree(after.definitionJson()));
    }

    /** The same of two definitions that need not be good. */
    public static List<Change> of(JsonNode before, JsonNode after) {
        var comparison = new Comparison(before, after);
        for (var part : Part.values()) {
            comparison.compare(part);
        }
        return List.copyOf(comparison.changes);
    }

    private void compare(Part part) {
        var was = before.all(part);
        var is = after.all(part);
        var moved = part == Part.PAGE || part == Part.QUESTION ? moved(part) : Set.<String>of();
        for (var name : names(was.keySet(), is.keySet())) {
            var old = was.get(name);
            var now = is.get(name);
            if (old == null) {
                if (now != null) {
                    changes.add(new Change(Kind.ADDED, part, now.name(), List.of(), "", now.home()));
                }
            } else if (now == null) {
                changes.add(new Change(Kind.REMOVED, part, old.name(), List.of(), old.home(), ""));
            } else {
                if (!old.homeId().equals(now.homeId())) {
                    changes.add(new Change(Kind.MOVED, part, now.name(), List.of(), old.home(), now.home()));
                } else if (moved.contains(name)) {
                    changes.add(new Change(
                            Kind.MOVED,
                            part,
                            now.name(),
                            List.of(),
                            place(part, before, name),
                            place(part, after, name)));
                }
                settings(part, old, now);
            }
        }
    }

    private void settings(Part part, Item old, Item now) {
        var was = Flat.of(old.node());
        var is = Flat.of(now.node());
        for (var keys : names(was.keySet(), is.keySet())) {
            var from = was.getOrDefault(keys, "");
            var to = is.getOrDefault(keys, "");
            if (!from.equals(to)) {
                var kind = !was.containsKey(keys) ? Kind.ADDED : !is.containsKey(keys) ? Kind.REMOVED : Kind.CHANGED;
                changes.add(new Change(kind, part, now.name(), keys, from, to));
            }
        }
    }

    /** Those that stand in another order among their neighbours. */
    private Set<String> moved(Part part) {
        var homes =
                before.all(part).values().stream().map(Item::homeId).distinct().toList();
        var moved = new LinkedHashSet<String>();
        for (var home : homes) {
            moved.addAll(Order.moved(at(part, before, home), at(part, after, home)));
        }
        return moved;
    }

    private static List<String> at(Part part, Parts parts, String home) {
        return parts.all(part).entrySet().stream()
                .filter(entry -> entry.getValue().homeId().equals(home))
                .map(entry -> entry.getKey())
                .toList();
    }

    private static String place(Part part, Parts parts, String name) {
        var home = Objects.requireNonNull(parts.all(part).get(name), name).homeId();
        return Integer.toString(at(part, parts, home).indexOf(name) + 1);
    }

    /** Those of the new version in its order, then those that are gone. */
    private static <T> Set<T> names(Set<T> was, Set<T> is) {
        var all = new LinkedHashSet<>(is);
        all.addAll(was);
        return all;
    }
}
