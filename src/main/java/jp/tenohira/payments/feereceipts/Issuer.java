package jp.tenohira.payments.feereceipts;

/**
 * Who issues the receipts.
 *
 * @param registration 登録番号; empty where the city has none
 */
public record Issuer(String registration, String name) {}
