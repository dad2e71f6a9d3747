package jp.tenohira.payments.sales.receipts;

import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Text;
import jp.tenohira.facts.intake.Problems;

/** Whether the lines and the tenders of a receipt add up to it. */
public final class Adding {

    private static final Text LINES = Text.of("明細の合計", "the sum of its lines");
    private static final Text TENDERS = Text.of("支払いの合計", "the sum of its tenders");

    private Adding() {}

    /**
     * @param column the file's column with the total
     * @return false when it does not add up, which was put to the problems with the difference
     */
    public static boolean check(Receipt receipt, String column, Problems problems) {
        var lines = receipt.lines().stream().mapToLong(Receipt.Line::yen).sum();
        var paid = receipt.paid().stream().mapToLong(Receipt.Paid::yen).sum();
        var right = true;
        if (!receipt.lines().isEmpty() && lines != receipt.total()) {
            wrong(receipt, column, LINES, lines, problems);
            right = false;
        }
        if (!(receipt.paid().isEmpty() && receipt.total() == 0) && paid != receipt.total()) {
            wrong(receipt, column, TENDERS, paid, problems);
            right = false;
        }
        return right;
    }

    private static void wrong(Receipt receipt, String column, Text what, long sum, Problems problems) {
        problems.add(receipt.fileLine(), column, yen(receipt.total()), same(what, sum, receipt.total()));
    }

    /** @param stated what the file says instead */
    static Text same(Text what, long sum, long stated) {
        return Text.of("%s%sと同じ額(差%s)", "the same as %s, %s (difference %s)")
                .formatted(what, yen(sum), yen(stated - sum));
    }

    static String yen(long amount) {
        return JapaneseNumbers.inTable(amount) + "円";
    }
}
