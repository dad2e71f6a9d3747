package jp.tenohira.procedures.forms.releases;

import java.util.Optional;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import org.springframework.stereotype.Component;

/** Who may do what with a proposal. */
@Component
class ReleaseRules {

    private final FourEyes fourEyes;

    ReleaseRules(FourEyes fourEyes) {
        this.fourEyes = fourEyes;
    }

    Optional<ReleaseRefused> propose(String section, Staff by, String note) {
        if (!by.sees(section)) {
            return Optional.of(new ReleaseRefused.NotYours());
        }
        return words(note);
    }

    Optional<ReleaseRefused> release(String section, Proposal proposal, int compared, int inForce, Staff head) {
        return decide(section, proposal, head)
                .or(() -> fourEyes.lacking(proposal.proposedBy(), head)
                        ? Optional.of(new ReleaseRefused.OwnProposal())
                        : Optional.empty())
                .or(() -> compared == inForce ? Optional.empty() : Optional.of(new ReleaseRefused.MovedOn(inForce)));
    }

    Optional<ReleaseRefused> giveBack(String section, Proposal proposal, String reason, Staff head) {
        return decide(section, proposal, head).or(() -> words(reason));
    }

    Optional<ReleaseRefused> withdraw(Proposal proposal, Staff by) {
        return by.id().equals(proposal.proposedBy())
                ? proposal.decision().map(ReleaseRefused.AlreadyDecided::new)
                : Optional.of(new ReleaseRefused.NotYours());
    }

    private static Optional<ReleaseRefused> decide(String section, Proposal proposal, Staff head) {
        return head.role() == Role.HEAD && head.sees(section)
                ? proposal.decision().map(ReleaseRefused.AlreadyDecided::new)
                : Optional.of(new ReleaseRefused.NotYours());
    }

    private static Optional<ReleaseRefused> words(String words) {
        return ReleaseRefused.WordsNeeded.unlessGood(words);
    }
}
