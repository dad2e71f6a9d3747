package jp.tenohira.applications.decisions;

import java.util.Optional;
import jp.tenohira.applications.CaseId;

/** The door to the notices of decisions. Who may read one is decided by the caller. */
public interface DecisionNotices {

    /** The notice as it was issued, as a PDF; empty before the resident was notified. */
    Optional<byte[]> pdf(CaseId id);
}
