package jp.tenohira.applications.casefile;

import java.util.List;
import java.util.Set;
import jp.tenohira.applications.CaseState;
import jp.tenohira.applications.Party;
import jp.tenohira.applications.Step;
import jp.tenohira.applications.path.Approving;
import jp.tenohira.core.Text;

/** Why a case was not moved. */
public sealed interface MoveRefused {

    /** There is no such case here. */
    record NoSuchCase() implements MoveRefused {}

    /** Somebody moved the case since it was looked at. */
    record ChangedMeanwhile(int version, CaseState state) implements MoveRefused {}

    /** The step does not exist in the case's state. */
    record NotNow(CaseState state, Step step) implements MoveRefused {}

    /** The step exists, but for somebody else. */
    record NotBy(Step step, Set<Party> allowed) implements MoveRefused {}

    /** A send-back, a refusal and such need a reason of 1 to {@link MoveRequest#LONGEST_REASON} characters. */
    record ReasonMissing(Step step) implements MoveRefused {}

    /** A decision before every step of the decision path has approved. */
    record PathOpen(String stage) implements MoveRefused {}

    /** An approval of a step that is for others, or by somebody who has approved already. */
    record NotApproved(Approving.Refused why) implements MoveRefused {}

    /** A return to a step of the path that the case has not passed. */
    record NoSuchStage(String stage) implements MoveRefused {}

    /** Fees that must be paid before the review begins are open. */
    record Unpaid(List<Text> fees) implements MoveRefused {}

    /** A decision without an outcome. */
    record OutcomeMissing() implements MoveRefused {}
}
