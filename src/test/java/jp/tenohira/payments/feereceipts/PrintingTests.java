package jp.tenohira.payments.feereceipts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import jp.tenohira.payments.pages.ReceiptDocument.Rate;
import jp.tenohira.payments.prices.Tax;
import org.junit.jupiter.api.Test;

/** What a receipt says of consumption tax. */
class PrintingTests {

    private static final String REGISTRATION = "T8700110005901";

    private static FeeReceipt receipt(long yen, Tax tax, String registration) {
        var at = Instant.parse("2026-05-11T01:00:00Z");
        return new FeeReceipt(
                2026, 1, "2026-1", "copies", "test", "P1", "安積 花子", "複写料", yen, tax, registration, "郡山市", at, at);
    }

    @Test
    void aRegisteredIssuerStatesTotalAndTaxOfEachRate() {
        assertThat(Printing.of(receipt(1_100, Tax.STANDARD, REGISTRATION), 0).rates())
                .containsExactly(
                        new Rate("10%対象", "1,100円", "100円"),
                        new Rate("8%対象(軽減税率)", "0円", "0円"),
                        new Rate("対象外(非課税・不課税)", "0円", "—"));
        assertThat(Printing.of(receipt(199, Tax.REDUCED, REGISTRATION), 0).rates())
                .contains(new Rate("8%対象(軽減税率)", "199円", "14円"));
        assertThat(Printing.of(receipt(300, Tax.EXEMPT, REGISTRATION), 0).rates())
                .contains(new Rate("対象外(非課税・不課税)", "300円", "—"), new Rate("10%対象", "0円", "0円"));
    }

    @Test
    void whoIsNotRegisteredStatesNoRates() {
        assertThat(Printing.of(receipt(1_100, Tax.STANDARD, ""), 0).rates()).isEmpty();
    }
}
