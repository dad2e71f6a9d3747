package jp.tenohira.printing.logs;

/** Counts as logs write them. */
final class Counts {

    private static final int MOST_DIGITS = 9;

    private Counts() {}

    /** The number; -1 for what is no whole number from 0 of at most nine digits. */
    static long of(String text) {
        if (text.isEmpty() || text.length() > MOST_DIGITS) {
            return -1;
        }
        long number = 0;
        for (int i = 0; i < text.length(); i++) {
            var digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
