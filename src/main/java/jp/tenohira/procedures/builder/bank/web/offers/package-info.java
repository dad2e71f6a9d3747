/** Pages on which forms come to use what the question bank says: newer versions, and parts joined to an entry. */
@NullMarked
package jp.tenohira.procedures.builder.bank.web.offers;

import org.jspecify.annotations.NullMarked;
