package jp.tenohira.procedures.forms.definition;

import java.util.Optional;
import jp.tenohira.core.Text;

/**
 * What staff check of filed applications.
 *
 * @param each the group whose items are checked one by one; empty checks the application as a whole
 * @param field the answer a finding points at, relative to the item
 * @param expression CEL: for a condition, true is a finding; for a duplicate, the key that no two may share, where an
 *     empty key is never a finding
 * @param reason what to say of a finding, a template over the answers
 */
public record CheckDefinition(
        String code, Text label, Kind kind, Optional<String> each, String field, String expression, Text reason) {

    public enum Kind {
        CONDITION,
        DUPLICATE
    }
}
