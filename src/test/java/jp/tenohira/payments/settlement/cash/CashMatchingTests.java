package jp.tenohira.payments.settlement.cash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.tenohira.payments.settlement.bank.Credit;
import jp.tenohira.payments.settlement.cash.CashDeposit.Carried;
import jp.tenohira.payments.settlement.cash.CashMatching.Match;
import jp.tenohira.payments.settlement.journal.Posting.Kind;
import jp.tenohira.payments.settlement.journal.Posting.Subject;
import org.junit.jupiter.api.Test;

/** Which credits of the bank are the cash of which days. */
class CashMatchingTests {

    private static final LocalDate FRIDAY = LocalDate.of(2024, 6, 7);

    private static CashDeposit cash(String section, String facility, LocalDate day, long yen) {
        return cash(section, facility, day, yen, facility + day);
    }

    private static CashDeposit cash(String section, String facility, LocalDate day, long yen, String slip) {
        return new CashDeposit(new Subject(Kind.DEPOSIT, section, facility, day), List.of(new Carried(slip, yen, day)));
    }

    private static Credit credit(LocalDate day, long yen) {
        return new Credit(UUID.randomUUID(), day, yen, "", "1", true);
    }

    private static List<Match> matched(List<CashDeposit> open, Credit... credits) {
        return CashMatching.of(open, List.of(credits));
    }

    @Test
    void cashIsCreditedOnTheDayOrAfterAWeekendOnTheNextBankDay() {
        var cash = cash("a", "hall", FRIDAY, 1_300);

        assertThat(cash.dueOn()).isEqualTo(FRIDAY.plusDays(3));
        assertThat(matched(List.of(cash), credit(FRIDAY, 1_300))).hasSize(1);
        assertThat(matched(List.of(cash), credit(FRIDAY.plusDays(3), 1_300))).hasSize(1);
        assertThat(matched(List.of(cash), credit(FRIDAY.minusDays(1), 1_300))).isEmpty();
        assertThat(matched(List.of(cash), credit(FRIDAY.plusDays(6), 1_300))).isEmpty();
        assertThat(matched(List.of(cash), credit(FRIDAY, 1_299))).isEmpty();
    }

    @Test
    void severalDaysOfAFacilityComeInOneCredit() {
        var days = List.of(
                cash("a", "hall", FRIDAY, 1_000),
                cash("a", "hall", FRIDAY.plusDays(1), 200),
                cash("a", "hall", FRIDAY.plusDays(2), 30));

        var matches = matched(days, credit(FRIDAY.plusDays(3), 1_230));

        assertThat(matches).hasSize(1);
        assertThat(matches.getFirst().deposits()).containsExactlyInAnyOrderElementsOf(days);
    }

    @Test
    void allFacilitiesOfASectionComeInOneCreditHoweverMany() {
        var facilities = List.of(
                cash("a", "1", FRIDAY, 1_000),
                cash("a", "2", FRIDAY, 2_000),
                cash("a", "3", FRIDAY, 4_000),
                cash("a", "4", FRIDAY, 8_000),
                cash("a", "5", FRIDAY, 16_000),
                cash("b", "6", FRIDAY, 32_000));

        var matches = matched(facilities, credit(FRIDAY.plusDays(3), 31_000));

        assertThat(matches).hasSize(1);
        assertThat(matches.getFirst().deposits()).containsExactlyInAnyOrderElementsOf(facilities.subList(0, 5));
    }

    @Test
    void oneSlipForTwoSectionsComesInOneCredit() {
        var both = List.of(cash("a", "1", FRIDAY, 700, "N-9"), cash("b", "2", FRIDAY, 300, "N-9"));

        assertThat(matched(both, credit(FRIDAY, 1_000)))
                .singleElement()
                .satisfies(match -> assertThat(match.deposits()).containsExactlyInAnyOrderElementsOf(both));
    }

    @Test
    void aDaysCashComesInTwoCredits() {
        assertThat(matched(List.of(cash("a", "hall", FRIDAY, 1_000)), credit(FRIDAY, 900), credit(FRIDAY, 100)))
                .singleElement()
                .satisfies(match -> assertThat(match.credits()).hasSize(2));
    }

    @Test
    void whatCouldBeTwoDaysIsLeftToPeopleUntilBothAreCredited() {
        var two = List.of(cash("a", "1", FRIDAY, 500), cash("b", "2", FRIDAY, 500));

        assertThat(matched(two, credit(FRIDAY, 500))).isEmpty();
        assertThat(matched(two, credit(FRIDAY, 500), credit(FRIDAY, 500))).hasSize(2);
    }

    @Test
    void daysOfOneFacilityComeBeforeThoseOfSeveral() {
        var hall = List.of(cash("a", "hall", FRIDAY, 300), cash("a", "hall", FRIDAY.plusDays(1), 200));
        var open = new ArrayList<>(hall);
        open.add(cash("a", "gym", FRIDAY.plusDays(2), 200));

        assertThat(matched(open, credit(FRIDAY.plusDays(3), 500)))
                .singleElement()
                .satisfies(match -> assertThat(match.deposits()).containsExactlyInAnyOrderElementsOf(hall));
    }

    @Test
    void whatAddsUpInTwoWaysIsLeftToPeople() {
        var days = List.of(
                cash("a", "1", FRIDAY, 100),
                cash("a", "1", FRIDAY.plusDays(1), 400),
                cash("a", "1", FRIDAY.plusDays(2), 300),
                cash("a", "1", FRIDAY.plusDays(3), 200));

        assertThat(matched(days, credit(FRIDAY.plusDays(3), 500))).isEmpty();
    }
}
