package jp.tenohira.payments.settlement.journal;

import java.util.List;
import java.util.UUID;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.settlement.journal.Posting.Subject;
import org.jspecify.annotations.Nullable;

/**
 * What is to be posted together, all of it or nothing.
 *
 * @param replaces the standing posting that counter-entries reverse first; null for none
 * @param byRule whether nothing is left to approve
 */
public record NewPosting(
        Subject subject,
        String digest,
        String facts,
        String reason,
        @Nullable UUID replaces,
        boolean byRule,
        Staff by,
        List<NewEntry> entries) {

    public NewPosting {
        entries = List.copyOf(entries);
    }
}
