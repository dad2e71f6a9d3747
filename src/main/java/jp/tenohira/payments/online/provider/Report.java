package jp.tenohira.payments.online.provider;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import jp.tenohira.payments.Tender;
import tools.jackson.databind.JsonNode;

/**
 * What a provider says of a payment.
 *
 * @param key of the payment, as the city named it
 * @param reference as the provider names it
 * @param paidAt when it was paid; the epoch while it is not
 */
public record Report(
        String key,
        String reference,
        Status status,
        long yen,
        String currency,
        Tender tender,
        String brand,
        Instant paidAt) {

    private static final int LONGEST = 100;

    /** How a payment stands with the provider. */
    public enum Status {
        OPEN,
        PROCESSING,
        PAID,
        FAILED,
        CANCELLED,
        EXPIRED
    }

    /** Empty when it is no report. */
    static Optional<Report> read(JsonNode json) {
        try {
            var paid = json.path("paid_at").asString("");
            return Optional.of(new Report(
                            json.path("key").asString(""),
                            json.path("id").asString(""),
                            Status.valueOf(json.path("status").asString("").toUpperCase(Locale.ROOT)),
                            json.path("amount").asLong(-1),
                            json.path("currency").asString(""),
                            tender(json.path("tender").asString("")),
                            json.path("brand").asString(""),
                            paid.isEmpty() ? Instant.EPOCH : Instant.parse(paid)))
                    .filter(Report::complete);
        } catch (IllegalArgumentException | java.time.DateTimeException _) {
            return Optional.empty();
        }
    }

    private boolean complete() {
        return !key.isEmpty()
                && key.length() <= LONGEST
                && !reference.isEmpty()
                && reference.length() <= LONGEST
                && brand.length() <= LONGEST
                && yen >= 0
                && (status != Status.PAID || paidAt.isAfter(Instant.EPOCH));
    }

    private static Tender tender(String written) {
        return switch (written) {
            case "card" -> Tender.CARD;
            case "qr" -> Tender.QR;
            case "e-money" -> Tender.E_MONEY;
            default -> Tender.OTHER;
        };
    }
}
