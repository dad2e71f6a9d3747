package jp.tenohira.applications.dues;

import java.text.NumberFormat;
import java.util.Locale;
import jp.tenohira.core.Lang;

/** Yen as people read them: 1,300円, ¥1,300. */
public final class JapaneseYen {

    private JapaneseYen() {}

    public static String of(long yen, Lang lang) {
        var digits = NumberFormat.getIntegerInstance(Locale.ROOT).format(yen);
        return lang == Lang.JA ? digits + "円" : "¥" + digits;
    }
}
