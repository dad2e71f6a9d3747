package jp.tenohira.procedures;

import java.util.List;
import java.util.Optional;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.Receptions.Standing;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.SummaryList;

/** What other modules know of how a procedure takes people in, to be told before they begin. They supply it as beans. */
public interface Intake {

    /** What a resident should know: places left, the draw, how one lines up. */
    default List<SummaryList.Row> facts(Procedure procedure, Standing standing, Lang lang) {
        return List.of();
    }

    /** Why nobody can begin although the reception is open; empty when one can. */
    default Optional<Notice> hindrance(Procedure procedure, Standing standing, Lang lang) {
        return Optional.empty();
    }

    /** What the button says by which one lines up already before the reception opens; empty when one cannot. */
    default Optional<String> lineUp(Procedure procedure, Standing standing, Lang lang) {
        return Optional.empty();
    }
}
