package jp.tenohira.standards;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tasks until all systems run standardised. */
public record Plan(int version, LocalDate starts, LocalDate deadline, List<Task> tasks, boolean assumed) {

    /** 令和7年度末: the end of the period for moving to standardised systems. */
    public static final LocalDate DEADLINE = LocalDate.of(2026, 3, 31);

    public static final Plan NONE = new Plan(0, LocalDate.of(2024, 2, 16), DEADLINE, List.of(), false);

    public Plan {
        tasks = List.copyOf(tasks);
    }

    /**
     * @param system which one it moves; null for a task of all
     * @param days calendar days it takes
     * @param after codes of the tasks that end before it begins
     */
    public record Task(String code, @Nullable CoreSystem system, String name, int days, List<String> after) {

        public Task {
            after = List.copyOf(after);
        }
    }
}
