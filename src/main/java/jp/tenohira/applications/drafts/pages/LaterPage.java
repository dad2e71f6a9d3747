package jp.tenohira.applications.drafts.pages;

import java.util.Optional;
import jp.tenohira.applications.receipts.KeepOffer;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.documents.QrCode;
import jp.tenohira.ui.fields.TextField;
import org.jspecify.annotations.Nullable;

/** Tells how to go on later or on another device. */
public record LaterPage(
        Frame frame,
        ErrorSummary errors,
        @Nullable Notice sent,
        String procedure,
        String link,
        String code,
        QrCode qr,
        String keptUntil,
        TextField email,
        String action,
        String goOn,
        Optional<KeepOffer> keep) {}
