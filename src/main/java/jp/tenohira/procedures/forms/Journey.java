package jp.tenohira.procedures.forms;

import java.util.List;
import java.util.Optional;

/** The pages that answers lead through, in order. */
public record Journey(List<Step> steps) {

    public Journey {
        steps = List.copyOf(steps);
    }

    public boolean has(PageRef ref) {
        return position(ref) >= 0;
    }

    /** The place of a page, counted from 0; negative when the journey does not come by it. */
    public int position(PageRef ref) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).ref().equals(ref)) {
                return i;
            }
        }
        return -1;
    }

    public PageRef first() {
        return steps.getFirst().ref();
    }

    /** The page after this one; empty after the last, and for a page the journey does not come by. */
    public Optional<PageRef> next(PageRef ref) {
        var at = position(ref);
        return at < 0 || at + 1 >= steps.size()
                ? Optional.empty()
                : Optional.of(steps.get(at + 1).ref());
    }

    public Optional<PageRef> previous(PageRef ref) {
        var at = position(ref);
        return at <= 0 ? Optional.empty() : Optional.of(steps.get(at - 1).ref());
    }

    public Optional<PageRef> firstIncomplete() {
        return steps.stream()
                .filter(step -> step.state() == StepState.INCOMPLETE)
                .map(Step::ref)
                .findFirst();
    }

    public boolean complete() {
        return firstIncomplete().isEmpty();
    }
}
