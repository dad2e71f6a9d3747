package jp.tenohira.payments.settlement.days;

import java.time.LocalDate;

/** A deposit slip (納付書) with the amount the bank took. */
public record Slip(TillDay of, String number, long yen, LocalDate depositedOn) {}
