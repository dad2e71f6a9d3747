/**
 * Fees paid online: a payment is begun once, the provider's word about it is taken from signed notices and from asking, and it becomes
 * part of the case, of the day's takings and of the figures. What was paid twice goes back by itself; what staff give back needs two.
 *
 * <p>Owns: online_payment, online_payment_event, payment_notice, online_refund. Door: {@link jp.tenohira.payments.TakingsSource} with the
 * code {@code online}. Nested: {@code provider} (whoever takes the money), {@code book} (what is known of payments), {@code refunds},
 * {@code web}. Listens to: CaseMoved. Read first: PayingOnlineTests.
 */
@ApplicationModule
@NullMarked
package jp.tenohira.payments.online;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
