package jp.tenohira.savings.formulas;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jp.tenohira.core.Exact;
import jp.tenohira.savings.formulas.Term.Added;
import jp.tenohira.savings.formulas.Term.Count;
import jp.tenohira.savings.formulas.Term.Factor;
import jp.tenohira.savings.formulas.Term.Group;
import jp.tenohira.savings.formulas.Term.Piece;
import jp.tenohira.savings.formulas.Term.Product;
import jp.tenohira.savings.formulas.Term.Sum;
import jp.tenohira.savings.formulas.Term.Time;

/** Formulas made at random, as the parser would build them, and other ways to write the same. */
final class RandomFormulas {

    private static final List<String> UNITS = List.of("", "件", "回", "人", "日", "か所", "施設", "件/日", "枚", "会議");
    private static final List<String> NOTES = List.of("往復", "定例会4回、臨時会等2回", "R4申請件数", "行政センター等", "内(再掲)");
    private static final String KANJI = "〇一二三四五六七八九";

    private final Random random;

    RandomFormulas(Random random) {
        this.random = random;
    }

    /** A term worth a time, nested at most this deep. */
    Term time(int depth) {
        if (random.nextInt(4) > 0) {
            return product(depth);
        }
        var more = new ArrayList<Added>();
        for (int n = random.nextInt(1, 3); n > 0; n--) {
            more.add(new Added(false, product(depth)));
        }
        return new Sum(product(depth), more);
    }

    private Term product(int depth) {
        var factors = new ArrayList<Term>();
        for (int n = random.nextInt(4); n > 0; n--) {
            factors.add(count(depth));
        }
        var timed = random.nextInt(factors.size() + 1);
        factors.add(timed, depth > 0 && random.nextInt(5) == 0 ? group(time(depth - 1)) : plainTime());
        var more = new ArrayList<Factor>();
        for (int i = 1; i < factors.size(); i++) {
            more.add(new Factor(i != timed && random.nextInt(6) == 0, factors.get(i)));
        }
        return more.isEmpty() ? factors.getFirst() : new Product(factors.getFirst(), more);
    }

    private Term count(int depth) {
        if (depth == 0 || random.nextInt(6) > 0) {
            return new Count(number(), UNITS.get(random.nextInt(UNITS.size())), notes());
        }
        var unit = UNITS.get(random.nextInt(UNITS.size()));
        return group(new Sum(
                new Count(number(), unit, notes()), List.of(new Added(false, new Count(number(), unit, notes())))));
    }

    private Term plainTime() {
        var pieces = new ArrayList<Piece>();
        for (var unit : TimeUnit.values()) {
            if (random.nextBoolean()) {
                pieces.add(new Piece(number(), unit));
            }
        }
        if (pieces.isEmpty()) {
            pieces.add(new Piece(number(), TimeUnit.MINUTE));
        }
        return new Time(pieces, random.nextInt(5) == 0 ? "件" : "", notes());
    }

    private Group group(Term inner) {
        return new Group(inner, notes());
    }

    private List<String> notes() {
        return random.nextInt(5) == 0 ? List.of(NOTES.get(random.nextInt(NOTES.size()))) : List.of();
    }

    private Exact number() {
        var whole = random.nextInt(1, random.nextBoolean() ? 100 : 200_000);
        return random.nextInt(5) == 0 ? Exact.of(new BigDecimal(whole).movePointLeft(2)) : Exact.of(whole);
    }

    /** The same formula with full-width characters, kanji numerals, separators, spaces and other signs. */
    static String disguised(String written, Random random) {
        var text = new StringBuilder();
        for (int at = 0; at < written.length(); at++) {
            var c = written.charAt(at);
            var end = at;
            while (end < written.length() && "0123456789.".indexOf(written.charAt(end)) >= 0) {
                end++;
            }
            if (end > at) {
                var digits = written.substring(at, end);
                text.append(digits.contains(".") ? digits : number(Integer.parseInt(digits), random));
                at = end - 1;
            } else if (c == '×') {
                text.append(List.of("×", "*", "＊", "✕", " × ", "x", "ｘ").get(random.nextInt(7)));
            } else {
                text.append(c > ' ' && c <= '~' && random.nextBoolean() ? (char) (c + '！' - '!') : c);
            }
        }
        return text.toString();
    }

    private static String number(int number, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> kanji(number);
            case 1 -> "%,d".formatted(number);
            case 2 -> "%,d".formatted(number).replace(',', '，');
            default -> Integer.toString(number);
        };
    }

    static String kanji(int number) {
        if (number == 0) {
            return "〇";
        }
        return number < 10_000
                ? belowTenThousand(number)
                : belowTenThousand(number / 10_000) + "万" + belowTenThousand(number % 10_000);
    }

    private static String belowTenThousand(int number) {
        var text = new StringBuilder();
        var units = List.of("千", "百", "十", "");
        for (int i = 0, power = 1000; i < 4; i++, power /= 10) {
            var digit = number / power % 10;
            if (digit > 0) {
                text.append(digit == 1 && power > 1 ? "" : KANJI.charAt(digit)).append(units.get(i));
            }
        }
        return text.toString();
    }
}
