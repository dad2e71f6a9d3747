package jp.tenohira.audit.checks;

import java.util.List;
import java.util.Optional;
import jp.tenohira.core.Exact;

/** Something that must hold between cells: the target follows from the inputs. */
public interface Relation {

    CellRef target();

    List<CellRef> inputs();

    Judgement judge(Values values);

    /** What an input would have to be; empty where many values would do. */
    default Optional<Exact> solved(CellRef input, Values values) {
        return Optional.empty();
    }
}
