package jp.tenohira.applications.filing;

import java.time.Instant;
import java.util.UUID;
import jp.tenohira.procedures.forms.Answers;
import jp.tenohira.procedures.forms.Form;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to file.
 *
 * @param client who files, such as {@code anonymous} or {@code token:<id>}; with the key it names this one filing
 * @param bodySha256 digest of what was sent
 * @param form the form the answers were given to
 * @param fromClient whether files come by name and content, as clients of the API send them
 * @param filedAt the stated time of filing; null for now
 * @param email where to write to when the answers name no address
 * @param draft the draft that is filed; null for a client of the API
 */
@SuppressWarnings("ArrayRecordComponent") // passed along, never compared
public record Submission(
        String client,
        String key,
        byte[] bodySha256,
        Form form,
        Answers answers,
        boolean fromClient,
        String language,
        String device,
        @Nullable Instant startedAt,
        @Nullable Instant filedAt,
        @Nullable String email,
        @Nullable UUID draft) {}
