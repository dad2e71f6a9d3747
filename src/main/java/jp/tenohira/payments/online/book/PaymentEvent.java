package jp.tenohira.payments.online.book;

import java.time.Instant;

/**
 * Something that happened to a payment.
 *
 * @param what begun, session, notice, look-up, amount-differs …
 * @param detail codes and amounts, never what a resident wrote
 */
public record PaymentEvent(String what, String detail, Instant at) {}
