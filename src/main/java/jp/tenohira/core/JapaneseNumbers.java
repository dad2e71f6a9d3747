package jp.tenohira.core;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as they stand in tables (thousands grouped, negative △ in Japanese and − in English) and in files (plain, negative -). */
public final class JapaneseNumbers {

    private JapaneseNumbers() {}

    /** 1,234.5 and △1,234.5: as many digits after the point as the number carries. */
    public static String inTable(BigDecimal number) {
        return inTable(number, Lang.JA);
    }

    /** The same as readers of a language write it: △1,234.5 or −1,234.5. */
    public static String inTable(BigDecimal number, Lang lang) {
        var digits = Math.max(0, number.scale());
        var pattern = "#,##0" + (digits == 0 ? "" : "." + "0".repeat(digits));
        var minus = lang == Lang.JA ? "△" : "−";
        return new DecimalFormat(pattern + ";" + minus + pattern, DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(number);
    }

    public static String inTable(long number, Lang lang) {
        return inTable(BigDecimal.valueOf(number), lang);
    }

    public static String inTable(long number) {
        return inTable(BigDecimal.valueOf(number));
    }

    /** 1234.5 and -1234.5. */
    public static String inFile(BigDecimal number) {
        return number.toPlainString();
    }
}
