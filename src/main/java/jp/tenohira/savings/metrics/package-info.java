/** What the ledger brings to the figures: hours by department, section, kind, status and fiscal year. */
@NullMarked
package jp.tenohira.savings.metrics;

import org.jspecify.annotations.NullMarked;
