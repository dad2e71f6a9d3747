package jp.tenohira.payments.settlement.bank;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What is left of a credit of the bank that no receipt has taken yet.
 *
 * @param inCash whether the bank says that it was paid in over its counter
 */
public record Credit(UUID id, LocalDate day, long yen, String payer, String reference, boolean inCash) {}
