package jp.tenohira.payments.feereceipts;

import java.util.List;
import java.util.Set;
import jp.tenohira.applications.dues.JapaneseYen;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.payments.pages.ReceiptDocument;
import jp.tenohira.payments.pages.ReceiptDocument.Rate;
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
                rates(receipt),
                receipt.issuer(),
                receipt.registration());
    }

    /** As 消費税法第57条の4 asks of a qualified invoice: each rate with its total and the tax in it, cut to yen once a rate. */
    private static List<Rate> rates(FeeReceipt receipt) {
        if (receipt.registration().isEmpty()) {
            return List.of();
        }
        return List.of(
                rate("10%対象", receipt, Set.of(Tax.STANDARD)),
                rate("8%対象(軽減税率)", receipt, Set.of(Tax.REDUCED)),
                rate("対象外(非課税・不課税)", receipt, Set.of(Tax.EXEMPT, Tax.OUTSIDE)));
    }

    private static Rate rate(String label, FeeReceipt receipt, Set<Tax> taxes) {
        var yen = taxes.contains(receipt.tax()) ? receipt.yen() : 0;
        return new Rate(
                label,
                JapaneseYen.of(yen, Lang.JA),
                taxes.contains(Tax.EXEMPT) ? "—" : JapaneseYen.of(receipt.tax().inside(yen), Lang.JA));
    }

    private static String tax(Tax tax, long yen) {
        return tax.percent() == 0
                ? tax.label().in(Lang.JA)
                : "%d%%対象 %s(うち消費税額等 %s)"
                        .formatted(
                                tax.percent(), JapaneseYen.of(yen, Lang.JA), JapaneseYen.of(tax.inside(yen), Lang.JA));
    }
}
