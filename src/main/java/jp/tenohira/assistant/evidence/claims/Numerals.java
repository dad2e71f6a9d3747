package jp.tenohira.assistant.evidence.claims;

import java.math.BigDecimal;
import java.util.Map;

/** Numbers as people write them: 1930, 千九百三十, 193万, 1億5千万, 二〇二四. */
final class Numerals {

    /** The characters a number is made of. */
    static final String CHARACTERS = "0-9〇一二三四五六七八九十百千万億兆";

    private static final String KANJI_DIGITS = "〇一二三四五六七八九";
    private static final Map<Character, Long> SMALL = Map.of('十', 10L, '百', 100L, '千', 1000L);
    private static final Map<Character, Long> LARGE = Map.of('万', 10_000L, '億', 100_000_000L, '兆', 1_000_000_000_000L);

    private Numerals() {}

    static BigDecimal value(String written) {
        var total = BigDecimal.ZERO;
        var section = BigDecimal.ZERO;
        var digits = new StringBuilder();
        for (var at = 0; at < written.length(); at++) {
            var c = written.charAt(at);
            var small = SMALL.get(c);
            var large = LARGE.get(c);
            if (small != null) {
                section = section.add(number(digits, BigDecimal.ONE).multiply(BigDecimal.valueOf(small)));
            } else if (large != null) {
                var before = section.add(number(digits, BigDecimal.ZERO));
                total = total.add((before.signum() == 0 ? BigDecimal.ONE : before).multiply(BigDecimal.valueOf(large)));
                section = BigDecimal.ZERO;
            } else {
                var kanji = KANJI_DIGITS.indexOf(c);
                digits.append(kanji < 0 ? c : (char) ('0' + kanji));
            }
        }
        return total.add(section).add(number(digits, BigDecimal.ZERO));
    }

    static int whole(String written) {
        return written.equals("元") ? 1 : value(written).intValue();
    }

    private static BigDecimal number(StringBuilder digits, BigDecimal none) {
        if (digits.isEmpty()) {
            return none;
        }
        var number = new BigDecimal(digits.toString());
        digits.setLength(0);
        return number;
    }
}
