package jp.tenohira.applications.fees;

import static jp.tenohira.applications.desk.SectionOfTest.inKoriyama;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import jp.tenohira.applications.CaseId;
import jp.tenohira.applications.ReceiptNumber;
import jp.tenohira.applications.casefile.Casefiles;
import jp.tenohira.applications.path.PathsOfTest;
import jp.tenohira.applications.path.PathsOfTest.Office;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.Text;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.procedures.forms.Forms;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Fees: due by the answers, paid at the counter or by a provider, given back. */
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
    private ChargeRows rows;

    @Autowired
    private Forms forms;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private Casefiles casefiles;

    @Autowired
    private Clock clock;

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

    @Test
    void aProviderIsAskedOnceForEachPaymentAndItsPaymentIsCountedOnce() {
        var provider = new Purse();
        var own = new Charges(rows, forms, audit, providers(provider), clock);

        assertThat(inKoriyama(
                        () -> own.begin(id, new ReceiptNumber(receipt), "copies", "nobody", Lang.JA, URI.create("/"))))
                .isEqualTo(Outcome.refused(PaymentRefused.NO_SUCH_PROVIDER));
        for (var i = 0; i < 2; i++) {
            inKoriyama(() -> own.begin(id, new ReceiptNumber(receipt), "copies", "purse", Lang.JA, URI.create("/")));
        }
        assertThat(provider.asked).hasSize(1);
        for (var i = 0; i < 2; i++) {
            inKoriyama(() -> own.refresh(id, "copies", "purse"));
        }

        var charge = inKoriyama(() -> own.of(id)).stream()
                .filter(one -> one.fee().equals("copies"))
                .findFirst()
                .orElseThrow();
        assertThat(charge.openYen()).isZero();
        assertThat(charge.payments()).hasSize(1);
        assertThat(inKoriyama(
                        () -> own.begin(id, new ReceiptNumber(receipt), "copies", "purse", Lang.JA, URI.create("/"))))
                .isEqualTo(Outcome.refused(PaymentRefused.NOTHING_OPEN));
    }

    private static org.springframework.beans.factory.ObjectProvider<PaymentProvider> providers(PaymentProvider one) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("purse", one);
        return beans.getBeanProvider(PaymentProvider.class);
    }

    private int send(HttpVisitor who, String path, Map<String, String> fields) {
        var address = "/staff/cases/" + receipt + "/fees";
        return who.submit(address, address + "/" + path, fields).statusCode();
    }

    /** A provider that keeps what it was asked for by key. */
    private final class Purse implements PaymentProvider {

        private final Map<String, Request> asked = new HashMap<>();

        @Override
        public String id() {
            return "purse";
        }

        @Override
        public Text label() {
            return Text.plain("財布");
        }

        @Override
        public Begun charge(Request request) {
            asked.put(request.key(), request);
            return new Begun.GoTo(URI.create("https://purse.example/pay"));
        }

        @Override
        public Status status(String key) {
            var request = asked.get(key);
            return request == null ? new Status.Unknown() : new Status.Paid("P-1", request.yen(), clock.instant());
        }

        @Override
        public Refund refund(String key, long yen, String reason) {
            return new Refund.Done("R-1", clock.instant());
        }
    }
}
