package jp.tenohira.applications.bulk;

import jp.tenohira.applications.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * One case of a bulk action.
 *
 * @param version the case's version when it was chosen
 * @param result null until it was its turn
 */
public record BulkItem(
        CaseId id, String receipt, int version, @Nullable Verdict result) {}
