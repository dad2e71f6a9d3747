package jp.tenohira.applications.checks;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.applications.CaseId;
import jp.tenohira.applications.desk.Desk;
import jp.tenohira.core.Text;

/** The door to what the checks found. The cases asked for are ones the caller may see. */
public interface Findings {

    /** The findings of each case that has some. */
    Map<CaseId, List<Finding>> of(Collection<CaseId> cases);

    default List<Finding> of(CaseId id) {
        return of(List.of(id)).getOrDefault(id, List.of());
    }

    /** When a case was last checked, and whether its answers changed since. */
    Optional<Checked> lastCheck(CaseId id);

    record Checked(Instant at, int answersVersion) {}

    /** The findings of many cases together, by check, the most frequent one first. */
    List<ByCheck> byCheck(Collection<CaseId> cases);

    /**
     * @param sameReason the reason when it is the same in all cases, else empty
     * @param sameReasonInEnglish likewise; empty too when the check has no English words
     * @param example a reason as one of the cases has it
     */
    record ByCheck(
            String check, Text label, int cases, String sameReason, String sameReasonInEnglish, String example) {}

    /** The cases of a procedure in groups that have the same findings, the largest group first. */
    List<Alike> alike(Desk desk, String procedure);

    /**
     * @param checks codes of what was found, sorted; empty for cases without findings
     * @param open how many of the cases wait for the section
     */
    record Alike(List<String> checks, int cases, int open) {

        public Alike {
            checks = List.copyOf(checks);
        }

        /** The word by which the queue filters this group. */
        public String filter() {
            return checks.isEmpty() ? "none" : "set:" + String.join("+", checks);
        }
    }
}
