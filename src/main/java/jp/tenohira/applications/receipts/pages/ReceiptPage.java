package jp.tenohira.applications.receipts.pages;

import jp.tenohira.applications.places.PlaceBox;
import jp.tenohira.applications.receipts.Receipt;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.documents.QrCode;
import org.jspecify.annotations.Nullable;

/**
 * A receipt, as a page and as a document.
 *
 * @param payPage where the fees are paid online; empty where there are none
 */
public record ReceiptPage(
        Frame frame,
        String procedure,
        Receipt receipt,
        String time,
        String code,
        String verifyLink,
        QrCode qr,
        @Nullable PlaceBox place,
        String payPage,
        String printedOn) {}
