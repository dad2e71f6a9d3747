/**
 * The page of a case: its answers and attachments, what the checks found, its history with differences, messages, and
 * the steps the member of staff may take.
 *
 * <p>Owns no table. Moves cases through {@code Casefiles} only. Read first: CasePageTests.
 */
@ApplicationModule
@NullMarked
package jp.tenohira.applications.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
