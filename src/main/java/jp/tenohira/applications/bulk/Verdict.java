package jp.tenohira.applications.bulk;

import jp.tenohira.applications.casefile.MoveRefused;

/** What becomes of one case of a bulk action: beforehand what would happen, afterwards what did. */
public enum Verdict {
    /** It is done; beforehand: it can be done. */
    DONE,
    /** Somebody changed the case after it was chosen. */
    CHANGED_MEANWHILE,
    /** The case is at a point of its life where the step does not exist. */
    NOT_NOW,
    /** The step is for the head of the section. */
    NOT_BY_YOU,
    /** Nothing was found in the case that the resident could mend. */
    NOTHING_TO_MEND,
    /** A send-back or refusal without a reason. */
    REASON_MISSING,
    /** The decision path of the case has steps that have not approved. */
    PATH_OPEN,
    /** A fee must be paid before the review begins. */
    UNPAID,
    /** A decision without an outcome. */
    OUTCOME_MISSING,
    /** The case is no longer one of the section's. */
    GONE,
    /** It went wrong inside; the case is as it was. */
    FAILED;

    static Verdict of(MoveRefused refused) {
        return switch (refused) {
            case MoveRefused.NoSuchCase _ -> GONE;
            case MoveRefused.ChangedMeanwhile _ -> CHANGED_MEANWHILE;
            case MoveRefused.NotNow _ -> NOT_NOW;
            case MoveRefused.NotBy _ -> NOT_BY_YOU;
            case MoveRefused.ReasonMissing _ -> REASON_MISSING;
            case MoveRefused.Unpaid _ -> UNPAID;
            case MoveRefused.PathOpen _ -> PATH_OPEN;
            case MoveRefused.NotApproved _ -> NOT_BY_YOU;
            case MoveRefused.NoSuchStage _ -> NOT_NOW;
            case MoveRefused.OutcomeMissing _ -> OUTCOME_MISSING;
        };
    }

    /** The last part of its message key. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
