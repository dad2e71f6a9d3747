package jp.tenohira.procedures.forms.releases;

import java.util.List;
import java.util.Optional;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Staff;
import jp.tenohira.procedures.forms.Form;

/** The way a form's definition becomes the version in force. Every step is in the audit trail. */
public interface Releases {

    /** The most characters of a note or a reason. */
    int LONGEST_WORDS = 1_000;

    /** The most proposals of one procedure that may wait at a time. */
    int MOST_WAITING = 20;

    /**
     * Takes a definition in as a proposal that waits for the section head.
     *
     * @param yaml the definition, in YAML or JSON, as it was written
     * @param note why, for the head and for the history
     */
    Outcome<Proposal, ReleaseRefused> propose(String procedure, String yaml, String note, Staff by);

    /** Proposes an earlier version as it was. */
    Outcome<Proposal, ReleaseRefused> proposeAgain(String procedure, int version, String note, Staff by);

    /**
     * Makes a proposal the procedure's next version.
     *
     * @param inForce the version in force that the head compared it with; 0 for none
     */
    Outcome<Proposal, ReleaseRefused> release(String procedure, int number, int inForce, Staff head);

    /** Gives a proposal back to whoever made it; the reason is theirs to read. */
    Outcome<Proposal, ReleaseRefused> giveBack(String procedure, int number, String reason, Staff head);

    /** Takes the own proposal back. */
    Outcome<Proposal, ReleaseRefused> withdraw(String procedure, int number, Staff by);

    Optional<Proposal> find(String procedure, int number);

    /** A proposal's definition as it was written. */
    Optional<String> written(String procedure, int number);

    /** The form a proposal is, or was to become. */
    Form form(Proposal proposal);

    /** The proposals that wait, the oldest first. */
    List<Proposal> waiting(String procedure);

    /** The latest proposals that were returned or withdrawn, the newest first; at most {@value #MOST_WAITING}. */
    List<Proposal> declined(String procedure);

    /** The versions of a form, the newest first. */
    List<ReleasedVersion> history(String procedure);

    /** The version in force; 0 when there is none. */
    int inForce(String procedure);

    /** Whether this person may release that waiting proposal. */
    boolean mayRelease(Proposal proposal, Staff staff);
}
