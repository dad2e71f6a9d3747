package jp.tenohira.applications.bulk;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.tenohira.applications.CaseOutcome;
import org.jspecify.annotations.Nullable;

/**
 * With what a bulk action is done.
 *
 * @param reason to the residents: why cases are sent back or refused
 * @param assignee to whom cases are assigned; null takes them from whoever has them
 * @param texts by the code of a check: the words that replace the finding's own ones
 * @param leftOut codes of the checks whose findings are not sent back
 */
public record BulkSettings(
        String reason,
        @Nullable CaseOutcome outcome,
        @Nullable UUID assignee,
        Map<String, String> texts,
        Set<String> leftOut) {

    public static final BulkSettings NONE = new BulkSettings("", null, null, Map.of(), Set.of());

    public BulkSettings {
        texts = Map.copyOf(texts);
        leftOut = Set.copyOf(leftOut);
    }
}
