package jp.tenohira.standards.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.tenohira.standards.CoreSystem;
import jp.tenohira.standards.Plan;
import jp.tenohira.standards.Plan.Task;

/**
 * The tasks of a plan with their earliest and latest days (critical path method). A task begins the day after the last one it waits for
 * ended; its latest days are those that do not move the end of the whole.
 */
public final class Network {

    private final Plan plan;
    private final Map<String, Timed> timed;

    /** @param slack days the task may slip without moving the end of the whole; 0 on the critical path */
    public record Timed(Task task, LocalDate begins, LocalDate ends, LocalDate latestEnd, int slack) {

        public boolean critical() {
            return slack == 0;
        }
    }

    private Network(Plan plan, Map<String, Timed> timed) {
        this.plan = plan;
        this.timed = timed;
    }

    /** Empty when tasks wait for each other in a circle. */
    public static Optional<Network> of(Plan plan) {
        return inOrder(plan.tasks()).map(tasks -> new Network(plan, time(plan.starts(), tasks)));
    }

    /** Each task after those it waits for; else as given. Empty for a circle or an unknown code. */
    private static Optional<List<Task>> inOrder(List<Task> tasks) {
        var ordered = new LinkedHashMap<String, Task>();
        var open = new ArrayList<>(tasks);
        while (!open.isEmpty()) {
            var ready = open.stream()
                    .filter(task -> ordered.keySet().containsAll(task.after()))
                    .toList();
            if (ready.isEmpty()) {
                return Optional.empty();
            }
            ready.forEach(task -> ordered.put(task.code(), task));
            open.removeAll(ready);
        }
        return Optional.of(List.copyOf(ordered.values()));
    }

    private static Map<String, Timed> time(LocalDate starts, List<Task> ordered) {
        var end = new HashMap<String, Integer>();
        for (var task : ordered) {
            var begin = task.after().stream()
                    .mapToInt(code -> end.getOrDefault(code, 0))
                    .max()
                    .orElse(0);
            end.put(task.code(), begin + task.days());
        }
        var last = end.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        var latest = new HashMap<String, Integer>();
        for (var task : ordered.reversed()) {
            var mine = latest.computeIfAbsent(task.code(), _ -> last);
            task.after().forEach(code -> latest.merge(code, mine - task.days(), Math::min));
        }
        var timed = new LinkedHashMap<String, Timed>();
        for (var task : ordered) {
            int ends = end.getOrDefault(task.code(), 0);
            int latestEnd = latest.getOrDefault(task.code(), last);
            timed.put(
                    task.code(),
                    new Timed(
                            task,
                            starts.plusDays(ends - (long) task.days()),
                            lastDay(starts, ends, task.days()),
                            lastDay(starts, latestEnd, task.days()),
                            latestEnd - ends));
        }
        return timed;
    }

    /** A task of no days is a date: it ends on the day it begins. */
    private static LocalDate lastDay(LocalDate starts, int end, int days) {
        return starts.plusDays(days == 0 ? end : end - 1L);
    }

    /** In an order in which they can be done. */
    public List<Timed> tasks() {
        return List.copyOf(timed.values());
    }

    public Optional<LocalDate> ends() {
        return timed.values().stream().map(Timed::ends).max(Comparator.naturalOrder());
    }

    /** Tasks that end after the deadline even if everything begins as early as it can. */
    public List<Timed> late() {
        return timed.values().stream()
                .filter(task -> task.ends().isAfter(plan.deadline()))
                .toList();
    }

    /** The systems in the order in which their last task ends, with that day. */
    public Map<CoreSystem, LocalDate> migrations() {
        var ends = new HashMap<CoreSystem, LocalDate>();
        for (var task : timed.values()) {
            var system = task.task().system();
            if (system != null) {
                ends.merge(system, task.ends(), (a, b) -> a.isAfter(b) ? a : b);
            }
        }
        var ordered = new LinkedHashMap<CoreSystem, LocalDate>();
        ends.entrySet().stream()
                .sorted(Map.Entry.<CoreSystem, LocalDate>comparingByValue().thenComparing(Map.Entry::getKey))
                .forEach(entry -> ordered.put(entry.getKey(), Objects.requireNonNull(entry.getValue())));
        return ordered;
    }
}
