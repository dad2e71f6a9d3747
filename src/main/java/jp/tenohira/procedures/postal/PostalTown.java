package jp.tenohira.procedures.postal;

import java.text.Normalizer;

/**
 * One place a postal code stands for.
 *
 * @param postalCode as it is written in addresses, 963-8601
 * @param town 町域; empty where the code stands for the rest of the city
 */
public record PostalTown(String postalCode, String prefecture, String city, String town) {

    private static final int DIGITS = 7;

    /** A code as the table has it, however it was typed: 〒９６３－８６０１. What has not seven digits stays as it is. */
    public static String code(String typed) {
        var digits = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[^0-9]", "");
        return digits.length() == DIGITS ? digits.substring(0, 3) + "-" + digits.substring(3) : typed.strip();
    }
}
