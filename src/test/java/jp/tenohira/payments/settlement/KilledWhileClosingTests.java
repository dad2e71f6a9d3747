package jp.tenohira.payments.settlement;

import static jp.tenohira.testing.Cities.KORIYAMA;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.settlement.accounts.Account;
import jp.tenohira.payments.settlement.accounts.FeeAccount;
import jp.tenohira.payments.settlement.accounts.RevenueAccounts;
import jp.tenohira.payments.settlement.days.Slip;
import jp.tenohira.payments.settlement.days.Slips;
import jp.tenohira.payments.settlement.days.TillDay;
import jp.tenohira.records.EmbeddedServer;
import jp.tenohira.testing.CityHallTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A process that closes a day is killed with kill -9 while it does: afterwards there is no entry of the day, or every one. */
@CityHallTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class KilledWhileClosingTests {

    private static final LocalDate DAY = LocalDate.of(2023, 7, 14);
    private static final int ENTRIES = ClosingProcess.FEES + 1;
    private static final int FISCAL_YEAR = 2023;

    private final RevenueAccounts accounts;
    private final Slips slips;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Path data;

    KilledWhileClosingTests(
            RevenueAccounts accounts,
            Slips slips,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            @Value("${tenohira.data}") Path data) {
        this.accounts = accounts;
        this.slips = slips;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.data = data;
    }

    @Test
    void thereIsNoEntryOrEveryOneHoweverLateItIsKilled() throws Exception {
        int none = 0;
        for (int looks : List.of(1, 20, 60, 150)) {
            var till = aDayToClose();
            killWhileClosing(till, looks);

            var entries = CurrentMunicipality.call(KORIYAMA, () -> entriesOf(till));
            assertThat(entries).as("killed after %d looks", looks).isIn(0L, (long) ENTRIES);
            none += entries == 0 ? 1 : 0;
            closeWhatIsLeft(till, entries);
        }
        assertThat(none).as("kills that met the closing in its middle").isPositive();
    }

    private void closeWhatIsLeft(TillDay till, long entries) {
        CurrentMunicipality.run(KORIYAMA, () -> {
            var closed = ClosingProcess.settlement(till, jdbc, transaction)
                    .closings()
                    .close(till, new Staff(UUID.randomUUID(), "試験", Role.CLERK, till.section()));
            assertThat(closed instanceof Outcome.Accepted).isEqualTo(entries == 0);
            assertThat(entriesOf(till)).isEqualTo(ENTRIES);
            assertThat(jdbc.sql("""
                                    select max(number) - count(*) from journal_entry where fiscal_year = :year
                                    """)
                            .param("year", FISCAL_YEAR)
                            .query(Long.class)
                            .single())
                    .as("gaps in the numbers")
                    .isZero();
        });
    }

    private TillDay aDayToClose() {
        var word = UUID.randomUUID().toString().substring(0, 8);
        var till = new TillDay("kill-" + word, "kill-" + word, DAY);
        CurrentMunicipality.run(KORIYAMA, () -> {
            var chart = new ArrayList<Account>();
            var fees = new ArrayList<FeeAccount>();
            for (int number = 0; number < ClosingProcess.FEES; number++) {
                var code = "90-%02d-%02d-01".formatted(number / 100, number % 100);
                chart.add(new Account(FISCAL_YEAR, code, "試験", "試験", "試験", "試験" + number));
                fees.add(new FeeAccount(ClosingProcess.fee(till.facility(), number), DAY, code));
            }
            accounts.add(chart, "試験");
            accounts.assign(fees, "試験");
            slips.put(new Slip(till, "N-1", ClosingProcess.total(), DAY), Slips.Source.TYPED, "試験");
            jdbc.sql("insert into journal_counter (fiscal_year, last) values (:year, 0) on conflict do nothing")
                    .param("year", FISCAL_YEAR)
                    .update();
        });
        return till;
    }

    /** Kills it once the counter was seen locked so often, or lets it end when it is faster. */
    private void killWhileClosing(TillDay till, int looks) throws IOException, InterruptedException {
        var output = Files.createTempFile("closing", ".txt");
        var address = EmbeddedServer.attachOrStart(data).address();
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ClosingProcess.class.getName(),
                        address.url(),
                        address.appPassword(),
                        till.section(),
                        till.facility(),
                        till.day().toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        int locked = 0;
        while (process.isAlive() && locked < looks) {
            locked += CurrentMunicipality.call(KORIYAMA, this::isLocked) ? 1 : 0;
        }
        process.destroyForcibly();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        var said = Files.readString(output);
        Files.delete(output);
        assertThat(locked > 0 || said.contains("closed")).as(said).isTrue();
    }

    private boolean isLocked() {
        return jdbc.sql("select 1 from journal_counter where fiscal_year = :year for update skip locked")
                .param("year", FISCAL_YEAR)
                .query(Integer.class)
                .optional()
                .isEmpty();
    }

    /** Waits until the server has noticed that the process is gone: its transaction holds the counter until then. */
    private long entriesOf(TillDay till) {
        jdbc.sql("select last from journal_counter where fiscal_year = :year for update")
                .param("year", FISCAL_YEAR)
                .query(Long.class)
                .single();
        return jdbc.sql("select count(*) from journal_entry where section = :section")
                .param("section", till.section())
                .query(Long.class)
                .single();
    }
}
