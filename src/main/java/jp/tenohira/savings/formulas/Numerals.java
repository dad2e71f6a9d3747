package jp.tenohira.savings.formulas;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.tenohira.core.Exact;
import org.jspecify.annotations.Nullable;

/** Numbers as people write them: 1,200  7.75  三十  千二百  1万2千  二五〇. */
final class Numerals {

    static final Pattern NUMBER = Pattern.compile("[0-9〇零一二三四五六七八九十百千万億][0-9,.〇零一二三四五六七八九十百千万億]*");

    private static final Pattern LATIN =
            Pattern.compile("(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,18})(?:\\.[0-9]{1,6})?(?![0-9.,])");
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final long NONE_YET = Long.MAX_VALUE;
    private static final Exact TOO_LARGE = Exact.of(1_000_000_000_000L);

    private final String text;
    private Exact total = Exact.ZERO;
    private Exact section = Exact.ZERO;
    private @Nullable Exact current;
    private boolean positional;
    private long lastSmall = NONE_YET;
    private long lastLarge = NONE_YET;

    private Numerals(String text) {
        this.text = text;
    }

    /** Empty when the characters make no number. */
    static Optional<Exact> read(String text) {
        return new Numerals(text).read();
    }

    static boolean isTooLarge(Exact number) {
        return number.compareTo(TOO_LARGE) >= 0;
    }

    private Optional<Exact> read() {
        var latin = LATIN.matcher(text);
        for (int at = 0; at < text.length(); ) {
            var c = text.charAt(at) == '零' ? '〇' : text.charAt(at);
            boolean fits;
            if (latin.region(at, text.length()).lookingAt()) {
                fits = current == null;
                current = Exact.of(new BigDecimal(latin.group().replace(",", "")));
                positional = false;
                at = latin.end();
            } else {
                fits = kanji(c);
                at++;
            }
            if (!fits) {
                return Optional.empty();
            }
        }
        return closesSection() ? Optional.of(total.plus(section)) : Optional.empty();
    }

    private boolean kanji(char c) {
        return switch (c) {
            case '十' -> small(10);
            case '百' -> small(100);
            case '千' -> small(1000);
            case '万' -> large(10_000);
            case '億' -> large(100_000_000);
            default -> DIGITS.indexOf(c) >= 0 && digit(Exact.of(DIGITS.indexOf(c)));
        };
    }

    private boolean digit(Exact digit) {
        if (current == null) {
            current = digit;
            positional = true;
            return true;
        }
        current = current.times(Exact.of(10)).plus(digit);
        return positional;
    }

    private boolean small(long unit) {
        if (unit >= lastSmall) {
            return false;
        }
        lastSmall = unit;
        section = section.plus((current == null ? Exact.of(1) : current).times(Exact.of(unit)));
        current = null;
        return true;
    }

    private boolean large(long unit) {
        if (unit >= lastLarge || !closesSection() || section.isZero()) {
            return false;
        }
        lastLarge = unit;
        lastSmall = NONE_YET;
        total = total.plus(section.times(Exact.of(unit)));
        section = Exact.ZERO;
        return true;
    }

    /** Adds the ones; they must be fewer than the smallest unit before them: 二十三, not 二十三四. */
    private boolean closesSection() {
        if (current == null) {
            return true;
        }
        var fits = lastSmall == NONE_YET || current.compareTo(Exact.of(lastSmall)) < 0;
        section = section.plus(current);
        current = null;
        return fits;
    }
}
