package jp.tenohira.printing.logs;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Times as logs write them, read without the cost of a general parser. All answer {@link #WRONG} for what is none. */
final class Times {

    static final long WRONG = Long.MIN_VALUE;

    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
    private static final ZoneOffset JAPAN = ZoneOffset.ofHours(9);

    private Times() {}

    /** 20/May/1999:19:21:06 +0000. */
    static long ofCups(String text) {
        if (text.length() != 26 || text.charAt(2) != '/' || text.charAt(6) != '/' || text.charAt(20) != ' ') {
            return WRONG;
        }
        var month = MONTHS.indexOf(text.substring(3, 6));
        var sign = text.charAt(21) == '-' ? -1 : text.charAt(21) == '+' ? 1 : 0;
        if (month < 0 || month % 3 != 0 || sign == 0) {
            return WRONG;
        }
        try {
            var offset = sign * (number(text, 22, 24) * 3600 + number(text, 24, 26) * 60);
            return LocalDateTime.of(
                                    number(text, 7, 11),
                                    month / 3 + 1,
                                    number(text, 0, 2),
                                    number(text, 12, 14),
                                    number(text, 15, 17),
                                    number(text, 18, 20))
                            .toEpochSecond(ZoneOffset.UTC)
                    - offset;
        } catch (DateTimeException | NumberFormatException e) {
            return WRONG;
        }
    }

    /** 2024-01-05 09:07:31 in Japan; also with slashes, with one digit for months, days and hours, with T, and without seconds. */
    static long ofJapan(String text) {
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

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
