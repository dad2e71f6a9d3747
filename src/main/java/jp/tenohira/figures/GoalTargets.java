package jp.tenohira.figures;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Staff;
import org.jspecify.annotations.Nullable;

/** What the city wants figures to reach, as staff entered it. Such a target goes before that of a definition. */
public interface GoalTargets {

    /**
     * @param version counts the changes
     * @param value as the figure is shown: 80 for 80%; null takes the target back
     * @param starts the first day it is aimed at, and @param ends the day it is to be reached by
     * @param source the plan or decision that says so
     */
    record GoalTarget(
            String figure,
            int version,
            @Nullable BigDecimal value,
            LocalDate starts,
            LocalDate ends,
            String source,
            Instant at,
            String by) {}

    /** A target as it is to be set; see {@link GoalTarget}. */
    record Aim(@Nullable BigDecimal value, LocalDate starts, LocalDate ends, String source) {}

    enum NotSet {
        NOT_YOURS,
        NO_SUCH_FIGURE,
        VALUE,
        PERIOD,
        SOURCE,
        CHANGED_MEANWHILE
    }

    boolean maySet(Staff staff);

    /** The one that holds; empty when none was set or it was taken back. */
    Optional<GoalTarget> of(String figure);

    /** The newest first. */
    List<GoalTarget> history(String figure);

    /** @param seen the version the writer saw, 0 for none; another one since then is not overwritten */
    Outcome<GoalTarget, NotSet> set(Staff writer, String figure, int seen, Aim aim);
}
