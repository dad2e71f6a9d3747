package jp.tenohira.applications.receipts;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.core.wording.Annotations;

/** Times of a receipt: to the second, in Japan, the era beside the year. */
final class Times {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private Times() {}

    static String toTheSecond(Instant moment, Lang lang) {
        var second = SECOND.format(LocalDateTime.ofInstant(moment, JapaneseDates.JST));
        return switch (lang) {
            case JA -> second + "（" + JapaneseDates.date(moment, lang) + "、日本時間）";
            case JA_EASY -> second + Annotations.ofReadings("（{日本|にほん}の{時間|じかん}）");
            case ZH -> second + "（日本时间）";
            case KO -> second + " (일본 시간)";
            case VI -> second + " (giờ Nhật Bản)";
            case PT -> second + " (horário do Japão)";
            case EN -> second + " (" + JapaneseDates.date(moment, lang) + ", Japan time)";
        };
    }
}
