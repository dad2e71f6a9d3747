package jp.tenohira.payments.settlement.journal;

/** What was booked in a month on one account of a place. */
public record MonthSum(String section, String place, Ledger ledger, String account, long debit, long credit) {}
