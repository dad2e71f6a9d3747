package jp.tenohira.payments.online.book;

import java.security.SecureRandom;

/** Makes names of payments and refunds that are easy to read out: without I, L, O and U. */
public final class References {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private References() {}

    public static String payment() {
        return "P" + random();
    }

    public static String refund() {
        return "R" + random();
    }

    private static String random() {
        var letters = new StringBuilder(LENGTH);
        for (var i = 0; i < LENGTH; i++) {
            letters.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return letters.toString();
    }
}
