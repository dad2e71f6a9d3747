package jp.tenohira.ui.components;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Named amounts as horizontal bars; the amounts stand beside them as text.
 *
 * @param whole the amount a full bar stands for; a higher amount makes all others shorter
 */
public record BarList(String caption, List<Bar> bars, double whole) {

    public BarList {
        bars = List.copyOf(bars);
    }

    /** Bars of which the longest is full. */
    public BarList(String caption, List<Bar> bars) {
        this(caption, bars, 0);
    }

    /** @param text the amount as shown, such as "1,930件（69.2%）" */
    public record Bar(
            String label,
            double amount,
            String text,
            @Nullable String href) {

        public Bar(String label, double amount, String text) {
            this(label, amount, text, null);
        }
    }

    /** The length of a bar as an SVG width. */
    public String width(Bar bar) {
        var highest =
                Math.max(whole, bars.stream().mapToDouble(Bar::amount).max().orElse(0));
        return highest <= 0 ? "0%" : Math.round(1000 * Math.max(0, bar.amount()) / highest) / 10.0 + "%";
    }
}
