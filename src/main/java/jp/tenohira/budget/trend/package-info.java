/** What the amounts of several years say: differences with their reasons, and a projection with its range. */
@NullMarked
package jp.tenohira.budget.trend;

import org.jspecify.annotations.NullMarked;
