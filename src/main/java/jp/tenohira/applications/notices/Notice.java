package jp.tenohira.applications.notices;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An e-mail in the outbox. */
public record Notice(
        UUID id,
        String to,
        String subject,
        String body,
        Instant createdAt,
        @Nullable Instant sentAt,
        int tries) {}
