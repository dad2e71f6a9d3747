package jp.tenohira.payments.online;

import static jp.tenohira.applications.desk.SectionOfTest.inKoriyama;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.UUID;
import jp.tenohira.applications.ReceiptNumber;
import jp.tenohira.applications.dues.CaseFees;
import jp.tenohira.applications.dues.Charge;
import jp.tenohira.payments.online.PaymentsOfTest.Owing;
import jp.tenohira.payments.online.book.PaymentBook;
import jp.tenohira.payments.online.book.PaymentState;
import jp.tenohira.payments.online.provider.ProviderOfTest;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Notices that somebody forged, played again, altered or sent to the wrong place. */
@CityHallTest
class NoticesTests {

    private static final String PATH = "/api/v1/payment-events/test";

    @LocalServerPort
    private int port;

    @Autowired
    private PaymentsOfTest payments;

    @Autowired
    private PaymentBook book;

    @Autowired
    private CaseFees fees;

    @Autowired
    private Clock clock;

    private Owing owing;
    private String reference;

    @BeforeEach
    void beginToPay() {
        owing = payments.owing(port);
        owing.begin();
        reference = payments.last(owing).reference();
    }

    private String notice(String event, String status, String key, long amount, String currency) {
        return """
                {"id": "%s", "type": "charge.%s", "charge": {"id": "ch_1", "key": "%s", "status": "%s", "amount": %d,
                 "currency": "%s", "tender": "card", "brand": "VISA", "paid_at": "%s"}}
                """.formatted(event, status, key, status, amount, currency, clock.instant());
    }

    private String paid(String event) {
        return notice(event, "paid", "072036/" + reference, 900, "JPY");
    }

    private static String event() {
        return "evt-" + UUID.randomUUID();
    }

    private int send(HttpVisitor to, String body, String signature) {
        return to.withHeader("Payment-Signature", signature)
                .post(PATH, "application/json", body)
                .statusCode();
    }

    private int send(String body, long at) {
        return send(HttpVisitor.at(port), body, ProviderOfTest.signature(body, at));
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }

    private PaymentState state() {
        return inKoriyama(() -> book.find(reference).orElseThrow().state());
    }

    private Charge charge() {
        return inKoriyama(() -> fees.charges(new ReceiptNumber(owing.receipt())))
                .getFirst();
    }

    @Test
    void aGoodNoticeIsTakenOnceHoweverOftenItComes() {
        var body = paid(event());

        assertThat(send(body, now())).isEqualTo(204);
        assertThat(send(body, now())).isEqualTo(204);
        assertThat(send(paid(event()), now())).isEqualTo(204);

        assertThat(state()).isEqualTo(PaymentState.PAID);
        assertThat(charge().payments()).hasSize(1);
    }

    @Test
    void aForgedSignatureIsRefused() {
        var body = paid(event());
        var good = ProviderOfTest.signature(body, now());

        assertThat(send(HttpVisitor.at(port), body, "")).isEqualTo(401);
        assertThat(send(HttpVisitor.at(port), body, "t=" + now() + ",v1=" + "0".repeat(64)))
                .isEqualTo(401);
        assertThat(send(HttpVisitor.at(port), body + " ", good)).isEqualTo(401);
        assertThat(send(HttpVisitor.at(port), body, good.replace("t=", "t=1"))).isEqualTo(401);
        assertThat(send(HttpVisitor.at(port), body, ProviderOfTest.signatureOfAizuwakamatsu(body, now())))
                .isEqualTo(401);
        assertThat(state()).isEqualTo(PaymentState.BEGUN);
    }

    @Test
    void aNoticeIsGoodForFiveMinutes() {
        assertThat(send(paid(event()), now() - 301)).isEqualTo(401);
        assertThat(send(paid(event()), now() + 330)).isEqualTo(401);
        assertThat(state()).isEqualTo(PaymentState.BEGUN);
    }

    @Test
    void anotherAmountOrCurrencyIsNotBelieved() {
        assertThat(send(notice(event(), "paid", "072036/" + reference, 1, "JPY"), now()))
                .isEqualTo(422);
        assertThat(send(notice(event(), "paid", "072036/" + reference, 900, "USD"), now()))
                .isEqualTo(422);

        assertThat(state()).isEqualTo(PaymentState.BEGUN);
        assertThat(inKoriyama(() -> book.events(reference)))
                .extracting(event -> event.what())
                .contains("amount-differs");
    }

    @Test
    void aNoticeOfAnotherCityChangesNothingInEither() {
        var body = paid(event());
        assertThat(send(HttpVisitor.atAizuwakamatsu(port), body, ProviderOfTest.signature(body, now())))
                .isEqualTo(401);
        assertThat(send(HttpVisitor.atAizuwakamatsu(port), body, ProviderOfTest.signatureOfAizuwakamatsu(body, now())))
                .isEqualTo(404);
        var asIfOfAizu = notice(event(), "paid", "072028/" + reference, 900, "JPY");
        assertThat(send(asIfOfAizu, now())).isEqualTo(404);
        assertThat(send(
                        HttpVisitor.atAizuwakamatsu(port),
                        asIfOfAizu,
                        ProviderOfTest.signatureOfAizuwakamatsu(asIfOfAizu, now())))
                .isEqualTo(404);
        assertThat(state()).isEqualTo(PaymentState.BEGUN);
    }

    @Test
    void whatIsNoNoticeOrTooLongOrForNobodyIsRefused() {
        assertThat(send("{}", now())).isEqualTo(400);
        assertThat(send("no json", now())).isEqualTo(400);
        assertThat(send(notice(event(), "paid", "072036/PAAAAAAAAAAAA", 900, "JPY"), now()))
                .isEqualTo(404);
        assertThat(send(" ".repeat(64 * 1024) + paid(event()), now())).isEqualTo(413);
        assertThat(HttpVisitor.at(port)
                        .post("/api/v1/payment-events/nobody", "application/json", "{}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatComesOutOfOrderDoesNotUndoAPayment() {
        assertThat(send(paid(event()), now())).isEqualTo(204);
        for (var status : new String[] {"processing", "failed", "cancelled", "expired"}) {
            assertThat(send(notice(event(), status, "072036/" + reference, 900, "JPY"), now()))
                    .isEqualTo(204);
        }
        assertThat(state()).isEqualTo(PaymentState.PAID);
    }

    @Test
    void moneyThatComesAfterThePaymentSeemedOverIsKeptAsPaid() {
        assertThat(send(notice(event(), "expired", "072036/" + reference, 900, "JPY"), now()))
                .isEqualTo(204);
        assertThat(state()).isEqualTo(PaymentState.EXPIRED);
        assertThat(send(paid(event()), now())).isEqualTo(204);
        assertThat(charge().openYen()).isZero();
    }
}
