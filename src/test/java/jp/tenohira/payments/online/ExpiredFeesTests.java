package jp.tenohira.payments.online;

import static jp.tenohira.applications.desk.SectionOfTest.inKoriyama;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.tenohira.applications.fees.DeadlinesOfTest;
import jp.tenohira.payments.online.provider.ProviderOfTest;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A fee that the review waits for and that nobody pays. */
@CityHallTest
class ExpiredFeesTests {

    private static final String BEFORE_REVIEW = """
            fees:
              - {id: copies, label: {ja: 申込料, en: Entry}, amount: copies * 300, when: before-filing, kind: certificate, legalBasis: {ja: 手数料条例, en: Ordinance}}
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private PaymentsOfTest payments;

    @Autowired
    private DeadlinesOfTest deadlines;

    @Test
    void theResidentIsRemindedOnceThenTheFeeExpiresAndIsPaidOnlineNoMore() {
        var owing = payments.owing(port, BEFORE_REVIEW);
        var to = deadlines.leaveAddress(owing.receipt());
        deadlines.age(owing.receipt(), "copies", 22);
        deadlines.run();
        assertThat(deadlines.subjects(to)).noneMatch(subject -> subject.contains("納付期限"));
        deadlines.age(owing.receipt(), "copies", 23);
        deadlines.run();
        deadlines.run();
        assertThat(deadlines.subjects(to))
                .filteredOn(subject -> subject.contains("納付期限が近づいています"))
                .hasSize(1);
        assertThat(text(owing.resident(), owing.page())).contains("支払いの期限", "900円を支払う");

        deadlines.age(owing.receipt(), "copies", 30);
        deadlines.run();
        assertThat(text(owing.resident(), owing.page())).as("the last day").contains("900円を支払う");
        deadlines.age(owing.receipt(), "copies", 31);
        deadlines.run();
        deadlines.run();

        assertThat(deadlines.subjects(to))
                .filteredOn(subject -> subject.contains("納付期限が過ぎました"))
                .hasSize(1);
        assertThat(text(owing.resident(), owing.page())).contains("支払いの期限が過ぎた").doesNotContain("を支払う");
        assertThat(text(owing.resident(), "/status/" + owing.receipt())).contains("納付の期限切れ");
        var again = owing.resident()
                .submit("/status", owing.page() + "/fees/copies", Map.of("provider", ProviderOfTest.ID));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("支払いの期限が過ぎたため、オンラインでは支払えません。");
        var clerk = HttpVisitor.at(port).signedIn(owing.office().clerk().login());
        var counter = "/staff/cases/" + owing.receipt() + "/fees";
        assertThat(text(clerk, counter)).contains("納付の期限切れ");
        assertThat(clerk.submit(counter, counter + "/copies/paid", Map.of("reference", "A-1"))
                        .statusCode())
                .as("the counter may still take it")
                .isEqualTo(302);
        assertThat(text(owing.resident(), "/status/" + owing.receipt())).contains("納付済み");
    }

    @Test
    void whatIsBeingPaidDoesNotExpireMeanwhile() {
        var owing = payments.owing(port, BEFORE_REVIEW);
        var to = deadlines.leaveAddress(owing.receipt());
        owing.begin();
        deadlines.age(owing.receipt(), "copies", 40);

        deadlines.run();

        assertThat(deadlines.subjects(to)).isEmpty();
        assertThat(inKoriyama(() -> payments.last(owing)).state().live()).isTrue();
    }

    private static String text(HttpVisitor visitor, String page) {
        return Jsoup.parse(visitor.get(page).body()).text();
    }
}
