package jp.tenohira.payments.online;

import static jp.tenohira.applications.desk.SectionOfTest.inKoriyama;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.tenohira.applications.ReceiptNumber;
import jp.tenohira.applications.dues.CaseFees;
import jp.tenohira.applications.dues.Charge;
import jp.tenohira.payments.online.PaymentsOfTest.Owing;
import jp.tenohira.payments.online.provider.ProviderOfTest;
import jp.tenohira.payments.online.refunds.Refund;
import jp.tenohira.payments.online.refunds.Refunds;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Money goes back when two of the section say so, when the definition says so, and when it came twice. */
@CityHallTest
class RefundsTests {

    @LocalServerPort
    private int port;

    @Autowired
    private PaymentsOfTest payments;

    @Autowired
    private CaseFees fees;

    @Autowired
    private Refunds refunds;

    @Autowired
    private OnlineTakings takings;

    @Autowired
    private ProviderOfTest provider;

    private Owing owing;
    private String address;
    private String reference;

    @BeforeEach
    void payAFee() {
        owing = payments.owing(port);
        owing.resident().get(owing.pay(owing.begin(), "card", "AT_ONCE"));
        reference = payments.last(owing).reference();
        address = "/staff/cases/" + owing.receipt() + "/payments";
    }

    @Test
    void aPartGoesBackWhenAColleagueAgrees() {
        var clerk = HttpVisitor.at(port).signedIn(owing.office().clerk().login());
        var second = HttpVisitor.at(port).signedIn(owing.office().second().login());

        assertThat(propose(clerk, "300", " ")).isEqualTo(422);
        assertThat(propose(clerk, "901", "通数の誤り")).isEqualTo(422);
        assertThat(propose(clerk, "300", "通数の誤り")).isEqualTo(302);
        assertThat(propose(clerk, "601", "もっと")).isEqualTo(422);
        var refund = last();
        assertThat(decide(clerk, refund, "approve").statusCode()).isEqualTo(422);
        assertThat(decide(clerk, refund, "approve").body()).contains("自分が起案した還付は承認できません");
        assertThat(decide(second, refund, "approve").statusCode()).isEqualTo(302);
        assertThat(decide(second, refund, "approve").statusCode()).isEqualTo(422);

        assertThat(last().state()).isEqualTo(Refund.State.DONE);
        assertThat(charge().paidYen()).isEqualTo(600);
        var day = last().businessDay();
        assertThat(day).isNotNull();
        assertThat(inKoriyama(() ->
                        takings.within(java.util.Objects.requireNonNull(day), java.util.Objects.requireNonNull(day))))
                .filteredOn(taking -> taking.origin().equals(refund.reference()))
                .extracting(taking -> taking.yen())
                .containsExactly(-300L);
        assertThat(owing.resident().get(owing.page() + "/payments/" + reference).body())
                .contains("返金", "300円");
        assertThat(clerk.get("/staff/payments/" + refund.reference())
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith(address + "#" + reference);
    }

    @Test
    void aProposalThatIsRejectedLeavesTheMoneyWhereItIs() {
        var clerk = HttpVisitor.at(port).signedIn(owing.office().clerk().login());
        var second = HttpVisitor.at(port).signedIn(owing.office().second().login());
        propose(clerk, "900", "誤り");

        assertThat(decide(second, last(), "reject").statusCode()).isEqualTo(302);

        assertThat(charge().paidYen()).isEqualTo(900);
        assertThat(propose(second, "900", "やはり必要")).isEqualTo(302);
    }

    @Test
    void otherSectionsSeeNothingOfIt() {
        var stranger = HttpVisitor.at(port)
                .signedIn(payments.owing(port).office().clerk().login());
        assertThat(stranger.get(address).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/staff/payments/" + reference).statusCode()).isEqualTo(404);
        assertThat(stranger.submit("/staff/cases", address + "/" + reference + "/refunds", Map.of())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatIsWithdrawnIsGivenBackAsTheDefinitionSays() {
        var status = "/status/" + owing.receipt();
        owing.resident().submit(status + "/withdraw", status + "/withdraw", Map.of());
        assertThat(last().cause()).isEqualTo(Refund.Cause.WITHDRAWN);

        provider.fault("down");
        send();
        assertThat(last().state()).isEqualTo(Refund.State.APPROVED);
        assertThat(last().tries()).isEqualTo(1);

        assertThat(owing.resident().get(owing.page()).body()).doesNotContain("を支払う(");
    }

    @Test
    void aRefundIsSentWithTheNextRound() {
        var status = "/status/" + owing.receipt();
        owing.resident().submit(status + "/withdraw", status + "/withdraw", Map.of());

        send();

        assertThat(last().state()).isEqualTo(Refund.State.DONE);
        assertThat(charge().paidYen()).isZero();
        send();
        assertThat(charge().payments()).hasSize(2);
    }

    @Test
    void whatWasPaidAtTheCounterMeanwhileGoesBackByItself() {
        var twice = payments.owing(port);
        var page = twice.begin();
        var clerk = HttpVisitor.at(port).signedIn(twice.office().clerk().login());
        var counter = "/staff/cases/" + twice.receipt() + "/fees";
        assertThat(clerk.submit(counter, counter + "/copies/paid", Map.of("reference", "A-1"))
                        .statusCode())
                .isEqualTo(302);

        twice.resident().get(twice.pay(page, "qr", "AT_ONCE"));

        var refund = inKoriyama(() -> refunds.of(payments.last(twice))).getLast();
        assertThat(refund.cause()).isEqualTo(Refund.Cause.PAID_TWICE);
        send();
        assertThat(inKoriyama(() -> fees.charges(new ReceiptNumber(twice.receipt())))
                        .getFirst()
                        .paidYen())
                .isEqualTo(900);
    }

    @Test
    void theChainFromFeeToTakingStandsOnOnePage() {
        var clerk = HttpVisitor.at(port).signedIn(owing.office().clerk().login());
        assertThat(clerk.get("/staff/cases/" + owing.receipt() + "/fees").body())
                .contains(address);
        assertThat(clerk.get(address).body()).contains("証明手数料", "certificate", reference, "収納日と種別", "VISA");
    }

    @Test
    void theDayOfTheTakingLeadsBackToTheApplication() {
        var clerk = HttpVisitor.at(port).signedIn(owing.office().clerk().login());
        var day = java.util.Objects.requireNonNull(payments.last(owing).businessDay());

        var accounts =
                Jsoup.parse(clerk.get("/staff/settlement/days/online/" + day).body());

        var link = accounts.select("a[href=/staff/payments/" + reference + "]").getFirst();
        assertThat(link.text()).isEqualTo("申請の納付 " + reference + "（900円）");
        var back = clerk.get(link.attr("href")).headers().firstValue("Location").orElseThrow();
        assertThat(back).endsWith(address + "#" + reference);
        assertThat(Jsoup.parse(clerk.get(address).body()).select("a[href=/staff/cases/" + owing.receipt() + "]"))
                .as("and the payments lead to their application")
                .isNotEmpty();
    }

    private void send() {
        inKoriyama(() -> {
            refunds.sendDue();
            return true;
        });
    }

    private Refund last() {
        return inKoriyama(() -> refunds.of(payments.last(owing))).getLast();
    }

    private Charge charge() {
        return inKoriyama(() -> fees.charges(new ReceiptNumber(owing.receipt())))
                .getFirst();
    }

    private int propose(HttpVisitor who, String yen, String reason) {
        return who.submit(
                        address,
                        address + "/" + reference + "/refunds",
                        Map.of("yen-" + reference, yen, "reason-" + reference, reason))
                .statusCode();
    }

    private java.net.http.HttpResponse<String> decide(HttpVisitor who, Refund refund, String decision) {
        return who.submit(address, address + "/refunds/" + refund.reference() + "/" + decision, Map.of());
    }
}
