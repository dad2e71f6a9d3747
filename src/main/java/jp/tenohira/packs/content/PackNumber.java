package jp.tenohira.packs.content;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Map;
import jp.tenohira.core.Exact;
import jp.tenohira.core.JapaneseNumbers;
import org.jspecify.annotations.Nullable;

/**
 * A number of a pack with everything needed to compute it again.
 *
 * @param version of the figure's definition
 * @param where the slice's members; the pack asks for no period but the fiscal year, which is one of them
 * @param formula over the metrics, each in braces: {@code {published_cashless_yen}/{published_sales_yen}}
 * @param measured the metrics that went in
 * @param value exact, as what was counted above and below the line; null means no data
 * @param shown rounded once; null means no data
 * @param asOf the moment whose data were read
 * @param path where staff open it
 */
public record PackNumber(
        String figure,
        int version,
        String name,
        String unit,
        boolean percentage,
        int digits,
        Map<String, String> where,
        String formula,
        Map<String, Fraction> measured,
        @Nullable Fraction value,
        @Nullable BigDecimal shown,
        Instant asOf,
        String path) {

    public static final String NO_DATA = "データなし";

    public PackNumber {
        where = Map.copyOf(where);
        measured = Map.copyOf(measured);
    }

    public record Fraction(BigInteger numerator, BigInteger denominator) {

        public Exact exact() {
            return new Exact(numerator, denominator);
        }
    }

    /** 1,804 or △0.6, as it stands in tables. */
    public String text() {
        return shown == null ? NO_DATA : JapaneseNumbers.inTable(shown);
    }

    /** The same with its unit: 56.1%. */
    public String withUnit() {
        return shown == null ? NO_DATA : text() + unit;
    }
}
