package jp.tenohira.payments.settlement.payouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import jp.tenohira.core.Outcome;
import jp.tenohira.payments.settlement.bank.BankDays;
import jp.tenohira.payments.settlement.payouts.PayoutCalendar.Period;
import org.junit.jupiter.api.Test;

class PayoutCalendarTests {

    private static Provider provider(String closing, String payout) {
        var yaml = """
                code: p
                name: {ja: 試験}
                section: kaikei
                payers: [x]
                closing: %s
                payout: %s
                brands:
                  - {brand: b, tender: card, rate: "3.24", rounding: half-up}
                """.formatted(closing, payout);
        return switch (ProviderDefinition.read(yaml)) {
            case Outcome.Accepted<Provider, List<ProviderDefinition.Wrong>>(var provider) -> provider;
            case Outcome.Refused<Provider, List<ProviderDefinition.Wrong>>(var why) ->
                throw new AssertionError(why.toString());
        };
    }

    private static Period period(String closing, String payout, String day) {
        return PayoutCalendar.of(provider(closing, payout), LocalDate.parse(day));
    }

    private static Period expected(String from, String to, String paidOn) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to), LocalDate.parse(paidOn));
    }

    @Test
    void twoClosingDaysAMonthAndTheEndOfFebruaryInALeapYear() {
        assertThat(period("[15, end]", "{months: 0, day: end, holiday: previous}", "2024-02-15"))
                .isEqualTo(expected("2024-02-01", "2024-02-15", "2024-02-29"));
        assertThat(period("[15, end]", "{months: 1, day: 15}", "2024-02-16"))
                .isEqualTo(expected("2024-02-16", "2024-02-29", "2024-03-15"));
    }

    @Test
    void aBankHolidayMovesThePayoutAsTheContractSays() {
        // 2024-05-03 to 06 are holidays and a weekend.
        assertThat(period("[end]", "{months: 1, day: 5, holiday: next}", "2024-04-10")
                        .paidOn())
                .isEqualTo(LocalDate.parse("2024-05-07"));
        assertThat(period("[end]", "{months: 1, day: 5, holiday: previous}", "2024-04-10")
                        .paidOn())
                .isEqualTo(LocalDate.parse("2024-05-02"));
    }

    @Test
    void banksRestFromTheLastOfDecemberToTheThirdOfJanuary() {
        assertThat(period("daily", "{bankDays: 2}", "2024-12-30").paidOn()).isEqualTo(LocalDate.parse("2025-01-07"));
        assertThat(BankDays.open(LocalDate.parse("2024-12-31"))).isFalse();
        assertThat(BankDays.open(LocalDate.parse("2025-01-06"))).isTrue();
    }

    @Test
    void aWeekEndsOnItsDay() {
        assertThat(period("{weekly: friday}", "{bankDays: 1}", "2024-06-08"))
                .isEqualTo(expected("2024-06-08", "2024-06-14", "2024-06-17"));
    }

    @Test
    void aWrongDefinitionSaysEveryWrongValue() {
        var outcome = ProviderDefinition.read("""
                code: ABC
                name: {en: x}
                section: s
                payers: [x]
                closing: [0]
                payout: {day: 40, holiday: maybe}
                brands:
                  - {brand: b, tender: cash, rate: "3"}
                  - {brand: c, tender: qr, rate: "x"}
                """);
        if (!(outcome instanceof Outcome.Refused<Provider, List<ProviderDefinition.Wrong>>(var why))) {
            throw new AssertionError("accepted");
        }
        assertThat(why)
                .extracting(wrong -> wrong.sentence().in(jp.tenohira.core.Lang.EN))
                .anySatisfy(said -> assertThat(said).startsWith("code: \"ABC\""))
                .anySatisfy(said -> assertThat(said).startsWith("name.ja"))
                .anySatisfy(said -> assertThat(said).startsWith("closing"))
                .anySatisfy(said -> assertThat(said).startsWith("payout.day"))
                .anySatisfy(said -> assertThat(said).startsWith("payout.holiday"))
                .anySatisfy(said -> assertThat(said).startsWith("brands.0.tender"))
                .anySatisfy(said -> assertThat(said).startsWith("brands.1.rate"));
    }
}
