package jp.tenohira.procedures.forms.releases;

import java.util.List;
import java.util.Optional;
import jp.tenohira.procedures.forms.definition.DefinitionProblem;

/** Why a proposal was not taken, released, returned or withdrawn. */
public sealed interface ReleaseRefused {

    /** The inventory has no such procedure. */
    record UnknownProcedure(String procedure) implements ReleaseRefused {}

    /** The procedure has no such proposal or version. */
    record Unknown() implements ReleaseRefused {}

    /** Only clerks and the head of the section that answers for the procedure may do it; releasing is the head's. */
    record NotYours() implements ReleaseRefused {}

    /** The definition cannot be published. */
    record Problems(List<DefinitionProblem> problems) implements ReleaseRefused {
        public Problems {
            problems = List.copyOf(problems);
        }
    }

    /** It says just what the version in force says. */
    record Unchanged(int version) implements ReleaseRefused {}

    /** A note or a reason is missing, or longer than it may be. */
    record WordsNeeded(int most) implements ReleaseRefused {

        public static Optional<ReleaseRefused> unlessGood(String words) {
            var good = !words.isBlank() && words.codePointCount(0, words.length()) <= Releases.LONGEST_WORDS;
            return good ? Optional.empty() : Optional.of(new WordsNeeded(Releases.LONGEST_WORDS));
        }
    }

    /** As many proposals wait as may. */
    record TooManyWaiting(int most) implements ReleaseRefused {}

    /** Somebody was quicker. */
    record AlreadyDecided(Proposal.Decision decision) implements ReleaseRefused {}

    /** Nobody releases what they proposed themselves, unless the city lets its heads. */
    record OwnProposal() implements ReleaseRefused {}

    /** Another version came into force after the head looked at the differences. */
    record MovedOn(int inForce) implements ReleaseRefused {}
}
