package jp.tenohira.payments.settlement.cash;

import static jp.tenohira.testing.Cities.KORIYAMA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.settlement.OfficeOfTest;
import jp.tenohira.payments.settlement.OfficeOfTest.Office;
import jp.tenohira.payments.settlement.TillsOfTest;
import jp.tenohira.payments.settlement.bank.BankDays;
import jp.tenohira.payments.settlement.bank.BankReceipts.State;
import jp.tenohira.payments.settlement.bank.Credit;
import jp.tenohira.payments.settlement.bank.Credits;
import jp.tenohira.payments.settlement.cash.CashDeposits.Standing;
import jp.tenohira.payments.settlement.days.Closings;
import jp.tenohira.payments.settlement.days.Slip;
import jp.tenohira.payments.settlement.days.Slips;
import jp.tenohira.payments.settlement.days.TillDay;
import jp.tenohira.payments.settlement.journal.Journal;
import jp.tenohira.payments.settlement.journal.Ledger;
import jp.tenohira.payments.settlement.journal.PostingRefused;
import jp.tenohira.payments.settlement.notices.BankFiles;
import jp.tenohira.payments.settlement.notices.BankNotices;
import jp.tenohira.payments.settlement.notices.NoticeProblem;
import jp.tenohira.testing.CityHallTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

