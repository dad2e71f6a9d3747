package jp.tenohira.applications.fees;

import java.net.URI;
import java.time.Instant;
import jp.tenohira.applications.ReceiptNumber;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;

/**
 * A way to pay a fee without coming to the counter. Whoever offers one supplies a bean of this type. Every method may be
 * called again with the same key, after a crash or a double click, and then answers for the same payment.
 */
public interface PaymentProvider {

    /** Short and for ever the same: small letters, digits and hyphens; {@code counter} is taken. */
    String id();

    /** What the resident chooses, such as クレジットカード. */
    Text label();

    /** Begins a payment. */
    Begun charge(Request request);

    /** What became of a payment. */
    Status status(String key);

    /**
     * Gives money back.
     *
     * @param yen at most what was paid
     */
    Refund refund(String key, long yen, String reason);

    /**
     * A payment wanted.
     *
     * @param key names the payment: a request with a key known already begins no second one
     * @param returnTo the absolute address to which the resident comes back
     */
    record Request(String key, ReceiptNumber receipt, Text label, long yen, Lang language, URI returnTo) {}

    /** How a payment began. */
    sealed interface Begun {
        /** The resident pays on this page of the provider. */
        record GoTo(URI page) implements Begun {}

        /** It is paid already. */
        record Paid(String reference, Instant at) implements Begun {}

        /** The provider takes no such payment. */
        record Declined(Text why) implements Begun {}

        /** The provider does not answer now; the same request may be made again. */
        record Unavailable() implements Begun {}
    }

    /** How a payment stands. */
    sealed interface Status {
        record Unknown() implements Status {}

        record Waiting() implements Status {}

        record Paid(String reference, long yen, Instant at) implements Status {}

        record Failed(Text why) implements Status {}
    }

    /** What became of a refund. */
    sealed interface Refund {
        record Done(String reference, Instant at) implements Refund {}

        record Declined(Text why) implements Refund {}

        record Unavailable() implements Refund {}
    }
}
