/** What figures read of paper: metrics over print jobs, meetings and published totals, and what is not shown of few people. */
@NullMarked
package jp.tenohira.printing.figures;

import org.jspecify.annotations.NullMarked;
