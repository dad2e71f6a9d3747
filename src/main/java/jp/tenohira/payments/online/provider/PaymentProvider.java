package jp.tenohira.payments.online.provider;

import java.net.URI;
import java.util.Optional;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;

/**
 * A company that takes payments for a city. Every method may be called again with the same key, after a crash or a double click, and
 * then answers for the same payment. Whoever does not answer in time is {@link Unavailable}.
 */
public interface PaymentProvider {

    /** Short and for ever the same: small letters, digits and hyphens. */
    String id();

    /** What the resident chooses, such as クレジットカード・コード決済. */
    Text label();

    /** Scheme, host and port of its pages: forms of ours may lead there and nowhere else. */
    String origin();

    /** Whether no money moves. */
    boolean test();

    Session begin(Request request) throws Unavailable, Declined;

    /** What became of the payment; empty when no payment with the key was ever begun. */
    Optional<Report> look(String key) throws Unavailable;

    /** Ends a payment that was not made yet; what it says of the payment afterwards. */
    Optional<Report> cancel(String key) throws Unavailable;

    /**
     * Gives money back.
     *
     * @param key names the refund
     * @param payment the key of the payment
     * @return the provider's reference
     */
    String refund(String key, String payment, long yen, String reason) throws Unavailable, Declined;

    /** Whether a notice was signed by it, now. */
    Signature.Verdict verify(String signature, byte[] body);

    /**
     * A payment wanted.
     *
     * @param key names the payment: a request with a key known already begins no second one
     * @param reference as people read it
     * @param seconds after which it can be paid no more
     */
    record Request(
            String key,
            String reference,
            String description,
            long yen,
            Lang language,
            URI returnTo,
            URI notifyTo,
            long seconds) {}

    /** @param page where the resident pays; on the provider's own origin */
    record Session(String reference, URI page) {}

    /** It does not answer now; the same may be asked again. */
    final class Unavailable extends Exception {
        private static final long serialVersionUID = 1L;

        public Unavailable(String why) {
            super(why);
        }
    }

    /** It does not do that. */
    final class Declined extends Exception {
        private static final long serialVersionUID = 1L;

        public Declined(String why) {
            super(why);
        }
    }
}
