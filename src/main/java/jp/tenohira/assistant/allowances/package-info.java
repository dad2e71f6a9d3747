/** What the city allows: retention, pace, quotas and budgets, in versions; and what has been used up. */
@NullMarked
package jp.tenohira.assistant.allowances;

import org.jspecify.annotations.NullMarked;
