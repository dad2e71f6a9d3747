package jp.tenohira.payments.feereceipts;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * The number of a registered issuer of qualified invoices (適格請求書発行事業者の登録番号): T and 13 digits, of which the first checks the others
 * as in a corporate number (法人番号の指定等に関する省令 第2条).
 */
public record RegistrationNumber(String value) {

    private static final int DIGITS = 13;
    private static final int MODULUS = 9;

    public RegistrationNumber {
        if (!right(value)) {
            throw new IllegalArgumentException("Not a registration number: " + value);
        }
    }

    /** Reads what people type; empty when it is none. */
    public static Optional<RegistrationNumber> parse(String typed) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "");
        return right(plain) ? Optional.of(new RegistrationNumber(plain)) : Optional.empty();
    }

    private static boolean right(String value) {
        return value.matches("T[0-9]{13}") && value.charAt(1) - '0' == checkDigit(value.substring(2));
    }

    /** The digit before the twelve. */
    static int checkDigit(String twelve) {
        var sum = 0;
        for (var n = 1; n < DIGITS; n++) {
            var digit = twelve.charAt(twelve.length() - n) - '0';
            sum += digit * (n % 2 == 0 ? 2 : 1);
        }
        return MODULUS - sum % MODULUS;
    }
}
