package jp.tenohira.procedures.forms.releases.impact;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.procedures.forms.carrying.Policy;
import org.jspecify.annotations.Nullable;

/**
 * What a proposal means for what is open.
 *
 * @param inForce the version in force when it was counted
 * @param drafts how many drafts were open when counting began
 * @param cases how many cases stay on the versions they were filed under
 * @param reasons why drafts must be answered again or stay; a draft can have several
 * @param finishedAt null while it is being counted
 */
public record Impact(
        UUID run,
        int inForce,
        long drafts,
        long cases,
        long safe,
        long again,
        long blocked,
        List<Reason> reasons,
        Instant startedAt,
        Instant aliveAt,
        @Nullable Instant finishedAt) {

    public Impact {
        reasons = List.copyOf(reasons);
    }

    /**
     * @param question the question's name
     * @param label its words by language code
     * @param drafts in how many drafts
     */
    public record Reason(Policy policy, String question, Map<String, String> label, long drafts) {}

    public long judged() {
        return safe + again + blocked;
    }

    public boolean finished() {
        return finishedAt != null;
    }
}
