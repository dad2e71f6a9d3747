package jp.tenohira.applications.receipts;

/**
 * Offers to put a draft or a case on the resident's own page.
 *
 * @param text what that is good for
 * @param label of the button or link
 * @param address where the button sends, or where the link leads to sign in first
 * @param signedIn whether it is a button
 */
public record KeepOffer(String text, String label, String address, boolean signedIn) {}
