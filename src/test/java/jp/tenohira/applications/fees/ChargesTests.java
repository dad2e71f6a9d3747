package jp.tenohira.applications.fees;

import static jp.tenohira.applications.desk.SectionOfTest.inKoriyama;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.tenohira.applications.CaseId;
import jp.tenohira.applications.ReceiptNumber;
import jp.tenohira.applications.casefile.Casefiles;
import jp.tenohira.applications.dues.Charge;
import jp.tenohira.applications.path.PathsOfTest;
import jp.tenohira.applications.path.PathsOfTest.Office;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Fees: due by the answers, paid at the counter, given back. */
@CityHallTest
class ChargesTests {

    private static final String FEES = """
            fees:
              - {id: copies, label: {ja: 証明手数料, en: Fee}, amount: copies * 300, legalBasis: {ja: 手数料条例, en: Ordinance}}
              - {id: entry, label: {ja: 申込料, en: Entry}, amount: 500, when: before-filing, legalBasis: {ja: 手数料条例, en: Ordinance}}
              - {id: many, label: {ja: 多数加算, en: Many}, amount: "copies > 5 ? 1000 : 0", legalBasis: {ja: 手数料条例, en: Ordinance}}
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private PathsOfTest paths;

    @Autowired
    private Charges charges;

    @Autowired
    private Casefiles casefiles;

    private Office office;
    private String receipt;
    private CaseId id;

    @BeforeEach
    void fileAnApplication() {
        office = paths.office(FEES);
        receipt = PathsOfTest.file(port, office, "安積", "花子", 3);
        id = inKoriyama(
                () -> casefiles.find(new ReceiptNumber(receipt)).orElseThrow().id());
    }

    @Test
    void whatIsDueFollowsFromTheAnswers() {
        assertThat(inKoriyama(() -> charges.of(id)))
                .extracting(Charge::fee, Charge::yen)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("copies", 900L),
                        org.assertj.core.groups.Tuple.tuple("entry", 500L));
    }

    @Test
    void theCounterRecordsAPaymentOnceAndARefundWithItsReason() {
        var clerk = HttpVisitor.at(port).signedIn(office.clerk().login());

        assertThat(send(clerk, "copies/paid", Map.of("reference", " "))).isEqualTo(422);
        assertThat(send(clerk, "copies/paid", Map.of("reference", "A-12"))).isEqualTo(302);
        assertThat(send(clerk, "copies/paid", Map.of("reference", "A-13"))).isEqualTo(422);
        assertThat(send(clerk, "none/paid", Map.of("reference", "A-13"))).isEqualTo(404);
        assertThat(clerk.get("/staff/cases/" + receipt + "/fees").body())
                .contains("納付済み", "番号 A-12", office.clerk().name());

        assertThat(send(clerk, "copies/refunded", Map.of("reference", "R-1"))).isEqualTo(422);
        assertThat(send(clerk, "copies/refunded", Map.of("reference", "R-1", "reason", "二重に納付されたため")))
                .isEqualTo(302);
        assertThat(inKoriyama(() -> charges.open(id))).extracting(Charge::fee).contains("copies");
        var stranger = HttpVisitor.at(port).signedIn(paths.office("").clerk().login());
        assertThat(stranger.submit(
                                "/staff/cases",
                                "/staff/cases/" + receipt + "/fees/copies/paid",
                                Map.of("reference", "X"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theReviewBeginsWhenWhatIsDueBeforeFilingIsPaid() {
        var clerk = HttpVisitor.at(port).signedIn(office.clerk().login());
        var address = "/staff/cases/" + receipt;

        var early = clerk.submit(address, address + "/accept", Map.of("version", "1"));
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(early.body()).contains("審査の前に納付する手数料が未納です");
        send(clerk, "entry/paid", Map.of("reference", "A-1"));
        assertThat(clerk.submit(address, address + "/accept", Map.of("version", "1"))
                        .statusCode())
                .isEqualTo(302);
    }

    private int send(HttpVisitor who, String path, Map<String, String> fields) {
        var address = "/staff/cases/" + receipt + "/fees";
        return who.submit(address, address + "/" + path, fields).statusCode();
    }
}
