package jp.tenohira.applications.casefile;

import java.util.Optional;

/** Something outside the life of a case that can stand in the way of a move, such as a fee. A list of small policies. */
public interface MoveGuard {

    /** Why this move may not be made now; empty when nothing stands in the way. */
    Optional<MoveRefused> refuse(Casefile casefile, MoveRequest request);
}
