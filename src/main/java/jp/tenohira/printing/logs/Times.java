package jp.tenohira.printing.logs;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import jp.tenohira.facts.intake.JapaneseTimes;

/** Times as CUPS writes them, read without the cost of a general parser. */
final class Times {

    static final long WRONG = JapaneseTimes.WRONG;

    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

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

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
