package jp.tenohira.applications.checks;

import java.util.List;
import java.util.Optional;
import jp.tenohira.applications.desk.Desk;
import jp.tenohira.core.Outcome;

/** The door to the checks of a section's procedures. A procedure of another section has none for this desk. */
public interface Checks {

    /** The checks of a procedure, by code; those that ship with its form are taken in when first asked for. */
    List<Check> all(Desk desk, String procedure);

    Optional<Check> find(Desk desk, String procedure, String code);

    /** Every version of a check, the newest first. */
    List<Check> versions(Desk desk, String procedure, String code);

    /** Keeps a check as a new version. A new check begins switched off. */
    Outcome<Check, List<CheckProblem>> save(Desk desk, CheckDraft draft);

    /** Switches a check on or off; only heads may. */
    Outcome<Check, SwitchRefused> turn(Desk desk, String procedure, String code, boolean on);

    enum SwitchRefused {
        NO_SUCH_CHECK,
        ONLY_HEADS
    }

    /** Tries a check on the newest cases of the section, changing nothing. */
    Outcome<Trial, List<CheckProblem>> tryOut(Desk desk, CheckDraft draft);

    /**
     * What a check would find.
     *
     * @param cases how many cases it was tried on
     * @param flawed in how many it would find something
     * @param examples some of those
     * @param unchecked cases filed under an earlier form that this check does not fit
     */
    record Trial(int cases, int flawed, List<Example> examples, int unchecked) {

        public Trial {
            examples = List.copyOf(examples);
        }
    }

    record Example(String receipt, Finding finding) {}
}
