package jp.tenohira.applications.casefile;

import java.util.List;
import java.util.Optional;
import jp.tenohira.applications.Actor;
import jp.tenohira.applications.CaseId;
import jp.tenohira.applications.ReceiptNumber;
import jp.tenohira.core.Outcome;

/** The door to cases. Who may see a case is decided by the caller, who knows the person; the city is always the bound one. */
public interface Casefiles {

    Optional<Casefile> find(ReceiptNumber receipt);

    Optional<Casefile> find(CaseId id);

    /**
     * Makes one move of {@link jp.tenohira.applications.CaseLife} and keeps it in the history; joins the caller's
     * transaction. A send-back and a notification also write the resident's e-mail notice.
     */
    Outcome<Casefile, MoveRefused> move(MoveRequest request);

    /** Files mended answers of a case that was sent back: a new version, and the move RESUBMIT. */
    Outcome<Casefile, MoveRefused> resubmit(Resubmission resubmission);

    /** Every submission of a case, the first one first. */
    List<CaseVersion> versions(CaseId id);

    /** The answers in force. */
    CaseVersion currentVersion(Casefile casefile);

    /** Everything that happened to a case, the first thing first. */
    List<CaseEvent> events(CaseId id);

    /** What the resident is asked to mend: the flags of the last send-back. Empty unless the case is sent back. */
    List<Flag> flags(Casefile casefile);

    List<CaseMessage> messages(CaseId id);

    /** Adds a message of 1 to {@link CaseMessage#LONGEST} characters; one from the city also writes the e-mail notice. */
    CaseMessage addMessage(CaseId id, Actor author, String body);
}
