package jp.tenohira.payments.sales.formats;

import java.util.OptionalLong;
import java.util.regex.Pattern;
import jp.tenohira.sheets.TableReading;

/** Yen as registers write them: 1,000 or ¥1,000 or 1000.00, negative as -500, △500 or (500). */
final class Money {

    private static final Pattern AMOUNT = Pattern.compile("([0-9]{1,11})(?:\\.0{1,2})?");

    private Money() {}

    /** Nothing is 0; empty for what is no amount. */
    static OptionalLong of(String written) {
        var text = TableReading.plain(written).replace(",", "").replace("¥", "").replace("円", "");
        if (text.isEmpty()) {
            return OptionalLong.of(0);
        }
        var bracketed = text.startsWith("(") && text.endsWith(")");
        var minus = bracketed || text.startsWith("-") || text.startsWith("△") || text.startsWith("▲");
        var digits = bracketed ? text.substring(1, text.length() - 1) : minus ? text.substring(1) : text;
        var amount = AMOUNT.matcher(digits);
        if (!amount.matches()) {
            return OptionalLong.empty();
        }
        var yen = Long.parseLong(amount.group(1));
        return OptionalLong.of(minus ? -yen : yen);
    }
}
