package jp.tenohira.payments.settlement.journal;

import static jp.tenohira.testing.Cities.KORIYAMA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Outcome;
import jp.tenohira.payments.Taking;
import jp.tenohira.payments.Tender;
import jp.tenohira.payments.settlement.OfficeOfTest;
import jp.tenohira.payments.settlement.OfficeOfTest.Office;
import jp.tenohira.payments.settlement.TillsOfTest;
import jp.tenohira.payments.settlement.cash.CashDeposits;
import jp.tenohira.payments.settlement.cash.CashReceipts;
import jp.tenohira.payments.settlement.days.Closings;
import jp.tenohira.payments.settlement.days.Days;
import jp.tenohira.payments.settlement.days.Reason;
import jp.tenohira.payments.settlement.days.Slip;
import jp.tenohira.payments.settlement.days.Slips;
import jp.tenohira.payments.settlement.days.TillDay;
import jp.tenohira.payments.settlement.payouts.PayoutReceipts;
import jp.tenohira.payments.settlement.payouts.Payouts;
import jp.tenohira.testing.CityHallTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

/** Whatever is done in whatever order: debits equal credits in every state, closed tills hold no cash, numbers have no gap. */
@CityHallTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class RandomOperationsTests {

    private static final int OPERATIONS = 160;
    private static final LocalDate FIRST = LocalDate.of(2025, 6, 2);

    private final TillsOfTest tills;
    private final Days days;
    private final Closings closings;
    private final Slips slips;
    private final Journal journal;
    private final Payouts payouts;
    private final PayoutReceipts receipts;
    private final CashDeposits cash;
    private final CashReceipts cashReceipts;
    private final JdbcClient jdbc;
    private final Office office;

    RandomOperationsTests(
            TillsOfTest tills,
            OfficeOfTest offices,
            Days days,
            Closings closings,
            Slips slips,
            Journal journal,
            Payouts payouts,
            PayoutReceipts receipts,
            CashDeposits cash,
            CashReceipts cashReceipts,
            JdbcClient jdbc) {
        this.tills = tills;
        this.days = days;
        this.closings = closings;
        this.slips = slips;
        this.journal = journal;
        this.payouts = payouts;
        this.receipts = receipts;
        this.cash = cash;
        this.cashReceipts = cashReceipts;
        this.jdbc = jdbc;
        this.office = offices.opened();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20, 300})
    void debitsEqualCreditsInEveryState(long seed) {
        var random = new Random(seed);
        CurrentMunicipality.run(KORIYAMA, () -> {
            int posted = 0;
            for (int i = 0; i < OPERATIONS; i++) {
                posted += operation(random) ? 1 : 0;
                balanced("seed %d, operation %d".formatted(seed, i));
            }
            assertThat(posted).as("operations that posted or decided something").isGreaterThan(OPERATIONS / 16);
            noGap();
        });
    }

    /** Answers whether anything was posted or decided. */
    private boolean operation(Random random) {
        var till = new TillDay(office.section(), office.facility(), FIRST.plusDays(random.nextInt(6)));
        return switch (random.nextInt(12)) {
            case 0 -> take(random, till);
            case 1, 2 -> deposit(random, till);
            case 3, 4 -> explain(till);
            case 5, 6 -> accepted(closings.close(till, office.clerk().staff()));
            case 7 -> accepted(closings.correct(till, "訂正", office.clerk().staff()));
            case 8 -> decide(random, till);
            case 9, 10 -> bank(random, till);
            default -> receive(random);
        };
    }

    private boolean take(Random random, TillDay till) {
        if (random.nextInt(4) == 0) {
            tills.forget(till.facility(), till.day());
        }
        var tender = List.of(Tender.CASH, Tender.QR, Tender.OTHER).get(random.nextInt(3));
        tills.put(new Taking(
                till.section(),
                till.facility(),
                Integer.toString(random.nextInt(3)),
                till.day(),
                random.nextBoolean() ? office.koseki() : office.hall(),
                tender,
                tender == Tender.CASH ? "" : office.brand(),
                random.nextInt(3000) - 500,
                1,
                UUID.randomUUID().toString()));
        return false;
    }

    private boolean deposit(Random random, TillDay till) {
        var cash = days.of(till).facts().cash();
        var yen = random.nextInt(3) == 0 ? random.nextInt(2000) : Math.max(0, cash);
        slips.put(new Slip(till, "N-" + random.nextInt(2), yen, till.day()), Slips.Source.TYPED, "試験");
        return false;
    }

    private boolean explain(TillDay till) {
        days.of(till)
                .differences()
                .forEach(one -> closings.explain(
                        till,
                        one.difference(),
                        Reason.OTHER,
                        "試験",
                        office.clerk().staff()));
        return false;
    }

    private boolean decide(Random random, TillDay till) {
        var last = journal.last(till.subject());
        return last.isPresent()
                && (random.nextInt(3) == 0
                        ? accepted(
                                journal.sendBack(last.get().id(), office.head().staff(), "試験"))
                        : accepted(
                                journal.approve(last.get().id(), office.head().staff())));
    }

    private boolean receive(Random random) {
        var due = payouts.due(FIRST, FIRST.plusDays(60)).stream()
                .filter(payout -> payout.provider().code().equals(office.provider()))
                .findFirst();
        if (due.isEmpty()) {
            return false;
        }
        var standing = receipts.standing(due.get());
        return standing.isPresent() && random.nextBoolean()
                ? accepted(journal.sendBack(standing.get().id(), office.head().staff(), "試験"))
                : accepted(receipts.receive(
                        due.get(),
                        List.of(),
                        "試験",
                        standing.map(Posting::id).orElse(null),
                        office.clerk().staff()));
    }

    /** The bank credits the cash of a day, or what was received of it is sent back. */
    private boolean bank(Random random, TillDay till) {
        var found = cash.of(till.section(), till.facility(), till.day());
        if (found.isEmpty()) {
            return false;
        }
        var receipt = found.get().receipt();
        if (receipt.isPresent() && random.nextBoolean()) {
            return random.nextBoolean()
                    ? accepted(
                            journal.sendBack(receipt.get().id(), office.head().staff(), "試験"))
                    : accepted(journal.approve(receipt.get().id(), office.head().staff()));
        }
        var days = List.of(found.get());
        return (random.nextBoolean()
                        ? cashReceipts.receive(
                                days, List.of(), "試験", office.clerk().staff())
                        : cashReceipts.seen(
                                days,
                                random.nextLong(1, 5_000),
                                "試験",
                                office.clerk().staff()))
                .isEmpty();
    }

    private static boolean accepted(Outcome<?, ?> outcome) {
        return outcome instanceof Outcome.Accepted;
    }

    private void balanced(String when) {
        var unbalanced = jdbc.sql("""
                        select fiscal_year || '-' || number from journal_line
                         group by fiscal_year, number having sum(case side when 'D' then yen else -yen end) <> 0
                        """).query(String.class).list();
        assertThat(unbalanced).as(when).isEmpty();
        assertThat(jdbc.sql("""
                                select coalesce(sum(case side when 'D' then yen else -yen end), 0) from journal_line
                                 where section = :section and ledger = 'CASH'
                                """)
                        .param("section", office.section())
                        .query(Long.class)
                        .single())
                .as("cash in closed tills, " + when)
                .isZero();
        assertThat(inTransit())
                .as("in transit is what no receipt stands for, " + when)
                .isEqualTo(notReceived());
    }

    private long inTransit() {
        return jdbc.sql("""
                        select coalesce(sum(case side when 'D' then yen else -yen end), 0) from journal_line
                         where section = :section and ledger = 'IN_TRANSIT'
                        """)
                .param("section", office.section())
                .query(Long.class)
                .single();
    }

    /** By the slips of closed days less what their receipts were made for. */
    private long notReceived() {
        return cash.within(FIRST, FIRST.plusDays(6)).stream()
                .filter(day -> day.deposit().subject().section().equals(office.section()))
                .mapToLong(day -> day.deposit().net()
                        - day.receipt().map(receipt -> received(receipt.id())).orElse(0L))
                .sum();
    }

    private long received(UUID posting) {
        return -journal.entries(posting).stream()
                .filter(entry -> entry.kind() == EntryKind.CREDITED)
                .flatMap(entry -> entry.lines().stream())
                .filter(line -> line.ledger() == Ledger.IN_TRANSIT)
                .mapToLong(Line::signed)
                .sum();
    }

    private void noGap() {
        assertThat(jdbc.sql("""
                                select count(*) from (
                                  select number, row_number() over (partition by fiscal_year order by number) as place
                                    from journal_entry) e where number <> place
                                """).query(Long.class).single()).isZero();
        assertThat(jdbc.sql("""
                                select count(*) from journal_counter c
                                 where last <> (select coalesce(max(number), 0) from journal_entry e
                                                 where e.fiscal_year = c.fiscal_year)
                                """).query(Long.class).single()).isZero();
    }
}
