package jp.tenohira.applications.certificates;

import java.util.List;
import jp.tenohira.applications.dues.Charge;

/** Why a certificate was not issued or changed. */
public sealed interface IssueRefused {

    /** The application was not granted, or not yet. */
    record NotGranted() implements IssueRefused {}

    /** The definition or the answers call for no such certificate, or there is none. */
    record NoSuchCertificate() implements IssueRefused {}

    /** It is issued already; what follows is a reissue or a correction. */
    record AlreadyIssued() implements IssueRefused {}

    /** It was revoked; nothing follows. */
    record Revoked() implements IssueRefused {}

    /** Fees are open. */
    record Unpaid(List<Charge> open) implements IssueRefused {}

    /** The city has put no seal there. */
    record NoSeal() implements IssueRefused {}

    /** A reissue, a correction and a revocation need a reason of 1 to 2000 characters. */
    record ReasonMissing() implements IssueRefused {}

    /** It was not said whether it is reissued, corrected or revoked. */
    record ChangeMissing() implements IssueRefused {}
}
