package jp.tenohira.payments.settlement.payouts;

import static jp.tenohira.payments.settlement.TillsOfTest.qr;
import static jp.tenohira.testing.Cities.KORIYAMA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.settlement.OfficeOfTest;
import jp.tenohira.payments.settlement.OfficeOfTest.Office;
import jp.tenohira.payments.settlement.TillsOfTest;
import jp.tenohira.payments.settlement.bank.BankReceipts;
import jp.tenohira.payments.settlement.bank.Credits;
import jp.tenohira.payments.settlement.days.Closings;
import jp.tenohira.payments.settlement.days.TillDay;
import jp.tenohira.payments.settlement.journal.Journal;
import jp.tenohira.payments.settlement.journal.Ledger;
import jp.tenohira.payments.settlement.journal.Line;
import jp.tenohira.payments.settlement.journal.Posting;
import jp.tenohira.payments.settlement.notices.BankFiles;
import jp.tenohira.payments.settlement.notices.BankFiles.Paid;
import jp.tenohira.payments.settlement.notices.BankNotices;
import jp.tenohira.payments.settlement.notices.NoticeProblem;
import jp.tenohira.testing.CityHallTest;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;

/** What the bank credits, against what the journal says is owed. */
@CityHallTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class PayoutReceiptsTests {

    private final TillsOfTest tills;
    private final PayoutProviders providers;
    private final Closings closings;
    private final Payouts payouts;
    private final PayoutReceipts receipts;
    private final Credits credits;
    private final BankNotices notices;
    private final Journal journal;
    private final LocalDate today;
    private final Office office;

    PayoutReceiptsTests(
            TillsOfTest tills,
            PayoutProviders providers,
            OfficeOfTest offices,
            Closings closings,
            Payouts payouts,
            PayoutReceipts receipts,
            Credits credits,
            BankNotices notices,
            Journal journal,
            Clock clock) {
        this.tills = tills;
        this.providers = providers;
        this.closings = closings;
        this.payouts = payouts;
        this.receipts = receipts;
        this.credits = credits;
        this.notices = notices;
        this.journal = journal;
        this.today = LocalDate.ofInstant(clock.instant(), JapaneseDates.JST);
        this.office = offices.opened();
    }

    private Staff clerk() {
        return office.clerk().staff();
    }

    private void sell(LocalDate day, long yen) {
        tills.put(qr(office.section(), office.facility(), day, office.hall(), office.brand(), yen));
    }

    private void closedDay(LocalDate day, long yen) {
        sell(day, yen);
        accepted(closings.close(new TillDay(office.section(), office.facility(), day), clerk()));
    }

    private static <T> T accepted(Outcome<T, ?> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<T, ?>(var value) -> value;
            case Outcome.Refused<T, ?>(var why) -> throw new AssertionError("Refused: " + why);
        };
    }

    private List<ExpectedPayout> due() {
        return payouts.due(today.minusDays(150), today).stream()
                .filter(payout -> payout.provider().code().equals(office.provider()))
                .toList();
    }

    private int credited(Paid... paid) {
        Outcome<BankNotices.Taken, List<NoticeProblem>> taken =
                notices.take("notice", BankFiles.notice(today, List.of(paid)), clerk());
        return accepted(taken).received();
    }

    /** Long enough ago that its payout was due. */
    private LocalDate day() {
        return today.minusDays(40);
    }

    private BankReceipts.State state(ExpectedPayout payout) {
        return receipts.state(payout, today);
    }

    @Test
    void twoPayoutsInOneCreditAreBothReceivedByRule() {
        CurrentMunicipality.run(KORIYAMA, () -> {
            var daily = OfficeOfTest.definition(office).replace("closing: [15, end]", "closing: daily");
            providers.add(accepted(ProviderDefinition.read(daily)), LocalDate.of(2021, 4, 1), daily, "試験");
            closedDay(today.minusDays(20), 10_000);
            closedDay(today.minusDays(21), 20_000);
            var due = due();
            assertThat(due).hasSize(2).extracting(this::state).containsOnly(BankReceipts.State.OVERDUE);
            var both = due.getFirst().net() + due.getLast().net();

            assertThat(credited(new Paid(due.getLast().period().paidOn(), both, office.payer(), "000001")))
                    .isEqualTo(2);
            assertThat(due()).extracting(this::state).containsOnly(BankReceipts.State.RECEIVED);
            assertThat(receipts.match(today, clerk())).isZero();
        });
    }

    @Test
    void aPayoutThatCameShortWantsAReasonAndSomebodyElsesApproval() {
        CurrentMunicipality.run(KORIYAMA, () -> {
            closedDay(day(), 10_000);
            var payout = due().getFirst();
            assertThat(credited(new Paid(payout.period().paidOn(), payout.net() - 10, office.payer(), "000003")))
                    .isZero();
            var free = credits.free(today.minusDays(100), today).stream()
                    .filter(credit -> credit.payer().equals(office.payer()))
                    .toList();

            var posting = accepted(receipts.receive(payout, free, "事業者の調整", null, clerk()));

            assertThat(state(payout)).isEqualTo(BankReceipts.State.WAITING);
            assertThat(journal.entries(posting.id()).getFirst().lines())
                    .filteredOn(line -> line.ledger() == Ledger.OVER_SHORT)
                    .extracting(Line::signed)
                    .containsExactly(10L);
            assertThat(journal.approve(posting.id(), clerk())).isInstanceOf(Outcome.Refused.class);
            accepted(journal.approve(posting.id(), office.head().staff()));
            assertThat(state(payout)).isEqualTo(BankReceipts.State.RECEIVED);
            assertThat(credits.takenBy(posting.id())).hasSize(1);
        });
    }

    @Test
    void whatChangesAfterTheReceiptIsSaidAndReceivedAnew() {
        CurrentMunicipality.run(KORIYAMA, () -> {
            var day = day();
            closedDay(day, 10_000);
            var payout = due().getFirst();
            assertThat(credited(new Paid(payout.period().paidOn(), payout.net(), office.payer(), "000004")))
                    .isOne();
            var first = receipts.standing(payout).orElseThrow();

            tills.forget(office.facility(), day);
            sell(day, 9_000);
            accepted(closings.correct(new TillDay(office.section(), office.facility(), day), "訂正", clerk()));

            var changed = due().getFirst();
            assertThat(changed.gross()).isEqualTo(9_000);
            assertThat(state(changed)).isEqualTo(BankReceipts.State.CHANGED);
            var taken = new ArrayList<>(credits.takenBy(first.id()).keySet());
            Posting again = accepted(receipts.receive(changed, taken, "訂正", first.id(), clerk()));
            assertThat(journal.entries(again.id())).hasSize(2);
            assertThat(state(changed)).isEqualTo(BankReceipts.State.WAITING);
            assertThat(credits.free(today.minusDays(100), today))
                    .filteredOn(credit -> credit.payer().equals(office.payer()))
                    .as("nothing of the credit is left, and none of it is taken twice")
                    .isEmpty();
            assertThat(Map.of(
                            "credited",
                            credits.takenBy(again.id()).values().stream()
                                    .mapToLong(Long::longValue)
                                    .sum()))
                    .containsEntry("credited", payout.net());
        });
    }
}
