/** Totals of a period as a city published them (公表資料), for the time of which no log is left. */
@NullMarked
package jp.tenohira.printing.totals;

import org.jspecify.annotations.NullMarked;
