/**
 * Submitting: one path for the pages and the API, from complete answers to a durable case. Concurrent submissions share a
 * commit; each answer waits for its own. The same key of the same client never files twice.
 *
 * <p>Owns: filing, receipt_counter, slot, slot_booking; writes the first rows of a case. Door: {@link
 * jp.tenohira.applications.filing.Submissions}. Publishes: {@code ApplicationSubmitted}. Read first: SubmissionsTests.
 */
@ApplicationModule
@NullMarked
package jp.tenohira.applications.filing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
