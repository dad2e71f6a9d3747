package jp.tenohira.savings.formulas;

import java.util.Locale;
import java.util.Optional;
import jp.tenohira.core.Exact;

/** A unit of time, in the order a duration names them: 9時間36分. Days are counted, not measured: nobody agrees how long one is. */
public enum TimeUnit {
    HOUR("時間", Exact.of(60)),
    MINUTE("分", Exact.of(1)),
    SECOND("秒", Exact.of(1, 60));

    private final String sign;
    private final Exact minutes;

    TimeUnit(String sign, Exact minutes) {
        this.sign = sign;
        this.minutes = minutes;
    }

    String sign() {
        return sign;
    }

    Exact minutes() {
        return minutes;
    }

    static Optional<TimeUnit> of(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "時間", "h", "hr", "hrs", "hour", "hours" -> Optional.of(HOUR);
            case "分", "分間", "min", "mins", "minute", "minutes" -> Optional.of(MINUTE);
            case "秒", "秒間", "s", "sec", "second", "seconds" -> Optional.of(SECOND);
            default -> Optional.empty();
        };
    }
}
