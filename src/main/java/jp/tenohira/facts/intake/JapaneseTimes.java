package jp.tenohira.facts.intake;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Times in Japan as devices write them, read without the cost of a general parser. */
public final class JapaneseTimes {

    /** What is answered for text that is no time. */
    public static final long WRONG = Long.MIN_VALUE;

    private static final ZoneOffset JAPAN = ZoneOffset.ofHours(9);

    private JapaneseTimes() {}

    /** Seconds since 1970 in UTC, of 2024-01-05 09:07:31 in Japan; also with slashes, with one digit for months, days and hours, with T, and without seconds. */
    public static long ofJapan(String text) {
        var parts = new int[6];
        var part = 0;
        var digits = 0;
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                parts[part] = parts[part] * 10 + c - '0';
                if (++digits > (part == 0 ? 4 : 2)) {
                    return WRONG;
                }
            } else if (digits > 0 && part < 5 && fits(part, c)) {
                part++;
                digits = 0;
            } else {
                return WRONG;
            }
        }
        if (part < 4 || digits == 0 || parts[0] < 1900) {
            return WRONG;
        }
        try {
            return LocalDateTime.of(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5])
                    .toEpochSecond(JAPAN);
        } catch (DateTimeException e) {
            return WRONG;
        }
    }

    private static boolean fits(int part, char c) {
        return switch (part) {
            case 0, 1 -> c == '-' || c == '/';
            case 2 -> c == ' ' || c == 'T';
            default -> c == ':';
        };
    }
}
