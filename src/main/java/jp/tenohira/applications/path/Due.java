package jp.tenohira.applications.path;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.tenohira.procedures.forms.definition.handling.DecisionPath;
import jp.tenohira.procedures.forms.definition.handling.DecisionPath.AfterMending;

/** When a case is due: its stage or the whole, whichever comes first. */
public final class Due {

    static final DecisionPath NO_PATH = new DecisionPath(List.of(), Optional.empty(), false, AfterMending.CONTINUE);

    private Due() {}

    /** Empty while nothing runs, such as while the case is sent back. */
    public static Optional<LocalDate> of(PathProgress progress) {
        return Stream.of(ofStage(progress), ofWhole(progress))
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo);
    }

    public static Optional<LocalDate> ofStage(PathProgress progress) {
        return running(progress.stage(), progress.current().flatMap(stage -> stage.days()));
    }

    public static Optional<LocalDate> ofWhole(PathProgress progress) {
        return running(progress.whole(), progress.path().days());
    }

    private static Optional<LocalDate> running(WorkingClock clock, Optional<Integer> days) {
        return clock.running() ? days.flatMap(clock::due) : Optional.empty();
    }
}
