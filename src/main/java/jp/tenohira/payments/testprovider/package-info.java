/**
 * A provider of payments for trials, in a process of its own: it charges once for each idempotency key, shows a page where one pays by
 * card (with the step of 3-D Secure), QR code or e-money, notifies by signed webhooks that may be late, doubled, out of order or
 * missing, refunds, and reports payouts. No money moves, and every page says so.
 *
 * <p>Owns no table; keeps everything in memory. Started by {@code ./tenohira test-provider}, by the demo and by tests. Depends on no
 * other module. Read first: TestProviderTests.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package jp.tenohira.payments.testprovider;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
