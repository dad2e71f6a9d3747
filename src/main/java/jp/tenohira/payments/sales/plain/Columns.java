package jp.tenohira.payments.sales.plain;

import java.util.Map;
import jp.tenohira.facts.PlainCsv.Form;
import jp.tenohira.facts.cells.PlainCells;
import jp.tenohira.payments.sales.receipts.Receipt.Kind;

/**
 * Where a plain file of receipts says what; {@link PlainCells#NOWHERE} for what it does not.
 *
 * @param above lines above the receipts
 * @param width cells of each line
 * @param amount where lines say what was sold for how much; else a receipt is sold as one
 * @param paid where lines say how much was paid with a tender; else the first one paid all
 * @param kinds what each word of a kind means, in small letters
 */
public record Columns(
        Form form,
        long above,
        int width,
        int facility,
        int register,
        int receipt,
        int time,
        int kind,
        int original,
        int category,
        int product,
        int amount,
        int tender,
        int paid,
        int total,
        Map<String, Kind> kinds) {

    public Columns {
        kinds = Map.copyOf(kinds);
    }

    boolean amounts() {
        return amount != PlainCells.NOWHERE;
    }

    boolean payments() {
        return paid != PlainCells.NOWHERE;
    }
}
