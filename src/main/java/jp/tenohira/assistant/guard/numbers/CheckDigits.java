package jp.tenohira.assistant.guard.numbers;

/** Check digits of Japanese identity numbers. Each takes the whole number, digits only. */
public final class CheckDigits {

    private CheckDigits() {}

    /** My Number: the last of twelve, order of the Cabinet Office and MIC no. 85 of 2014, article 5. */
    public static boolean myNumber(String digits) {
        var sum = 0;
        for (var n = 1; n <= 11; n++) {
            sum += digit(digits, 11 - n) * (n <= 6 ? n + 1 : n - 5);
        }
        return modulus11(sum) == digit(digits, 11);
    }

    /** Driving licence: the eleventh of twelve over the first ten, weights 5 4 3 2 7 6 5 4 3 2. */
    public static boolean drivingLicence(String digits) {
        var weights = "5432765432";
        var sum = 0;
        for (var at = 0; at < 10; at++) {
            sum += digit(digits, at) * digit(weights, at);
        }
        return modulus11(sum) == digit(digits, 10);
    }

    /** Insurers' and insured numbers of eight digits: weights 2 1 from the left, digits of products added, modulus 10. */
    public static boolean insurance(String digits) {
        var sum = 0;
        for (var at = 0; at < digits.length() - 1; at++) {
            var product = digit(digits, at) * (at % 2 == 0 ? 2 : 1);
            sum += product / 10 + product % 10;
        }
        return (10 - sum % 10) % 10 == digit(digits, digits.length() - 1);
    }

    /** Cards: ISO/IEC 7812, from the right. */
    public static boolean luhn(String digits) {
        var sum = 0;
        for (var at = 0; at < digits.length(); at++) {
            var product = digit(digits, digits.length() - 1 - at) * (at % 2 == 0 ? 1 : 2);
            sum += product / 10 + product % 10;
        }
        return sum % 10 == 0;
    }

    private static int modulus11(int sum) {
        var rest = sum % 11;
        return rest <= 1 ? 0 : 11 - rest;
    }

    private static int digit(String digits, int at) {
        return digits.charAt(at) - '0';
    }
}
