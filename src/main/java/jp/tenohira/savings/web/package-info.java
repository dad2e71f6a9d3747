/** The pages of the ledger and of the RPA jobs. */
@NullMarked
package jp.tenohira.savings.web;

import org.jspecify.annotations.NullMarked;
