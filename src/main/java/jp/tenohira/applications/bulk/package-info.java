/**
 * One action over many cases: planned on the cases as they were chosen, tried without changing anything, then run with a
 * result for each case. A case that somebody changed meanwhile is left alone and reported.
 *
 * <p>Owns: bulk_job, bulk_item. Moves cases through {@code Casefiles} only. Door: {@link
 * jp.tenohira.applications.bulk.BulkJobs}. Read first: BulkTests.
 */
@ApplicationModule
@NullMarked
package jp.tenohira.applications.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
