/** The stored budget, the rules it keeps, and the tables it is taken in from and handed out as. */
@NullMarked
package jp.tenohira.budget.ledger;

import org.jspecify.annotations.NullMarked;
