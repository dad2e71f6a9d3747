package jp.tenohira.applications.drafts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.tenohira.applications.CaseId;
import jp.tenohira.applications.ReceiptNumber;
import jp.tenohira.procedures.forms.AnswerPath;
import jp.tenohira.procedures.forms.Answers;
import org.jspecify.annotations.Nullable;

/**
 * An application that is being filled in.
 *
 * @param email where a notice goes before it expires, when the resident asked for one
 * @param mends the case this draft mends; empty for a new application
 * @param open the answers that may be changed, where they stand now; empty for all
 * @param removed the items of groups that were removed while a case was mended, each where it stood then
 * @param filedAs the receipt, once it was submitted
 * @param revision grows with every change
 */
public record Draft(
        UUID id,
        String procedure,
        int formVersion,
        Answers answers,
        String language,
        String device,
        @Nullable String email,
        Optional<CaseId> mends,
        Set<AnswerPath> open,
        List<AnswerPath> removed,
        Instant startedAt,
        Instant expiresAt,
        Optional<ReceiptNumber> filedAs,
        int revision) {

    public Draft {
        open = Set.copyOf(open);
        removed = List.copyOf(removed);
    }

    /** Where an answer of the mended case stands now; empty when it was removed with its item. */
    public Optional<AnswerPath> now(AnswerPath then) {
        return now(then, removed);
    }

    static Optional<AnswerPath> now(AnswerPath then, List<AnswerPath> removed) {
        var now = Optional.of(then);
        for (var item : removed) {
            now = now.flatMap(path -> path.without(item));
        }
        return now;
    }

    /** The address of one of its pages. */
    public String path(String rest) {
        return "/apply/" + id + rest;
    }
}
