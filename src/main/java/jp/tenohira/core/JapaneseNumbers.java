package jp.tenohira.core;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as they stand in Japanese tables (thousands grouped, negative △) and in files (plain, negative -). */
public final class JapaneseNumbers {

    private JapaneseNumbers() {}

    /** 1,234.5 and △1,234.5: as many digits after the point as the number carries. */
    public static String inTable(BigDecimal number) {
        var digits = Math.max(0, number.scale());
        var pattern = "#,##0" + (digits == 0 ? "" : "." + "0".repeat(digits));
        return new DecimalFormat(pattern + ";△" + pattern, DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(number);
    }

    public static String inTable(long number) {
        return inTable(BigDecimal.valueOf(number));
    }

    /** 1234.5 and -1234.5. */
    public static String inFile(BigDecimal number) {
        return number.toPlainString();
    }
}
