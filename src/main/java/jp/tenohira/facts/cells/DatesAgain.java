package jp.tenohira.facts.cells;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import jp.tenohira.facts.intake.JapaneseTimes;

/** Reads times as {@link JapaneseTimes} does, faster where the date is that of the time before. */
final class DatesAgain {

    private static final int DATE = "2024-04-01 ".length();
    private static final int MINUTE = DATE + 3;
    private static final int SECOND = DATE + 6;
    private static final int WHOLE = DATE + 8;

    /** With what stands behind it. */
    private byte[] date = new byte[0];

    private long midnight;

    /** {@link JapaneseTimes#WRONG} for another date or another form. */
    long seconds(byte[] bytes, int from, int to) {
        if (to - from != WHOLE || date.length != DATE || !Arrays.equals(bytes, from, from + DATE, date, 0, DATE)) {
            return JapaneseTimes.WRONG;
        }
        var hour = two(bytes, from + DATE);
        var minute = two(bytes, from + MINUTE);
        var second = two(bytes, from + SECOND);
        var right = hour < 24
                && Math.max(minute, second) < 60
                && Math.min(Math.min(hour, minute), second) >= 0
                && bytes[from + MINUTE - 1] == ':'
                && bytes[from + SECOND - 1] == ':';
        return right ? midnight + (hour * 60L + minute) * 60 + second : JapaneseTimes.WRONG;
    }

    private static int two(byte[] bytes, int from) {
        var tens = bytes[from] - '0';
        var ones = bytes[from + 1] - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
    }

    long read(String text) {
        var time = JapaneseTimes.ofJapan(text);
        if (time != JapaneseTimes.WRONG && text.length() == WHOLE) {
            date = text.substring(0, DATE).getBytes(StandardCharsets.UTF_8);
            midnight = JapaneseTimes.ofJapan(text.substring(0, DATE) + "00:00:00");
        }
        return time;
    }
}
