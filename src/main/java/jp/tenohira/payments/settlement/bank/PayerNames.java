package jp.tenohira.payments.settlement.bank;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Names as banks write them: half-width, small kana large, legal forms shortened. Compared without what differs from bank to bank. */
public final class PayerNames {

    private static final String SMALL = "ァィゥェォッャュョヮ";
    private static final String LARGE = "アイウエオツヤユヨワ";

    private PayerNames() {}

    public static boolean same(String payer, List<String> known) {
        var plain = plain(payer);
        return known.stream().map(PayerNames::plain).anyMatch(name -> !name.isEmpty() && plain.startsWith(name));
    }

    public static String plain(String name) {
        var wide = Normalizer.normalize(name, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        var plain = new StringBuilder();
        wide.codePoints().forEach(point -> {
            var small = SMALL.indexOf(point);
            if (small >= 0) {
                plain.append(LARGE.charAt(small));
            } else if (!Character.isWhitespace(point) && "ー-‐−.・".indexOf(point) < 0) {
                plain.appendCodePoint(point);
            }
        });
        return plain.toString();
    }
}
