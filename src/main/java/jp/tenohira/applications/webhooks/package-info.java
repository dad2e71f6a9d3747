/**
 * Webhooks: business systems hear of cases. What happened is written into an outbox by the transaction in which it happens and posted
 * afterwards, signed by the Standard Webhooks scheme, again and again until the system answers, and kept in a log.
 *
 * <p>Owns: webhook, webhook_delivery. Listens to: ApplicationSubmitted, CaseMoved. A body holds ids and states, never what a resident
 * wrote. Read first: WebhookTests, then {@link jp.tenohira.applications.webhooks.SafeAddress}.
 */
@ApplicationModule
@NullMarked
package jp.tenohira.applications.webhooks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
