package jp.tenohira.payments.feereceipts;

import static jp.tenohira.applications.desk.SectionOfTest.inKoriyama;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import jp.tenohira.applications.ReceiptNumber;
import jp.tenohira.applications.dues.CaseFees;
import jp.tenohira.identity.Role;
import jp.tenohira.payments.online.PaymentsOfTest;
import jp.tenohira.payments.online.PaymentsOfTest.Owing;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.StaffOfTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Receipts: an original and copies, numbers without gaps, the registration number of the day. */
@CityHallTest
class FeeReceiptsTests {

    @LocalServerPort
    private int port;

    @Autowired
    private PaymentsOfTest payments;

    @Autowired
    private FeeReceipts receipts;

    @Autowired
    private CaseFees fees;

    @Autowired
    private StaffOfTest staff;

    private Owing owing;
    private String reference;

    @BeforeEach
    void payAFee() {
        owing = payments.owing(port);
        owing.resident().get(owing.pay(owing.begin(), "card", "AT_ONCE"));
        reference = payments.last(owing).reference();
    }

    @Test
    void theFirstPrintIsTheOriginalAndEveryOtherIsMarked() {
        var original = text(print().pdf());
        assertThat(original)
                .contains("安積 花子 様", "900円", "証明手数料", reference, "非課税")
                .doesNotContain("再発行");

        var copy = print();

        assertThat(copy.copy()).isEqualTo(1);
        assertThat(text(copy.pdf())).contains("再発行", copy.receipt().printed());
        assertThat(original).contains(copy.receipt().printed());
    }

    @Test
    void theResidentAndTheCounterPrintTheSameReceipt() {
        var answer = owing.resident()
                .submit(
                        owing.page(),
                        owing.page() + "/receipts",
                        Map.of("fee", "copies", "provider", "test", "reference", reference));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(owing.resident().get(owing.page()).body()).contains("再発行する");
        var clerk = HttpVisitor.at(port).signedIn(owing.office().clerk().login());
        var address = "/staff/cases/" + owing.receipt() + "/payments";
        var again = clerk.submit(
                address, address + "/receipts", Map.of("fee", "copies", "provider", "test", "reference", reference));
        assertThat(again.headers().firstValue("Content-Disposition").orElse("")).contains("copy-1");
    }

    @Test
    void nobodyGetsAReceiptOfAPaymentThatIsNotThere() {
        assertThat(owing.resident()
                        .submit(
                                owing.page(),
                                owing.page() + "/receipts",
                                Map.of("fee", "copies", "provider", "test", "reference", "P000000000000"))
                        .statusCode())
                .isEqualTo(404);
        var other = payments.owing(port);
        assertThat(other.resident()
                        .submit(
                                other.page(),
                                other.page() + "/receipts",
                                Map.of("fee", "copies", "provider", "test", "reference", reference))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void manyAtOnceTakeOneNumberEachAndLeaveNoGap() throws InterruptedException {
        var before = print().receipt().number();
        var more = java.util.stream.Stream.generate(() -> payments.owing(port))
                .limit(4)
                .toList();
        more.forEach(one -> one.resident().get(one.pay(one.begin(), "qr", "AT_ONCE")));
        try (var threads = Executors.newFixedThreadPool(4)) {
            var prints = more.stream()
                    .<Callable<Long>>map(one -> () -> print(one).receipt().number())
                    .toList();
            var numbers = threads.invokeAll(prints).stream()
                    .map(future -> {
                        try {
                            return future.get();
                        } catch (InterruptedException | ExecutionException e) {
                            throw new AssertionError(e);
                        }
                    })
                    .sorted()
                    .toList();
            assertThat(numbers).containsExactly(before + 1, before + 2, before + 3, before + 4);
        }
    }

    @Test
    void theIssuerSetsAValidRegistrationNumberForWhatIsIssuedFromThenOn() {
        var before = print();
        var administrator = staff.account(Cities.KORIYAMA, Role.ADMINISTRATOR, null);
        var visitor = HttpVisitor.at(port).signedIn(administrator.login());
        var page = "/staff/admin/receipt-issuer";
        var wrong = visitor.submit(page, page, Map.of("registration", "T7700110005901", "name", "郡山市"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("T7700110005901");

        visitor.submit(page, page, Map.of("registration", "t8700110005901", "name", "郡山市長"));

        var other = payments.owing(port);
        other.resident().get(other.pay(other.begin(), "qr", "AT_ONCE"));
        assertThat(text(print(other).pdf()))
                .contains("登録番号 T8700110005901", "郡山市長", "税率ごとの内訳", "10%対象", "8%対象(軽減税率)", "うち消費税額等");
        assertThat(text(print().pdf()).contains("T8700110005901"))
                .isEqualTo(before.receipt().registration().equals("T8700110005901"));
        visitor.submit(page, page, Map.of("registration", "", "name", "郡山市"));
    }

    private FeeReceipts.Printed print() {
        return print(owing);
    }

    private FeeReceipts.Printed print(Owing of) {
        return inKoriyama(() -> {
            var feeCase = fees.of(new ReceiptNumber(of.receipt())).orElseThrow();
            return receipts.print(feeCase, "copies", "test", payments.last(of).reference(), Optional.empty())
                    .orElseThrow();
        });
    }

    private static String text(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
