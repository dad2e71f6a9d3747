package jp.tenohira.payments.settlement.accounts;

import java.time.LocalDate;

/** The account a kind of fee belongs to from a day on. */
public record FeeAccount(String feeKind, LocalDate since, String account) {}
