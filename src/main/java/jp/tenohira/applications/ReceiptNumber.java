package jp.tenohira.applications;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number on a receipt, {@code 2026-0001234-5}: fiscal year, sequence within it, Damm check digit.
 *
 * @param value the number as shown, always valid
 */
public record ReceiptNumber(String value) implements Comparable<ReceiptNumber> {

    /** The sequences one fiscal year can give out. */
    public static final long LARGEST_SEQUENCE = 9_999_999;

    private static final Pattern SHAPE = Pattern.compile("([0-9]{4})-?([0-9]{7})-?([0-9])");

    public ReceiptNumber {
        var matcher = SHAPE.matcher(value);
        if (value.length() != 14 || !matcher.matches() || Damm.of(value.replace("-", "")) != 0) {
            throw new IllegalArgumentException("Not a receipt number: " + value);
        }
    }

    public static ReceiptNumber of(int fiscalYear, long sequence) {
        if (sequence < 1 || sequence > LARGEST_SEQUENCE) {
            throw new IllegalArgumentException("A fiscal year has 9,999,999 receipts, not " + sequence);
        }
        var year = "%04d".formatted(fiscalYear);
        var number = "%07d".formatted(sequence);
        return new ReceiptNumber(year + "-" + number + "-" + Damm.of(year + number));
    }

    /** Reads what a person typed: full-width digits, spaces and left-out hyphens are understood, mistakes are not. */
    public static Optional<ReceiptNumber> parse(String typed) {
        if (typed.length() > 40) {
            return Optional.empty();
        }
        var plain =
                Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s\\u2010-\\u2015\\u2212\\u30FC-]", "");
        var matcher = SHAPE.matcher(plain);
        if (!matcher.matches() || Damm.of(plain) != 0) {
            return Optional.empty();
        }
        return Optional.of(new ReceiptNumber(matcher.group(1) + "-" + matcher.group(2) + "-" + matcher.group(3)));
    }

    public int fiscalYear() {
        return Integer.parseInt(value.substring(0, 4));
    }

    @Override
    public int compareTo(ReceiptNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
