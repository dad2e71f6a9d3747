package jp.tenohira.ui.components;

import org.jspecify.annotations.Nullable;

/**
 * One figure, large.
 *
 * @param value as shown, such as 2,791
 * @param note how it comes about, such as 1,930 ÷ 2,791
 * @param href leads to the records it counts; null when there is nothing to open
 */
public record Stat(
        String label,
        String value,
        String unit,
        @Nullable String note,
        @Nullable String href) {

    public Stat(String label, String value, String unit) {
        this(label, value, unit, null, null);
    }
}
