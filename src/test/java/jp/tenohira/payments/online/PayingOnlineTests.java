package jp.tenohira.payments.online;

import static jp.tenohira.applications.desk.SectionOfTest.inKoriyama;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import jp.tenohira.applications.ReceiptNumber;
import jp.tenohira.applications.dues.CaseFees;
import jp.tenohira.payments.Tender;
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

/** A fee is paid online, whatever the provider and the network do, and never twice. */
@CityHallTest
class PayingOnlineTests {

    @LocalServerPort
    private int port;

    @Autowired
    private PaymentsOfTest payments;

    @Autowired
    private PaymentBook book;

    @Autowired
    private CaseFees fees;

    @Autowired
    private OnlineTakings takings;

    @Autowired
    private Reconciliation reconciliation;

    @Autowired
    private ProviderOfTest provider;

    private Owing owing;

    @BeforeEach
    void fileAnApplication() {
        owing = payments.owing(port);
    }

    @Test
    void theWayLeadsFromTheApplicationToThePaidFee() {
        assertThat(owing.resident().get("/status/" + owing.receipt()).body()).contains("手数料を支払う", owing.page());
        assertThat(owing.resident().get("/receipts/" + owing.receipt()).body()).contains(owing.page());
        var page = owing.resident().get(owing.page());
        assertThat(page.body()).contains("証明手数料", "900円", "手数料条例", "窓口でも支払えます");

        var back = owing.pay(owing.begin(), "card", "AT_ONCE");

        assertThat(owing.resident().get(back).body()).contains("支払いが終わりました", "900円", "VISA");
        assertThat(openYen()).isZero();
        assertThat(owing.resident().get("/status/" + owing.receipt()).body()).contains("納付済み", "支払いと領収書を見る");
        var payment = payments.last(owing);
        assertThat(inKoriyama(() -> takings.within(day(payment.businessDay()), day(payment.businessDay()))))
                .filteredOn(taking -> taking.origin().equals(payment.reference()))
                .singleElement()
                .satisfies(taking -> {
                    assertThat(taking.yen()).isEqualTo(900);
                    assertThat(taking.feeKind()).isEqualTo("certificate");
                    assertThat(taking.tender()).isEqualTo(Tender.CARD);
                    assertThat(taking.section()).isEqualTo(owing.office().section());
                });
    }

    @Test
    void theFormMayLeadToTheProviderAndNowhereElse() {
        assertThat(policy(owing.resident().get(owing.page()))).contains("form-action 'self' " + owing.provider() + ";");
        assertThat(policy(owing.resident().get("/status/" + owing.receipt()))).contains("form-action 'self';");
    }

    @Test
    void aSecondClickLeadsToTheSamePayment() {
        assertThat(owing.begin()).isEqualTo(owing.begin());
        assertThat(inKoriyama(() -> book.ofCase(owing.receipt()))).hasSize(1);
    }

    @Test
    void whatIsPaidIsNotPaidAgain() {
        owing.resident().get(owing.pay(owing.begin(), "qr", "AT_ONCE"));

        var again = owing.resident()
                .submit("/status", owing.page() + "/fees/copies", Map.of("provider", ProviderOfTest.ID));

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("もう支払われています");
    }

    @Test
    void aLateConfirmationIsWaitedForOnAPageThatUpdatesItself() {
        var back = owing.pay(owing.begin(), "card", "LATE");

        var waiting = owing.resident().get(back);
        assertThat(waiting.body()).contains("支払いを確認しています", "もう一度支払わないでください", "http-equiv=\"refresh\"");
        assertThat(owing.resident().get(owing.page()).body()).contains("確認中の支払い");
        assertThat(owing.resident()
                        .submit("/status", owing.page() + "/fees/copies", Map.of("provider", ProviderOfTest.ID))
                        .statusCode())
                .isEqualTo(409);
        assertThat(until(back, "支払いが終わりました")).isTrue();
        assertThat(openYen()).isZero();
    }

    private boolean until(String path, String words) {
        for (var tries = 0; tries < 2_000; tries++) {
            if (owing.resident().get(path).body().contains(words)) {
                return true;
            }
            Thread.onSpinWait();
        }
        return false;
    }

