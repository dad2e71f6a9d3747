package jp.tenohira.applications.webhooks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A business system that hears of cases.
 *
 * @param procedure only its cases; null for all
 * @param generation which secret signs
 */
record Webhook(
        UUID id,
        String name,
        String url,
        @Nullable String procedure,
        int generation,
        boolean active,
        Instant createdAt,
        String createdBy) {}
