package jp.tenohira.payments.online.book;

import java.time.Instant;
import java.time.LocalDate;
import jp.tenohira.applications.ReceiptNumber;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.payments.Tender;
import org.jspecify.annotations.Nullable;

/**
 * A payment of a fee.
 *
 * @param reference names it for people, and begins with P
 * @param page where the resident pays; empty until the provider answered
 * @param businessDay the day whose takings it is among; null until it is paid
 */
public record OnlinePayment(
        String reference,
        ReceiptNumber receipt,
        String fee,
        int feeVersion,
        String feeKind,
        String section,
        long yen,
        String provider,
        String providerReference,
        String page,
        PaymentState state,
        Tender tender,
        String brand,
        Instant begunAt,
        Instant expiresAt,
        @Nullable Instant paidAt,
        @Nullable LocalDate businessDay) {

    /** What the provider knows it by: of no other city and of no other payment. */
    public String key() {
        return CurrentMunicipality.get().code() + "/" + reference;
    }
}
