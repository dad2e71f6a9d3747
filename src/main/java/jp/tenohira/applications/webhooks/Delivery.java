package jp.tenohira.applications.webhooks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message to a business system.
 *
 * @param nextTryAt null when it was delivered or given up
 */
record Delivery(
        UUID id,
        UUID webhook,
        String kind,
        String receipt,
        String body,
        Instant createdAt,
        @Nullable Instant nextTryAt,
        int tries,
        @Nullable Instant deliveredAt,
        @Nullable Integer lastStatus,
        @Nullable String lastError) {}
