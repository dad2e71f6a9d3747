package jp.tenohira.payments.prices;

import java.time.Instant;

/** A list that was taken in. */
public record PriceImport(int number, String file, int rows, Instant at, String byName) {}
