package jp.tenohira.procedures.forms.definition.handling;

import java.util.List;
import java.util.Optional;
import jp.tenohira.core.Text;

/**
 * The path a case takes through the office between its acceptance and the head's decision (決裁経路).
 *
 * @param days the standard processing period (標準処理期間, 行政手続法 article 6) in working days from arrival to decision
 * @param samePersonTwice whether one person may approve more than one stage
 */
public record DecisionPath(
        List<Stage> stages, Optional<Integer> days, boolean samePersonTwice, AfterMending afterMending) {

    public DecisionPath {
        stages = List.copyOf(stages);
    }

    /** Whoever holds it: any clerk or head of the case's section, or the account with that sign-in name. */
    public static final String CLERK = "clerk";

    public static final String HEAD = "head";

    /** Where a case goes on after the resident mended it: approvals of answers that changed need not stand. */
    public enum AfterMending {
        RESTART,
        CONTINUE
    }

    /** How many of the reviewers of a stage approve. */
    public enum Needs {
        ALL,
        ANY
    }

    /**
     * One step of the path.
     *
     * @param reviewers {@link #CLERK}, {@link #HEAD} or sign-in names, one for each approval
     * @param deputy who approves in place of a reviewer who is absent (代決)
     * @param days working days it may take
     * @param escalateTo who is told when it took longer
     */
    public record Stage(
            String id,
            Text label,
            List<String> reviewers,
            Needs needs,
            Optional<String> deputy,
            Optional<Integer> days,
            String escalateTo) {

        public Stage {
            reviewers = List.copyOf(reviewers);
        }
    }
}
