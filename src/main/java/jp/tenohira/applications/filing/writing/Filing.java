package jp.tenohira.applications.filing.writing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.tenohira.applications.CaseId;
import jp.tenohira.applications.attachments.InspectedFile;
import jp.tenohira.applications.places.Terms;
import jp.tenohira.procedures.forms.Form;
import org.jspecify.annotations.Nullable;

/**
 * An application that may be filed, with everything its rows need but the receipt number.
 *
 * @param places what the reception promises; null when it takes everybody
 */
public record Filing(
        CaseId id,
        Client client,
        Content content,
        String channel,
        String language,
        String device,
        @Nullable Instant startedAt,
        Instant submittedAt,
        boolean outsideCounterHours,
        @Nullable String email,
        List<NewFile> files,
        List<Form.Booked> bookings,
        @Nullable UUID draft,
        @Nullable Terms places) {

    public Filing {
        files = List.copyOf(files);
        bookings = List.copyOf(bookings);
    }

    /** Who files, by which key, and the digest of what was sent. */
    @SuppressWarnings("ArrayRecordComponent") // passed along, never compared
    public record Client(String name, String key, byte[] bodySha256) {}

    /** What is filed. */
    @SuppressWarnings("ArrayRecordComponent") // passed along, never compared
    public record Content(
            String procedure,
            int formVersion,
            String section,
            String answers,
            byte[] sha256,
            String keyId,
            String search) {}

    /** A file that came with the submission itself. */
    public record NewFile(UUID id, String path, InspectedFile file) {}
}
