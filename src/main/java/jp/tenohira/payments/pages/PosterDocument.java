package jp.tenohira.payments.pages;

/**
 * The poster of a counter's code.
 *
 * @param picture the QR code with its quiet zone, as a data: address
 * @param amount what is to be paid; empty for a code into which the resident types it
 */
public record PosterDocument(String city, String facility, String picture, String amount, String reference) {}
