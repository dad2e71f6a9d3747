/** The journal: double entry, numbered without gaps, reversible only by counter-entries; months that are closed. */
@NullMarked
package jp.tenohira.payments.settlement.journal;

import org.jspecify.annotations.NullMarked;
