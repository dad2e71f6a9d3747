package jp.tenohira.standards.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jp.tenohira.standards.CoreSystem;
import jp.tenohira.standards.Plan;
import jp.tenohira.standards.Plan.Task;
import org.junit.jupiter.api.Test;

class NetworkTests {

    private static final LocalDate START = LocalDate.of(2025, 4, 1);

    @Test
    void theLongestWayIsCriticalAndTheRestHasSlack() {
        var network = network(task("a", 10), task("b", 5, "a"), task("c", 20, "a"), task("d", 0, "b", "c"));

        assertThat(network.tasks())
                .extracting(t -> t.task().code() + " " + t.begins() + " " + t.ends() + " " + t.slack())
                .containsExactly(
                        "a 2025-04-01 2025-04-10 0",
                        "b 2025-04-11 2025-04-15 15",
                        "c 2025-04-11 2025-04-30 0",
                        "d 2025-05-01 2025-05-01 0");
    }

    @Test
    void tasksThatWaitForEachOtherInACircleAreRefused() {
        assertThat(Network.of(plan(List.of(task("a", 1, "b"), task("b", 1, "a")))))
                .isEmpty();
        assertThat(Network.of(plan(List.of(task("a", 1, "nobody"))))).isEmpty();
    }

    @Test
    void whatEndsAfterTheDeadlineIsLate() {
        var network = network(task("a", 365), task("b", 1, "a"));

        assertThat(network.late()).extracting(t -> t.task().code()).containsExactly("b");
        assertThat(network.ends()).contains(LocalDate.of(2026, 4, 1));
    }

    @Test
    void systemsAreOrderedByTheDayTheirLastTaskEnds() {
        var network = network(
                new Task("x", CoreSystem.PENSION, "x", 9, List.of()),
                new Task("y", CoreSystem.SEALS, "y", 3, List.of()),
                new Task("z", CoreSystem.SEALS, "z", 3, List.of("y")));

        assertThat(network.migrations().keySet()).containsExactly(CoreSystem.SEALS, CoreSystem.PENSION);
    }

    @Test
    void agreesWithANaiveRecomputationOnRandomNetworks() {
        var random = new Random(17);
        for (int round = 0; round < 300; round++) {
            var tasks = new ArrayList<Task>();
            for (int i = 0; i < 1 + random.nextInt(12); i++) {
                var after = new ArrayList<String>();
                for (int j = 0; j < i; j++) {
                    if (random.nextInt(4) == 0) {
                        after.add("t" + j);
                    }
                }
                tasks.add(new Task("t" + i, null, "t" + i, random.nextInt(30), after));
            }
            var end = tasks.stream().mapToInt(t -> earliest(tasks, t)).max().orElseThrow();
            for (var timed : Network.of(plan(tasks)).orElseThrow().tasks()) {
                assertThat(timed.begins())
                        .isEqualTo(START.plusDays(earliest(tasks, timed.task())
                                - (long) timed.task().days()));
                assertThat(timed.slack()).isEqualTo(end - earliest(tasks, timed.task()) - after(tasks, timed.task()));
            }
        }
    }

    /** The longest way to the end of a task, by trying all. */
    private static int earliest(List<Task> tasks, Task task) {
        return task.days()
                + tasks.stream()
                        .filter(other -> task.after().contains(other.code()))
                        .mapToInt(other -> earliest(tasks, other))
                        .max()
                        .orElse(0);
    }

    /** The longest way from the end of a task to the end of the whole. */
    private static int after(List<Task> tasks, Task task) {
        return tasks.stream()
                .filter(other -> other.after().contains(task.code()))
                .mapToInt(other -> other.days() + after(tasks, other))
                .max()
                .orElse(0);
    }

    private static Network network(Task... tasks) {
        return Network.of(plan(List.of(tasks))).orElseThrow();
    }

    private static Plan plan(List<Task> tasks) {
        return new Plan(1, START, Plan.DEADLINE, tasks, false);
    }

    private static Task task(String code, int days, String... after) {
        return new Task(code, null, code, days, List.of(after));
    }
}
