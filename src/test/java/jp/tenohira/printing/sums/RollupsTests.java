package jp.tenohira.printing.sums;

import static jp.tenohira.printing.LogsOfTest.cupsLine;
import static jp.tenohira.testing.Cities.KORIYAMA;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.facts.Facts;
import jp.tenohira.facts.History;
import jp.tenohira.facts.intake.Intake.Replacing;
import jp.tenohira.printing.LogsOfTest;
import jp.tenohira.printing.people.Assignment;
import jp.tenohira.printing.people.PeopleLists;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.StaffOfTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.PlatformTransactionManager;

/** The kept sums are always what summing all jobs anew would give. */
@CityHallTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class RollupsTests {

    private static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);

    private final LogsOfTest logs;
    private final Rollups rollups;
    private final PeopleLists lists;
    private final RollupTable table;
    private final Facts facts;
    private final JdbcClient jdbc;
    private final PlatformTransactionManager transactions;
    private final StaffOfTest staff;
    private final String printer = LogsOfTest.printer();
    private final String account = "rollup-" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    RollupsTests(
            LogsOfTest logs,
            Rollups rollups,
            PeopleLists lists,
            RollupTable table,
            Facts facts,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            StaffOfTest staff) {
        this.logs = logs;
        this.rollups = rollups;
        this.lists = lists;
        this.table = table;
        this.facts = facts;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.staff = staff;
    }

    @Test
    void afterEachChangeTheKeptSumsAreThoseOfAllJobs() {
        var wrong = logs.taken(KORIYAMA, cupsLine(printer, account, 1, "05/Jan/1994", 300), "cups");
        sameAsAllJobs(300);
        logs.taken(KORIYAMA, cupsLine(printer, account, 2, "05/Feb/1994", 4), "cups");
        sameAsAllJobs(304);
        logs.hand(
                KORIYAMA,
                "page_log",
                cupsLine(printer, account, 1, "05/Jan/1994", 3).getBytes(StandardCharsets.UTF_8),
                "cups",
                new Replacing(wrong.batch().id(), "訂正"));
        sameAsAllJobs(7);
        var section = staff.section(KORIYAMA);
        CurrentMunicipality.run(
                KORIYAMA,
                () -> lists.assign(
                        List.of(new Assignment(account, LocalDate.of(1994, 2, 1), section, "rank-" + account)), "試験"));
        sameAsAllJobs(7);

        var sums = CurrentMunicipality.call(KORIYAMA, rollups::all);
        assertThat(sums.groups().get(new Group(By.SECTION, YearMonth.of(1994, 2), section, "", null, false)))
                .isEqualTo(new Counts(1, 4, 4));
        assertThat(sums.accountsOf().get(printer)).containsExactly(account);
        assertThat(sums.unassigned()).as("in January").contains(account);
    }

    private void sameAsAllJobs(long sheets) {
        CurrentMunicipality.run(KORIYAMA, () -> {
            var kept = rollups.all();
            assertThat(kept.groups().entrySet())
                    .filteredOn(group -> group.getKey().member().equals(printer))
                    .extracting(group -> group.getValue().sheets())
                    .satisfies(found -> assertThat(
                                    found.stream().mapToLong(Long::longValue).sum())
                            .isEqualTo(sheets));
            assertThat(kept.groups())
                    .isEqualTo(rollups.between(ALWAYS, History.FOR_EVER).groups());
            assertThat(new Rollups(facts, lists, table, jdbc, transactions).all())
                    .as("as read by another server or after a start")
                    .isEqualTo(kept);
        });
    }
}
