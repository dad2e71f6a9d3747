/**
 * A released version of a bank entry, offered to the forms that take the entry in: to those in force and to those that are
 * being built. Taking it makes or changes a working copy; a form in force never changes by it.
 *
 * <p>Owns: bank_declined. Read first: BankOffersTests.
 */
@NullMarked
package jp.tenohira.procedures.builder.bank.offers;

import org.jspecify.annotations.NullMarked;
