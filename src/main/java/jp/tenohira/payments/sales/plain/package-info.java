/** The short cut for files of receipts: what the readers of formats and the book of receipts do, said to the engine (docs/adr/0037). */
@NullMarked
package jp.tenohira.payments.sales.plain;

import org.jspecify.annotations.NullMarked;
