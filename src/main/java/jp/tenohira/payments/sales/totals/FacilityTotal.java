package jp.tenohira.payments.sales.totals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import jp.tenohira.core.Exact;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Text;
import org.jspecify.annotations.Nullable;

/**
 * A facility's fiscal year as a city published it.
 *
 * @param ratePercent the cashless rate as printed; null where none was
 */
public record FacilityTotal(
        String facility,
        long salesYen,
        long cashYen,
        long cashlessYen,
        @Nullable BigDecimal ratePercent) {

    private static final int DIGITS = 1;

    /** The rate that follows from the amounts, in percent; zero where nothing was sold. */
    private BigDecimal computedPercent() {
        return salesYen == 0
                ? BigDecimal.ZERO.setScale(DIGITS)
                : Exact.of(cashlessYen, salesYen).times(Exact.of(100)).rounded(DIGITS);
    }

    /** What in the row does not follow from the rest of it. */
    public List<Text> inconsistent() {
        var found = new ArrayList<Text>();
        var difference = salesYen - cashYen - cashlessYen;
        if (difference != 0) {
            found.add(Text.of("現金とキャッシュレスの合計が売上と%s円違います。", "Cash and cashless differ from the sales by %s yen.")
                    .formatted(JapaneseNumbers.inTable(difference)));
        }
        var printed = ratePercent;
        if (printed != null && printed.compareTo(computedPercent()) != 0) {
            found.add(Text.of("公表の比率は%s%%ですが、額から計算すると%s%%です。", "The printed rate is %s %%, the amounts give %s %%.")
                    .formatted(
                            JapaneseNumbers.inTable(printed.setScale(DIGITS, java.math.RoundingMode.HALF_UP)),
                            JapaneseNumbers.inTable(computedPercent())));
        }
        return found;
    }
}
