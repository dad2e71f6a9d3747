package jp.tenohira.payments.settlement.payouts;

import java.time.LocalDate;
import java.util.UUID;

/** What is left of a credit of the bank that no receipt has taken yet. */
public record Credit(UUID id, LocalDate day, long yen, String payer, String reference) {}
