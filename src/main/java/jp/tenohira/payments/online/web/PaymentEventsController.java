package jp.tenohira.payments.online.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import jp.tenohira.payments.online.Payments;
import jp.tenohira.payments.online.book.PaymentBook.Heard;
import jp.tenohira.payments.online.provider.Notice;
import jp.tenohira.payments.online.provider.PaymentProviders;
import jp.tenohira.payments.online.provider.Signature;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Takes notices of providers. A notice is believed when its signature is good and fresh, its payment is of this city and this provider, and
 * its amount is the one that was asked for. What cannot be written down now is answered with an error, and the provider sends it again.
 */
@RestController
class PaymentEventsController {

    private static final Logger LOG = LoggerFactory.getLogger(PaymentEventsController.class);
    private static final int MOST_BYTES = 64 * 1024;

    private final PaymentProviders providers;
    private final Payments payments;

    PaymentEventsController(PaymentProviders providers, Payments payments) {
        this.providers = providers;
        this.payments = payments;
    }

    @PostMapping("/api/v1/payment-events/{provider}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void take(
            @PathVariable String provider,
            @RequestHeader(name = "Payment-Signature", defaultValue = "") String signature,
            HttpServletRequest request)
            throws IOException {
        var by = providers.find(provider).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        var verdict = by.verify(signature, body);
        if (verdict != Signature.Verdict.GOOD) {
            LOG.warn("A notice for {} was refused: {}", by.id(), verdict);
            throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
        }
        var notice = Notice.read(body).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        var heard = payments.hear(by.id(), notice);
        if (heard == Heard.UNKNOWN) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (heard == Heard.DIFFERS) {
            LOG.warn(
                    "A notice for payment {} names another amount",
                    notice.report().key());
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }
}
