package jp.tenohira.applications;

import java.util.Set;

/** One line of the table {@link CaseLife}: from this state, by this step, to that state, for these parties. */
public record Move(CaseState from, Step step, CaseState to, Set<Party> by) {

    public Move {
        by = Set.copyOf(by);
    }
}
