package jp.tenohira.printing.sums;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Jobs that are summed together.
 *
 * @param member the section, rank or printer; empty where it is not known
 * @param contract of the printer; empty where none is known
 * @param colour and duplex: null where the log does not say
 */
public record Group(
        By by,
        YearMonth month,
        String member,
        String contract,
        @Nullable Boolean colour,
        @Nullable Boolean duplex) {

    static Group of(By by, String month, String member, String contract, String colour, String duplex) {
        return new Group(by, YearMonth.parse(month), member, contract, said(colour, "c"), said(duplex, "d"));
    }

    private static @Nullable Boolean said(String word, String yes) {
        return word.isEmpty() ? null : (Boolean) word.equals(yes);
    }

    String colourCode() {
        return colour == null ? "" : colour ? "c" : "m";
    }

    String duplexCode() {
        return duplex == null ? "" : duplex ? "d" : "s";
    }
}
