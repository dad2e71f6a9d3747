package jp.tenohira.payments.feereceipts;

import java.util.List;
import jp.tenohira.applications.dues.JapaneseYen;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.payments.pages.ReceiptDocument;
import jp.tenohira.payments.prices.Tax;

/** Words a receipt for its document. */
final class Printing {

    private Printing() {}

    static ReceiptDocument of(FeeReceipt receipt, int copy) {
        return new ReceiptDocument(
                receipt.printed(),
                copy > 0,
                JapaneseDates.date(receipt.issuedAt(), Lang.JA),
                receipt.payer(),
                JapaneseYen.of(receipt.yen(), Lang.JA),
                receipt.purpose(),
                List.of(
                        new ReceiptDocument.Line("納付日時", JapaneseDates.dateTime(receipt.paidAt(), Lang.JA)),
                        new ReceiptDocument.Line("納付の番号", receipt.reference()),
                        new ReceiptDocument.Line("受付番号", receipt.receipt()),
                        new ReceiptDocument.Line("消費税", tax(receipt.tax(), receipt.yen()))),
                receipt.issuer(),
                receipt.registration());
    }

    private static String tax(Tax tax, long yen) {
        return tax.percent() == 0
                ? tax.label().in(Lang.JA)
                : "%d%%対象 %s(うち消費税額等 %s)"
                        .formatted(
                                tax.percent(), JapaneseYen.of(yen, Lang.JA), JapaneseYen.of(tax.inside(yen), Lang.JA));
    }
}
