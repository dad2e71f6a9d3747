package jp.tenohira.payments.online;

import static jp.tenohira.applications.desk.SectionOfTest.inKoriyama;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.applications.path.PathsOfTest;
import jp.tenohira.core.Exact;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Outcome;
import jp.tenohira.figures.Figures;
import jp.tenohira.figures.Slice;
import jp.tenohira.figures.SliceRefused;
import jp.tenohira.figures.SlicedFigures;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.online.PaymentsOfTest.Owing;
import jp.tenohira.payments.online.refunds.Refund;
import jp.tenohira.payments.online.refunds.Refunds;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A section of its own: 900 yen paid online, of which 200 went back, and 600 at the counter. */
@CityHallTest
class FeeMetricsTests {

    @LocalServerPort
    private int port;

    @Autowired
    private PaymentsOfTest payments;

    @Autowired
    private Refunds refunds;

    @Autowired
    private Figures figures;

    @Autowired
    private Clock clock;

    private Owing owing;

    @BeforeEach
    void payOnlineAndAtTheCounter() {
        owing = payments.owing(port);
        owing.resident().get(owing.pay(owing.begin(), "card", "AT_ONCE"));
        var clerk = HttpVisitor.at(port).signedIn(owing.office().clerk().login());
        var second = HttpVisitor.at(port).signedIn(owing.office().second().login());
        var atTheCounter = PathsOfTest.file(port, owing.office(), "安積", "太郎", 2);
        var counter = "/staff/cases/" + atTheCounter + "/fees";
        clerk.submit(counter, counter + "/copies/paid", Map.of("reference", "A-1"));
        var page = "/staff/cases/" + owing.receipt() + "/payments";
        var payment = payments.last(owing).reference();
        clerk.submit(
                page, page + "/" + payment + "/refunds", Map.of("yen-" + payment, "200", "reason-" + payment, "通数の誤り"));
        second.submit(page, page + "/refunds/" + refund().reference() + "/approve", Map.of());
        assertThat(refund().state()).isEqualTo(Refund.State.DONE);
    }

    private Refund refund() {
        return inKoriyama(() -> refunds.of(payments.last(owing))).getLast();
    }

    private SlicedFigures open(Staff reader, Slice slice) {
        if (figures.of(reader, slice) instanceof Outcome.Accepted<SlicedFigures, SliceRefused>(var sliced)) {
            return sliced;
        }
        throw new AssertionError(slice);
    }

    private static Staff headquarters() {
        return new Staff(UUID.randomUUID(), "DX", Role.HEADQUARTERS, null);
    }

    private Slice ofTheSection() {
        return Slice.EVERYTHING.with("section", owing.office().section());
    }

    private Optional<String> shown(String figure, Slice slice) {
        return inKoriyama(() -> open(headquarters(), slice)
                .value(figures.find(figure).orElseThrow())
                .shown()
                .map(BigDecimal::toPlainString));
    }

    @Test
    void everyFigureIsWhatWasPaid() {
        assertThat(shown("fees-online-yen", ofTheSection())).contains("900");
        assertThat(shown("fees-online-payments", ofTheSection())).contains("1");
        assertThat(shown("fees-online-share", ofTheSection())).contains("50.0");
        assertThat(shown("fees-online-refunds", ofTheSection())).contains("1");
        assertThat(shown("fees-online-refunded-yen", ofTheSection())).contains("200");
    }

    @Test
    void paymentsCountInTheirMonthAndFiscalYear() {
        var today = LocalDate.ofInstant(clock.instant(), JapaneseDates.JST);
        var year = Integer.toString(FiscalYear.of(today).year());

        assertThat(shown(
                        "fees-online-yen",
                        ofTheSection().with("month", YearMonth.from(today).toString())))
                .contains("900");
        assertThat(shown("fees-online-yen", ofTheSection().with("fiscal-year", year)))
                .contains("900");
        assertThat(shown("fees-online-yen", ofTheSection().between(today, today)))
                .contains("900");
        assertThat(shown("fees-online-yen", ofTheSection().between(today.minusDays(9), today.minusDays(1))))
                .as("before anything was paid")
                .contains("0");
        assertThat(shown("fees-online-share", ofTheSection().between(today.minusDays(9), today.minusDays(1))))
                .as("of nothing there is no share")
                .isEmpty();
        assertThat(shown("fees-online-yen", ofTheSection().with("facility", "anything")))
                .as("fees know no facility")
                .isEmpty();
    }

    @Test
    void theRecordsBehindANumberAreItsApplications() {
        inKoriyama(() -> {
            var sliced = open(headquarters(), ofTheSection());
            assertThat(sliced.records("fee_yen_online", 1, 50).entries())
                    .singleElement()
                    .satisfies(record -> {
                        assertThat(record.code()).isEqualTo(owing.receipt());
                        assertThat(record.adds()).isEqualTo(Exact.of(900));
                    });
            assertThat(sliced.records("fee_payments", 1, 50).entries()).hasSize(2);
            assertThat(sliced.cells(figures.find("fees-online-yen").orElseThrow(), List.of("section")))
                    .singleElement()
                    .satisfies(cell -> assertThat(cell.shown()).contains(new BigDecimal("900")));
            return true;
        });
    }

    @Test
    void aHeadSeesTheOwnSectionOnly() {
        inKoriyama(() -> {
            var head =
                    new Staff(UUID.randomUUID(), "課長", Role.HEAD, owing.office().section());
            assertThat(open(head, Slice.EVERYTHING)
                            .value(figures.find("fees-online-yen").orElseThrow())
                            .shown())
                    .contains(new BigDecimal("900"));
            assertThat(figures.of(new Staff(UUID.randomUUID(), "課長", Role.HEAD, "another"), ofTheSection()))
                    .isInstanceOf(Outcome.Refused.class);
            return true;
        });
    }
}
