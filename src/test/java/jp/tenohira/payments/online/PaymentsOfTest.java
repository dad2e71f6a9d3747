package jp.tenohira.payments.online;

import static jp.tenohira.applications.desk.SectionOfTest.inKoriyama;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import jp.tenohira.applications.ReceiptNumber;
import jp.tenohira.applications.casefile.Casefiles;
import jp.tenohira.applications.path.PathsOfTest;
import jp.tenohira.applications.path.PathsOfTest.Office;
import jp.tenohira.applications.receipts.ResidentCodes;
import jp.tenohira.payments.online.book.OnlinePayment;
import jp.tenohira.payments.online.book.PaymentBook;
import jp.tenohira.payments.online.provider.ProviderOfTest;
import jp.tenohira.testing.HttpVisitor;
import org.springframework.stereotype.Component;

/** Applications with a fee of 900 yen, and residents who pay. */
@Component
public class PaymentsOfTest {

    private static final String FEES = """
            fees:
              - {id: copies, label: {ja: 証明手数料, en: Fee}, amount: copies * 300, kind: certificate, refund: [withdrawn, refused], legalBasis: {ja: 手数料条例, en: Ordinance}}
            """;

    private final PathsOfTest paths;
    private final Casefiles casefiles;
    private final ResidentCodes codes;
    private final PaymentBook book;
    private final ProviderOfTest provider;

    PaymentsOfTest(
            PathsOfTest paths, Casefiles casefiles, ResidentCodes codes, PaymentBook book, ProviderOfTest provider) {
        this.paths = paths;
        this.casefiles = casefiles;
        this.codes = codes;
        this.book = book;
        this.provider = provider;
    }

    /** @param provider address of the provider for trials */
    public record Owing(int port, Office office, String receipt, String code, HttpVisitor resident, String provider) {

        public String page() {
            return "/pay/" + receipt;
        }

        public HttpResponse<String> beginning() {
            return resident.submit(page(), page() + "/fees/copies", Map.of("provider", ProviderOfTest.ID));
        }

        /** The address of the provider's page. */
        public String begin() {
            var answer = beginning();
            if (answer.statusCode() != 302) {
                throw new AssertionError(answer.statusCode() + " " + answer.body());
            }
            return answer.headers().firstValue("Location").orElseThrow();
        }

        /** Pays at the provider; the path one is led back to. */
        public String pay(String page, String method, String telling) {
            return pay(page, Map.of("do", "pay", "method", method, "telling", telling, "number", "4111111111111111"));
        }

        public String pay(String page, Map<String, String> fields) {
            var here = HttpVisitor.at(URI.create(provider).getPort());
            var path = URI.create(page).getPath();
            var answer = here.postForm(path, fields);
            var next = answer.headers().firstValue("Location").orElseThrow();
            if (next.endsWith("/3ds")) {
                answer = here.postForm(next, Map.of("code", "123456"));
                next = answer.headers().firstValue("Location").orElseThrow();
            }
            return URI.create(next).getPath();
        }
    }

    public Owing owing(int port) {
        return owing(port, FEES);
    }

    /** @param fees YAML of the form; a fee {@code copies} among them */
    public Owing owing(int port, String fees) {
        var office = paths.office(fees);
        var receipt = PathsOfTest.file(port, office, "安積", "花子", 3);
        var code = inKoriyama(() -> codes.ofCase(
                casefiles.find(new ReceiptNumber(receipt)).orElseThrow().id()));
        var resident = HttpVisitor.at(port);
        resident.submit("/status", "/status", Map.of("number", receipt, "code", code));
        return new Owing(port, office, receipt, code, resident, provider.start());
    }

    public OnlinePayment last(Owing owing) {
        return inKoriyama(() -> book.ofCase(owing.receipt()).getLast());
    }
}
