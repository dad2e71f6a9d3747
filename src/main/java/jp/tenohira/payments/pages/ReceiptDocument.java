package jp.tenohira.payments.pages;

import java.util.List;

/**
 * A receipt as it is printed, in Japanese.
 *
 * @param copy whether it is marked 再発行
 * @param rates what was paid at each rate of consumption tax and the tax in it; none where the issuer has no registration number
 */
public record ReceiptDocument(
        String number,
        boolean copy,
        String issuedOn,
        String payer,
        String amount,
        String purpose,
        List<Line> lines,
        List<Rate> rates,
        String issuer,
        String registration) {

    public ReceiptDocument {
        lines = List.copyOf(lines);
        rates = List.copyOf(rates);
    }

    public record Line(String label, String value) {}

    /** @param total tax included */
    public record Rate(String label, String total, String tax) {}
}
