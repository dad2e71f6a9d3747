/** What the figures read of the budget. */
@NullMarked
package jp.tenohira.budget.metrics;

import org.jspecify.annotations.NullMarked;
