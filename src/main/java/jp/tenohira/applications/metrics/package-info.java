/**
 * What applications bring to the figures: counts over the cases, and the receipt numbers behind each count.
 *
 * <p>Owns no table; reads counted_case (casefile and what is kept of deleted cases), one statement for each metric. Supplies a {@link jp.tenohira.figures.MetricSource}. Read
 * first: CaseMetricsTests.
 */
@ApplicationModule
@NullMarked
package jp.tenohira.applications.metrics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
