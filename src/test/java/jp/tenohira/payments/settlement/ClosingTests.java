package jp.tenohira.payments.settlement;

import static jp.tenohira.payments.settlement.TillsOfTest.cash;
import static jp.tenohira.payments.settlement.TillsOfTest.qr;
import static jp.tenohira.testing.Cities.KORIYAMA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.settlement.OfficeOfTest.Office;
import jp.tenohira.payments.settlement.days.Closings;
import jp.tenohira.payments.settlement.days.Closings.ClosingRefused;
import jp.tenohira.payments.settlement.days.DayState;
import jp.tenohira.payments.settlement.days.Days;
import jp.tenohira.payments.settlement.days.Difference;
import jp.tenohira.payments.settlement.days.Reason;
import jp.tenohira.payments.settlement.days.Slip;
import jp.tenohira.payments.settlement.days.Slips;
import jp.tenohira.payments.settlement.days.TillDay;
import jp.tenohira.payments.settlement.journal.Entry;
import jp.tenohira.payments.settlement.journal.EntryKind;
import jp.tenohira.payments.settlement.journal.Journal;
import jp.tenohira.payments.settlement.journal.Line;
import jp.tenohira.payments.settlement.journal.Posting;
import jp.tenohira.payments.settlement.journal.PostingRefused;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.OwnerSql;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

@CityHallTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ClosingTests {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 10);

    private final TillsOfTest tills;
    private final Days days;
    private final Closings closings;
    private final Slips slips;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final OwnerSql owner;
    private final Office office;
    private TillDay till;

    ClosingTests(
            TillsOfTest tills,
            OfficeOfTest offices,
            Days days,
            Closings closings,
            Slips slips,
            Journal journal,
            JdbcClient jdbc,
            OwnerSql owner) {
        this.tills = tills;
        this.days = days;
        this.closings = closings;
        this.slips = slips;
        this.journal = journal;
        this.jdbc = jdbc;
        this.owner = owner;
        this.office = offices.opened();
        this.till = new TillDay(office.section(), office.facility(), DAY);
    }

    private static void in(Runnable work) {
        CurrentMunicipality.run(KORIYAMA, work);
    }

    private Staff clerk() {
        return office.clerk().staff();
    }

    private Staff head() {
        return office.head().staff();
    }

    private void take(long cash, long qr) {
        tills.put(cash(office.section(), office.facility(), till.day(), office.koseki(), cash));
        tills.put(qr(office.section(), office.facility(), till.day(), office.hall(), office.brand(), qr));
    }

    private void deposit(long yen) {
        slips.put(new Slip(till, "N-1", yen, till.day()), Slips.Source.TYPED, "試験");
    }

    private static Posting accepted(Outcome<Posting, ?> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<Posting, ?>(var posting) -> posting;
            case Outcome.Refused<Posting, ?>(var why) -> throw new AssertionError("Refused: " + why);
        };
    }

    private static List<String> written(Entry entry) {
        return entry.lines().stream()
                .map(line -> "%s %s %s %d".formatted(line.side().code(), line.ledger(), line.account(), line.yen()))
                .toList();
    }

    @Test
    void aDayThatMatchesBecomesRevenueByAccountAndADeposit() {
        in(() -> {
            take(1300, 2000);
            deposit(1300);
            assertThat(days.of(till).state()).isEqualTo(DayState.MATCHES);

            var posting = accepted(closings.close(till, clerk()));

            var entries = journal.entries(posting.id());
            assertThat(entries)
                    .extracting(Entry::kind)
                    .containsExactly(EntryKind.REVENUE, EntryKind.REVENUE, EntryKind.DEPOSIT);
            assertThat(written(entries.get(0))).containsExactly("D CASH  1300", "C REVENUE 13-01-02-01 1300");
            assertThat(written(entries.get(1)))
                    .containsExactly("D RECEIVABLE " + office.provider() + " 2000", "C REVENUE 13-02-05-03 2000");
            assertThat(written(entries.get(2))).containsExactly("D IN_TRANSIT N-1 1300", "C CASH  1300");
            assertThat(days.of(till).state()).isEqualTo(DayState.CLOSED);
            accepted(journal.approve(posting.id(), head()));
            assertThat(days.of(till).state()).isEqualTo(DayState.APPROVED);
        });
    }

    @Test
    void aDifferenceIsExplainedForExactlyItsAmountAndBookedAsShort() {
        in(() -> {
            take(1300, 2000);
            assertThat(days.of(till).state()).isEqualTo(DayState.NO_SLIP);
            deposit(1250);
            assertThat(days.of(till).state()).isEqualTo(DayState.DIFFERS);
            assertThat(closings.close(till, clerk()))
                    .isEqualTo(Outcome.refused(new ClosingRefused.NotReady(DayState.DIFFERS)));

            var short50 = new Difference(Difference.Kind.CASH, "", -50);
            assertThat(closings.explain(
                            till, new Difference(Difference.Kind.CASH, "", -51), Reason.OTHER, "x", clerk()))
                    .isFalse();
            assertThat(closings.explain(till, short50, Reason.CHANGE_GIVEN, "釣銭を50円多く渡した", clerk()))
                    .isTrue();
            assertThat(days.of(till).state()).isEqualTo(DayState.EXPLAINED);
            var posting = accepted(closings.close(till, clerk()));

            assertThat(written(journal.entries(posting.id()).getLast()))
                    .containsExactly("D IN_TRANSIT N-1 1250", "C CASH  1300", "D OVER_SHORT  50");
        });
    }

    @Test
    void whoClosedDoesNotApproveAndTheDatabaseHoldsToIt() {
        in(() -> {
            take(100, 100);
            deposit(100);
            var posting = accepted(closings.close(till, head()));

            assertThat(journal.approve(posting.id(), head()))
                    .isEqualTo(Outcome.refused(new PostingRefused.SamePerson()));
            assertThatThrownBy(() -> jdbc.sql("""
                            insert into posting_decision (posting, verdict, posted_by, decided_by, decided_name, decided_at)
                            values (:p, 'APPROVED', :by, :by, 'x', now())
                            """)
                            .param("p", posting.id())
                            .param("by", head().id())
                            .update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("two_people");
        });
    }

    @Test
    void whatIsSentBackIsTakenBackByCounterEntriesThatNameIt() {
        in(() -> {
            take(100, 200);
            deposit(100);
            var posting = accepted(closings.close(till, clerk()));
            accepted(journal.sendBack(posting.id(), head(), "入金票の番号が違う"));

            var entries = journal.entries(posting.id());
            assertThat(entries).hasSize(6);
            for (int at = 0; at < 3; at++) {
                var counter = entries.get(at + 3);
                assertThat(counter.reverses()).contains(entries.get(at).number());
                assertThat(counter.lines().stream().mapToLong(Line::signed).sum())
                        .isZero();
            }
            assertThat(days.of(till).state()).isEqualTo(DayState.MATCHES);
            assertThat(accepted(closings.close(till, clerk())).round()).isEqualTo(2);
        });
    }

    @Test
    void aLateCorrectionShowsAndLeadsToCounterEntriesAndNewEntries() {
        in(() -> {
            take(100, 200);
            deposit(100);
            var first = accepted(closings.close(till, clerk()));
            accepted(journal.approve(first.id(), head()));

            tills.forget(office.facility(), DAY);
            take(100, 250);
            assertThat(days.of(till).state()).isEqualTo(DayState.CHANGED);
            var second = accepted(closings.correct(till, "レジの訂正データ", clerk()));

            var entries = journal.entries(second.id());
            assertThat(entries)
                    .extracting(Entry::kind)
                    .startsWith(EntryKind.COUNTER, EntryKind.COUNTER, EntryKind.COUNTER);
            assertThat(entries.stream()
                            .flatMap(entry -> entry.lines().stream())
                            .filter(line -> line.account().equals(OfficeOfTest.HALL))
                            .mapToLong(Line::signed)
                            .sum())
                    .isEqualTo(-50);
            assertThat(days.of(till).state()).isEqualTo(DayState.CLOSED);
        });
    }

    @Test
    void ofConcurrentClosingsOneIsThere() throws Exception {
        in(() -> {
            take(100, 200);
            deposit(100);
        });
        try (var threads = Executors.newFixedThreadPool(8)) {
            var tries = new ArrayList<Callable<Outcome<Posting, ClosingRefused>>>();
            for (int i = 0; i < 8; i++) {
                tries.add(() -> CurrentMunicipality.call(KORIYAMA, () -> closings.close(till, clerk())));
            }
            var outcomes = new ArrayList<Outcome<Posting, ClosingRefused>>();
            for (var future : threads.invokeAll(tries)) {
                outcomes.add(future.get());
            }

            assertThat(outcomes).filteredOn(Outcome.Accepted.class::isInstance).hasSize(1);
            in(() -> assertThat(journal.rounds(till.subject())).hasSize(1));
        }
    }

    @Test
    void theDatabaseRefusesToChangeRemoveAddToUnbalanceOrSkipEntries() {
        in(() -> {
            take(100, 200);
            deposit(100);
            var posting = accepted(closings.close(till, clerk()));
            var number = journal.entries(posting.id()).getFirst().number();
            var which = " where fiscal_year = %d and number = %d".formatted(number.fiscalYear(), number.number());

            for (var table : List.of("journal_entry", "journal_line")) {
                assertThatThrownBy(
                                () -> jdbc.sql("delete from " + table + which).update())
                        .hasStackTraceContaining("permission denied");
                assertThatThrownBy(() -> owner.update("delete from " + table + which))
                        .hasStackTraceContaining("neither changed nor removed");
                assertThatThrownBy(() -> owner.update("update " + table + " set section = 'x'" + which))
                        .hasStackTraceContaining("neither changed nor removed");
            }
            var line = """
                    insert into journal_line (fiscal_year, number, line, side, ledger, yen, section, place, day)
                    values (%d, %d, 90, 'D', 'CASH', 1, 'x', 'x', date '2024-05-10')
                    """.formatted(number.fiscalYear(), number.number());
            assertThatThrownBy(() -> jdbc.sql(line).update()).hasStackTraceContaining("was posted before");
            var entry = """
                    with e as (insert into journal_entry
                      (fiscal_year, number, posting, kind, booked_on, section, place, day, posted_at, posted_by)
                      values (2024, %d, '%s', 'REVENUE', date '2024-05-10', 'x', 'x', date '2024-05-10', now(), 'x'))
                    select 1
                    """;
            assertThatThrownBy(() -> jdbc.sql(entry.formatted(900_000_000L, posting.id()))
                            .query(Integer.class)
                            .single())
                    .rootCause()
                    .hasMessageMatching("(?s).*(does not balance|leaves a gap).*");
        });
    }

    @Test
    void nothingIsPostedIntoAClosedMonthAndLaterCorrectionsGoToTheNextOpenOne() {
        in(() -> {
            till = new TillDay(office.section(), office.facility(), LocalDate.of(2021, 8, 16));
            var month = YearMonth.of(2021, 8);
            take(100, 200);
            deposit(100);
            var first = accepted(closings.close(till, clerk()));
            assertThat(journal.close(month, head())).containsInstanceOf(PostingRefused.Undecided.class);
            accepted(journal.approve(first.id(), head()));
            assertThat(journal.close(month, head())).isEmpty();
            assertThat(journal.close(month, head())).containsInstanceOf(PostingRefused.MonthClosedAlready.class);

            tills.forget(office.facility(), till.day());
            take(100, 300);
            var late = accepted(closings.correct(till, "訂正", clerk()));

            assertThat(journal.entries(late.id()))
                    .isNotEmpty()
                    .allSatisfy(entry -> assertThat(entry.bookedOn()).isEqualTo(LocalDate.of(2021, 9, 1)));
            assertThatThrownBy(() -> jdbc.sql("""
                            insert into journal_entry
                              (fiscal_year, number, posting, kind, booked_on, section, place, day, posted_at, posted_by)
                            values (2021, 900000000, :p, 'REVENUE', date '2021-08-20', 'x', 'x', date '2021-08-20', now(), 'x')
                            """).param("p", first.id()).update())
                    .hasStackTraceContaining("is closed");
        });
    }
}
