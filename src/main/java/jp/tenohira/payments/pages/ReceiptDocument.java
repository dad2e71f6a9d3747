package jp.tenohira.payments.pages;

import java.util.List;

/**
 * A receipt as it is printed, in Japanese.
 *
 * @param copy whether it is marked 再発行
 */
public record ReceiptDocument(
        String number,
        boolean copy,
        String issuedOn,
        String payer,
        String amount,
        String purpose,
        List<Line> lines,
        String issuer,
        String registration) {

    public ReceiptDocument {
        lines = List.copyOf(lines);
    }

    public record Line(String label, String value) {}
}
