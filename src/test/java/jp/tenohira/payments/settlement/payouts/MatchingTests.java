package jp.tenohira.payments.settlement.payouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.tenohira.core.RoundingRule;
import jp.tenohira.core.Text;
import jp.tenohira.payments.Tender;
import jp.tenohira.payments.settlement.bank.BankDays;
import jp.tenohira.payments.settlement.bank.Credit;
import jp.tenohira.payments.settlement.journal.Line;
import jp.tenohira.payments.settlement.payouts.ExpectedPayout.Owed;
import jp.tenohira.payments.settlement.payouts.PayoutCalendar.Period;
import jp.tenohira.payments.settlement.payouts.Provider.Brand;
import jp.tenohira.payments.settlement.payouts.Provider.RoundedBy;
import org.junit.jupiter.api.Test;

class MatchingTests {

    private static final LocalDate DUE = LocalDate.of(2024, 6, 18);
    private static final Provider PAY = provider("pay", "ﾃｽﾄﾍﾟｲ(ｶ", RoundedBy.PERIOD);
    private static final Provider OTHER = provider("other", "ｶ)ｱﾉﾍﾟｲ", RoundedBy.PERIOD);

    private static Provider provider(String code, String payer, RoundedBy by) {
        return new Provider(
                code,
                Text.plain(code),
                "kaikei",
                List.of(payer),
                new Provider.Closing.Daily(),
                new Provider.Payout.BankDaysLater(1),
                3,
                true,
                by,
                List.of(new Brand("b", Tender.QR, new BigDecimal("1.98"), RoundingRule.FLOOR)));
    }

    private static ExpectedPayout payout(Provider provider, long... days) {
        var owed = new java.util.ArrayList<Owed>();
        for (int i = 0; i < days.length; i++) {
            owed.add(new Owed(new Line.Origin("", "QR", "b", "s", "f", DUE.minusDays(10L - i)), days[i]));
        }
        return ExpectedPayout.of(provider, new Period(DUE.minusDays(10), DUE.minusDays(1), DUE), owed);
    }

    private static Credit credit(long yen, String payer) {
        return new Credit(UUID.randomUUID(), DUE, yen, payer, "000001", false);
    }

    @Test
    void theFeeIsRoundedOnceAPeriodOrOnceADayAsTheContractSays() {
        // 1.98% of 50 is 0.99: nothing a day, 1 for both days together.
        assertThat(payout(PAY, 50, 51).net()).isEqualTo(101 - 1);
        assertThat(payout(provider("pay", "x", RoundedBy.DAY), 50, 51).fee()).isEqualTo(1);
        assertThat(payout(provider("pay", "x", RoundedBy.DAY), 50, 50).fee()).isZero();
    }

    @Test
    void aPayoutIsFoundByNameAndAmountHoweverTheBankWritesTheName() {
        var payout = payout(PAY, 10_000);
        var right = credit(9_802, "ﾃｽﾄﾍﾟｲ (ｶ  6ｶﾞﾂﾌﾞﾝ");

        assertThat(Matching.of(List.of(payout), List.of(credit(9_802, "ｶ)ｱﾉﾍﾟｲ"), right, credit(9_803, "ﾃｽﾄﾍﾟｲ(ｶ"))))
                .containsExactly(new Matching.Match(List.of(payout), List.of(right)));
    }

    @Test
    void onePayoutComesInTwoCredits() {
        var payout = payout(PAY, 10_000);
        var parts = List.of(credit(9_000, "ﾃｽﾄﾍﾟｲ(ｶ"), credit(802, "ﾃｽﾄﾍﾟｲ(ｶ"));

        assertThat(Matching.of(List.of(payout), parts))
                .singleElement()
                .satisfies(match -> assertThat(match.credits()).containsExactlyInAnyOrderElementsOf(parts));
    }

    @Test
    void twoPayoutsComeInOneCredit() {
        var one = payout(PAY, 10_000);
        var two = payout(PAY, 20_000);
        var credit = credit(one.net() + two.net(), "ﾃｽﾄﾍﾟｲ(ｶ");

        assertThat(Matching.of(List.of(one, two), List.of(credit)))
                .containsExactly(new Matching.Match(List.of(one, two), List.of(credit)));
    }

    @Test
    void whatFitsInTwoWaysIsLeftToPeople() {
        var payout = payout(PAY, 10_000);

        assertThat(Matching.of(
                        List.of(payout),
                        List.of(
                                credit(9_000, "ﾃｽﾄﾍﾟｲ(ｶ"),
                                credit(802, "ﾃｽﾄﾍﾟｲ(ｶ"),
                                credit(8_000, "ﾃｽﾄﾍﾟｲ(ｶ"),
                                credit(1_802, "ﾃｽﾄﾍﾟｲ(ｶ"))))
                .isEmpty();
    }

    @Test
    void aCreditTooEarlyOrTooLateIsNotThePayout() {
        var payout = payout(PAY, 10_000);
        var late = new Credit(UUID.randomUUID(), BankDays.plus(DUE, 4), 9_802, "ﾃｽﾄﾍﾟｲ(ｶ", "1", false);
        var early = new Credit(UUID.randomUUID(), BankDays.plus(DUE, -2), 9_802, "ﾃｽﾄﾍﾟｲ(ｶ", "1", false);

        assertThat(Matching.of(List.of(payout), List.of(late, early))).isEmpty();
        assertThat(Matching.of(List.of(payout(OTHER, 10_000)), List.of(credit(9_802, "ﾃｽﾄﾍﾟｲ(ｶ"))))
                .isEmpty();
    }
}
