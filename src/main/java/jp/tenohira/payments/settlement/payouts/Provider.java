package jp.tenohira.payments.settlement.payouts;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import jp.tenohira.core.RoundingRule;
import jp.tenohira.core.Text;
import jp.tenohira.payments.Tender;

/**
 * A provider of payment (決済事業者) by its contract.
 *
 * @param section whose clerks look after its payouts
 * @param payers how banks write who pays
 * @param closing when a period ends
 * @param payout when it is paid
 * @param within bank days after the payout day within which the credit is expected
 * @param deducted whether the fee is kept from the payout; billed otherwise
 * @param roundedBy whether the fee is rounded once a period or once a day
 */
public record Provider(
        String code,
        Text name,
        String section,
        List<String> payers,
        Closing closing,
        Payout payout,
        int within,
        boolean deducted,
        RoundedBy roundedBy,
        List<Brand> brands) {

    public Provider {
        payers = List.copyOf(payers);
        brands = List.copyOf(brands);
    }

    /** @param percent of the amount that the provider keeps */
    public record Brand(String code, Tender tender, BigDecimal percent, RoundingRule rounding) {}

    public enum RoundedBy {
        PERIOD,
        DAY
    }

    public sealed interface Closing {

        /** Days of the month in order; 31 is the last one of every month. */
        record Monthly(List<Integer> days) implements Closing {
            public Monthly {
                days = days.stream().sorted().toList();
            }
        }

        record Weekly(DayOfWeek day) implements Closing {}

        record Daily() implements Closing {}
    }

    public sealed interface Payout {

        /**
         * @param day of the month; 31 is the last one
         * @param next whether a bank holiday moves it to the next bank day, else to the one before
         */
        record OfMonth(int monthsLater, int day, boolean next) implements Payout {}

        record BankDaysLater(int days) implements Payout {}
    }

    public Optional<Brand> brand(Tender tender, String code) {
        return brands.stream()
                .filter(brand -> brand.tender() == tender && brand.code().equals(code))
                .findFirst();
    }
}
