package jp.tenohira.applications.exports;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Text for software that knows Shift_JIS as Windows writes it (CP932) and nothing newer. A character CP932 lacks becomes
 * 〓, as printers have always marked a missing type, and is reported by its code point. A variation selector is left out
 * and reported; the character it varies stays.
 */
final class Cp932 {

    static final Charset CHARSET = Charset.forName("windows-31j");

    /** Signs that Unicode has twice and that JIS means once; the other one of the pair is what CP932 carries. */
    private static final Map<Integer, Integer> SAME_SIGN = Map.of(
            0x301C, 0xFF5E, // wave dash, fullwidth tilde
            0x2212, 0xFF0D, // minus sign
            0x2016, 0x2225, // double vertical line
            0x2014, 0x2015, // em dash, horizontal bar
            0x00A2, 0xFFE0, // cent
            0x00A3, 0xFFE1, // pound
            0x00AC, 0xFFE2, // not
            0x00A5, 0xFFE5); // yen

    private static final String MISSING = "〓";

    private final CharsetEncoder encoder = CHARSET.newEncoder();

    /**
     * Text that CP932 can carry.
     *
     * @param lost the code points it could not, in their order, with repetitions
     */
    record Fitted(String text, List<Integer> lost) {

        Fitted {
            lost = List.copyOf(lost);
        }

        /** What was lost, as {@code U+9AD9 U+20BB7}. */
        String report() {
            return lost.stream()
                    .map(point -> String.format(Locale.ROOT, "U+%04X", point))
                    .collect(Collectors.joining(" "));
        }
    }

    Fitted fit(String text) {
        if (encoder.canEncode(text)) {
            return new Fitted(text, List.of());
        }
        var fitted = new StringBuilder();
        var lost = new ArrayList<Integer>();
        text.codePoints().forEach(point -> {
            int same = SAME_SIGN.getOrDefault(point, point);
            var written = Character.toString(same);
            if (encoder.canEncode(written)) {
                fitted.append(written);
            } else {
                fitted.append(selectsVariation(point) ? "" : MISSING);
                lost.add(point);
            }
        });
        return new Fitted(fitted.toString(), lost);
    }

    private static boolean selectsVariation(int point) {
        return (point >= 0xFE00 && point <= 0xFE0F) || (point >= 0xE0100 && point <= 0xE01EF);
    }
}
