/** The stored measures, the import of published tables, and measures that may claim the same minutes. */
@NullMarked
package jp.tenohira.savings.ledger;

import org.jspecify.annotations.NullMarked;
