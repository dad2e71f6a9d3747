package jp.tenohira.applications.checks;

import java.time.Instant;
import jp.tenohira.core.Text;

/**
 * A check as it stands.
 *
 * @param version one more with each edit
 * @param scope the group whose items are checked one by one; empty for the whole application
 * @param field the answer a finding points at, within the scope
 * @param expression CEL; of a condition true is a finding, of a duplicate it is the key no two may share
 * @param reason what a finding says to the resident, a template over the answers
 * @param active whether runs apply it
 * @param shipped whether this version came with the form
 */
public record Check(
        String procedure,
        String code,
        int version,
        Text label,
        Kind kind,
        String scope,
        String field,
        String expression,
        Text reason,
        boolean active,
        String author,
        boolean shipped,
        Instant createdAt) {

    /** What the expression is asked for. */
    public enum Kind {
        CONDITION,
        DUPLICATE
    }
}