    @Test
    void aDeclinedCardAndACancelledPaymentLeaveTheFeeOpenAndSayWhatToDo() {
        var failed = owing.pay(
                owing.begin(), Map.of("do", "pay", "method", "card", "number", "4000000000000002", "telling", "NEVER"));
        assertThat(owing.resident().get(failed).body()).contains("支払いができませんでした", "もう一度支払う");
        var cancelled = owing.pay(owing.begin(), Map.of("do", "cancel", "telling", "TWICE"));
        assertThat(owing.resident().get(cancelled).body()).contains("支払いを取りやめました");
        assertThat(openYen()).isEqualTo(900);

        owing.resident().get(owing.pay(owing.begin(), "e-money", "REORDERED"));

        assertThat(openYen()).isZero();
        assertThat(inKoriyama(() -> book.ofCase(owing.receipt())))
                .extracting(payment -> payment.state())
                .containsExactly(PaymentState.FAILED, PaymentState.CANCELLED, PaymentState.PAID);
    }

    @Test
    void aPaymentOfWhichNobodyHearsIsFoundByLookingItUp() {
        owing.pay(owing.begin(), "qr", "NEVER");
        assertThat(payments.last(owing).state()).isEqualTo(PaymentState.BEGUN);

        inKoriyama(() -> {
            reconciliation.lookUp(Duration.ofSeconds(-5));
            return true;
        });

        assertThat(payments.last(owing).state()).isEqualTo(PaymentState.PAID);
        assertThat(openYen()).isZero();
    }

    @Test
    void aConnectionThatBreaksBeginsNoSecondPayment() {
        provider.fault("cut-after");
        var broken = owing.beginning();
        assertThat(broken.statusCode()).isEqualTo(503);
        assertThat(broken.body()).contains("支払い会社とつながりません");
        provider.fault("down");
        assertThat(owing.beginning().statusCode()).isEqualTo(503);

        owing.resident().get(owing.pay(owing.begin(), "card", "AT_ONCE"));

        assertThat(inKoriyama(() -> book.ofCase(owing.receipt()))).hasSize(1);
        assertThat(openYen()).isZero();
    }

    @Test
    void whoReadsAnotherLanguageAfterABrokenConnectionCanPayAllTheSame() {
        provider.fault("cut-after");
        owing.beginning();
        owing.resident().get(owing.page() + "?lang=en");

        owing.resident().get(owing.pay(owing.begin(), "card", "AT_ONCE"));

        assertThat(openYen()).isZero();
        assertThat(inKoriyama(() -> book.ofCase(owing.receipt())))
                .extracting(payment -> payment.state())
                .containsExactly(PaymentState.CANCELLED, PaymentState.PAID);
    }

    @Test
    void onlyWhoMaySeeTheCaseSeesItsPayments() {
        var stranger = HttpVisitor.at(port);
        owing.begin();
        var state = owing.page() + "/payments/" + payments.last(owing).reference();

        assertThat(stranger.get(owing.page()).headers().firstValue("Location").orElse(""))
                .startsWith("/status?number=");
        assertThat(stranger.get(state).headers().firstValue("Location").orElse(""))
                .startsWith("/status?number=");
        var other = payments.owing(port);
        assertThat(other.resident()
                        .get(other.page() + "/payments/" + payments.last(owing).reference())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theDayIsCompleteWhenItIsOverAndNothingIsUnderWay() {
        owing.begin();
        assertThat(inKoriyama(() -> takings.missing(LocalDate.parse("2020-01-01"), LocalDate.parse("2020-01-01"))
                        .complete("online", LocalDate.parse("2020-01-01"))))
                .isTrue();
        assertThat(inKoriyama(() -> takings.missing(LocalDate.parse("2999-01-01"), LocalDate.parse("2999-01-01"))
                        .complete("online", LocalDate.parse("2999-01-01"))))
                .isFalse();
        assertThat(inKoriyama(() -> takings.missing(LocalDate.parse("2999-01-01"), LocalDate.parse("2999-01-01"))
                        .complete("hall", LocalDate.parse("2999-01-01"))))
                .isTrue();
    }

    private long openYen() {
        return inKoriyama(() -> fees.charges(new ReceiptNumber(owing.receipt())))
                .getFirst()
                .openYen();
    }

    private static String policy(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Security-Policy").orElse("");
    }

    private static LocalDate day(@org.jspecify.annotations.Nullable LocalDate day) {
        return java.util.Objects.requireNonNull(day);
    }
}
