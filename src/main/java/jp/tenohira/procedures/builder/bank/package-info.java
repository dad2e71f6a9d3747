/**
 * The question bank of a city: its entries in versions, changed by staff who build forms and released by a head.
 *
 * <p>Owns: bank_change, bank_decision, bank_draft. Door: {@link jp.tenohira.procedures.builder.bank.BankEntries}. What a
 * released version means for the forms stands in {@code offers}. Read first: BankTests.
 */
@NullMarked
package jp.tenohira.procedures.builder.bank;

import org.jspecify.annotations.NullMarked;
