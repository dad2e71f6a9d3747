package jp.tenohira.payments.online;

import static jp.tenohira.applications.desk.SectionOfTest.inKoriyama;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.tenohira.applications.Actor;
import jp.tenohira.applications.CaseId;
import jp.tenohira.applications.CaseOutcome;
import jp.tenohira.applications.ReceiptNumber;
import jp.tenohira.applications.casefile.Casefiles;
import jp.tenohira.applications.casefile.MoveRequest;
import jp.tenohira.applications.fees.DeadlinesOfTest;
import jp.tenohira.payments.online.PaymentsOfTest.Owing;
import jp.tenohira.payments.online.refunds.Refund;
import jp.tenohira.payments.online.refunds.Refunds;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What becomes of money that was paid for an application that is refused. */
@CityHallTest
class AfterRefusalTests {

    private static final String KEPT = """
            fees:
              - {id: copies, label: {ja: 証明手数料, en: Fee}, amount: copies * 300, kind: certificate, legalBasis: {ja: 手数料条例, en: Ordinance}}
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private PaymentsOfTest payments;

    @Autowired
    private Refunds refunds;

    @Autowired
    private Casefiles casefiles;

    @Autowired
    private DeadlinesOfTest deadlines;

    @Test
    void aRefusalGivesBackByItselfWhereTheDefinitionSaysSoAndTheResidentIsTold() {
        var owing = payments.owing(port);
        var to = deadlines.leaveAddress(owing.receipt());
        owing.resident().get(owing.pay(owing.begin(), "card", "AT_ONCE"));

        refuse(owing);

        assertThat(last(owing).cause()).isEqualTo(Refund.Cause.REFUSED);
        assertThat(text(owing.resident(), owing.page())).contains("返金の手続き中です");
        assertThat(inKoriyama(() -> {
                    refunds.sendDue();
                    return last(owing).state();
                }))
                .isEqualTo(Refund.State.DONE);
        assertThat(text(owing.resident(), "/status/" + owing.receipt()))
                .contains("返金済み")
                .doesNotContain("未納");
        assertThat(text(owing.resident(), owing.page())).contains("返金").doesNotContain("返金の手続き中");
        assertThat(deadlines.subjects(to)).anyMatch(subject -> subject.contains("手数料を返金しました"));
    }

    @Test
    void elseTheClerkProposesAllOfItByOnePress() {
        var owing = payments.owing(port, KEPT);
        owing.resident().get(owing.pay(owing.begin(), "card", "AT_ONCE"));
        var reference = payments.last(owing).reference();
        var clerk = HttpVisitor.at(port).signedIn(owing.office().clerk().login());
        var second = HttpVisitor.at(port).signedIn(owing.office().second().login());
        var page = "/staff/cases/" + owing.receipt() + "/payments";
        assertThat(text(clerk, page)).doesNotContain("全額");

        refuse(owing);

        var form = Jsoup.parse(clerk.get(page).body())
                .select("form:has(button:contains(全額))")
                .getFirst();
        assertThat(form.select("button").text()).isEqualTo("全額（900円）の還付を起案する：申請が不許可となったため");
        var pressed = clerk.submit(
                page,
                form.attr("action"),
                Map.of(
                        "yen-" + reference,
                        form.select("[name=yen-" + reference + "]").val(),
                        "reason-" + reference,
                        form.select("[name=reason-" + reference + "]").val()));
        assertThat(pressed.statusCode()).isEqualTo(302);
        var refund = last(owing);
        assertThat(refund.yen()).isEqualTo(900);
        assertThat(refund.state()).as("a colleague agrees").isEqualTo(Refund.State.PROPOSED);
        second.submit(page, page + "/refunds/" + refund.reference() + "/approve", Map.of());
        assertThat(last(owing).state()).isEqualTo(Refund.State.DONE);
        assertThat(text(clerk, page)).doesNotContain("全額");
    }

    private void refuse(Owing owing) {
        var clerk = owing.office().clerk();
        var head = owing.office().head();
        inKoriyama(() -> {
            var id = id(owing);
            casefiles.move(MoveRequest.accept(id, 1, Actor.clerk(clerk.id(), clerk.name())));
            casefiles.move(
                    MoveRequest.decide(id, 2, Actor.head(head.id(), head.name()), CaseOutcome.REFUSE, "要件に該当しないため"));
            return casefiles.move(MoveRequest.notifyResident(id, 3, Actor.clerk(clerk.id(), clerk.name())));
        });
    }

    private CaseId id(Owing owing) {
        return casefiles.find(new ReceiptNumber(owing.receipt())).orElseThrow().id();
    }

    private Refund last(Owing owing) {
        return inKoriyama(() -> refunds.of(payments.last(owing))).getLast();
    }

    private static String text(HttpVisitor visitor, String page) {
        return Jsoup.parse(visitor.get(page).body()).text();
    }
}