/** Register, settlement and bank agree three ways for cash too. */
@CityHallTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class CashReceiptsTests {

    private final TillsOfTest tills;
    private final Closings closings;
    private final Slips slips;
    private final CashDeposits deposits;
    private final CashReceipts receipts;
    private final Credits credits;
    private final BankNotices notices;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final LocalDate today;
    private final Office office;

    CashReceiptsTests(
            TillsOfTest tills,
            OfficeOfTest offices,
            Closings closings,
            Slips slips,
            CashDeposits deposits,
            CashReceipts receipts,
            Credits credits,
            BankNotices notices,
            Journal journal,
            JdbcClient jdbc,
            Clock clock) {
        this.tills = tills;
        this.closings = closings;
        this.slips = slips;
        this.deposits = deposits;
        this.receipts = receipts;
        this.credits = credits;
        this.notices = notices;
        this.journal = journal;
        this.jdbc = jdbc;
        this.today = LocalDate.ofInstant(clock.instant(), JapaneseDates.JST);
        this.office = offices.opened();
    }

    private Staff clerk() {
        return office.clerk().staff();
    }

    private TillDay till(LocalDate day) {
        return new TillDay(office.section(), office.facility(), day);
    }

    /** A day of which the cash went to the bank. */
    private void closed(LocalDate day, long yen) {
        tills.put(TillsOfTest.cash(office.section(), office.facility(), day, office.hall(), yen));
        slips.put(new Slip(till(day), "N-" + day, yen, day), Slips.Source.TYPED, "試験");
        accepted(closings.close(till(day), clerk()));
    }

    private static <T> T accepted(Outcome<T, ?> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<T, ?>(var value) -> value;
            case Outcome.Refused<T, ?>(var why) -> throw new AssertionError("Refused: " + why);
        };
    }

    private Standing of(LocalDate day) {
        return deposits.of(office.section(), office.facility(), day).orElseThrow();
    }

    private State state(LocalDate day) {
        return of(day).state(today);
    }

    private void credited(byte[] file) {
        Outcome<BankNotices.Taken, List<NoticeProblem>> taken = notices.take("notice", file, clerk());
        accepted(taken);
    }

    private List<Credit> free(LocalDate day, long yen) {
        return credits.free(day, day).stream()
                .filter(credit -> credit.yen() == yen)
                .toList();
    }

    private long inTransit() {
        return jdbc.sql("""
                        select coalesce(sum(case side when 'D' then yen else -yen end), 0) from journal_line
                         where ledger = 'IN_TRANSIT' and section = :section
                        """)
                .param("section", office.section())
                .query(Long.class)
                .single();
    }

    @Test
    void cashStaysInTransitUntilTheBankHasCreditedSeveralDaysAtOnce() {
        var day = today.minusDays(61);
        CurrentMunicipality.run(KORIYAMA, () -> {
            closed(day, 71_003);
            closed(day.plusDays(1), 20_010);
            assertThat(inTransit()).isEqualTo(91_013);
            assertThat(state(day)).isEqualTo(State.OVERDUE);

            credited(BankFiles.statement(today, BankDays.onOrAfter(day.plusDays(1)), 91_013, "91013001"));

            assertThat(state(day)).isEqualTo(State.RECEIVED);
            assertThat(state(day.plusDays(1))).isEqualTo(State.RECEIVED);
            assertThat(inTransit()).isZero();
        });
    }

    @Test
    void whatTheBankCreditsShortWantsAReasonAndSomebodyElsesApproval() {
        var day = today.minusDays(81);
        CurrentMunicipality.run(KORIYAMA, () -> {
            closed(day, 50_021);
            var on = BankDays.onOrAfter(day);
            credited(BankFiles.statement(today, on, 50_011, "50011001"));
            assertThat(state(day)).isEqualTo(State.OVERDUE);

            assertThat(receipts.receive(List.of(of(day)), free(on, 50_011), "硬貨の数え誤り", clerk()))
                    .isEmpty();

            var posting = of(day).receipt().orElseThrow();
            assertThat(state(day)).isEqualTo(State.WAITING);
            assertThat(journal.entries(posting.id()).getFirst().lines())
                    .extracting(line -> line.ledger() + " " + line.signed())
                    .containsExactlyInAnyOrder("BANK 50011", "IN_TRANSIT -50021", "OVER_SHORT 10");
            assertThat(journal.approve(posting.id(), clerk()))
                    .isEqualTo(Outcome.refused(new PostingRefused.SamePerson()));
            accepted(journal.approve(posting.id(), office.head().staff()));
            assertThat(state(day)).isEqualTo(State.RECEIVED);
            assertThat(inTransit()).isZero();
        });
    }

    @Test
    void aPayerWhoseCreditWasApprovedAsCashIsMatchedByRuleFromThenOn() {
        var day = today.minusDays(91);
        CurrentMunicipality.run(KORIYAMA, () -> {
            closed(day, 30_031);
            closed(day.plusDays(7), 30_032);
            var payer = "ｺｳﾐﾝｶﾝ" + office.payer().substring(2);
            var first = BankDays.onOrAfter(day);
            credited(BankFiles.notice(today, List.of(new BankFiles.Paid(first, 30_031, payer, "000001"))));
            assertThat(state(day)).as("of a payer nobody knows").isEqualTo(State.OVERDUE);
            assertThat(receipts.receive(List.of(of(day)), free(first, 30_031), "施設の名義", clerk()))
                    .isEmpty();
            accepted(journal.approve(
                    of(day).receipt().orElseThrow().id(), office.head().staff()));

            var second = BankDays.onOrAfter(day.plusDays(7));
            credited(BankFiles.notice(today, List.of(new BankFiles.Paid(second, 30_032, payer, "000002"))));

            assertThat(state(day.plusDays(7))).isEqualTo(State.RECEIVED);
        });
    }

    @Test
    void cashSeenInTheBankBookIsReceivedInFull() {
        var day = today.minusDays(101);
        CurrentMunicipality.run(KORIYAMA, () -> {
            closed(day, 1_234);

            assertThat(receipts.seen(List.of(of(day)), of(day).deposit().net(), "通帳で確認", clerk()))
                    .isEmpty();

            var posting = of(day).receipt().orElseThrow();
            assertThat(journal.entries(posting.id()).getFirst().lines())
                    .extracting(line -> line.ledger() + " " + line.signed())
                    .containsExactlyInAnyOrder("BANK 1234", "IN_TRANSIT -1234");
            accepted(journal.sendBack(posting.id(), office.head().staff(), "別の日だった"));
            assertThat(state(day)).isEqualTo(State.OVERDUE);
            assertThat(inTransit()).isEqualTo(1_234);
        });
    }

    @Test
    void aSlipCorrectedAfterTheCreditIsSaidAndReceivedAnew() {
        var day = today.minusDays(111);
        CurrentMunicipality.run(KORIYAMA, () -> {
            closed(day, 60_041);
            var on = BankDays.onOrAfter(day);
            credited(BankFiles.statement(today, on, 60_041, "60041001"));
            assertThat(state(day)).isEqualTo(State.RECEIVED);

            tills.forget(office.facility(), day);
            tills.put(TillsOfTest.cash(office.section(), office.facility(), day, office.hall(), 60_000));
            slips.put(new Slip(till(day), "N-" + day, 60_000, day), Slips.Source.TYPED, "試験");
            accepted(closings.correct(till(day), "訂正", clerk()));

            assertThat(state(day)).isEqualTo(State.CHANGED);
            var taken = List.copyOf(
                    credits.takenBy(of(day).receipt().orElseThrow().id()).keySet());
            assertThat(receipts.receive(List.of(of(day)), taken, "差額は翌日返金", clerk()))
                    .isEqualTo(Optional.empty());
            assertThat(Map.of(
                            Ledger.OVER_SHORT,
                            journal.entries(of(day).receipt().orElseThrow().id()).getLast().lines().stream()
                                    .filter(line -> line.ledger() == Ledger.OVER_SHORT)
                                    .mapToLong(line -> line.signed())
                                    .sum()))
                    .containsEntry(Ledger.OVER_SHORT, -41L);
        });
    }
}
