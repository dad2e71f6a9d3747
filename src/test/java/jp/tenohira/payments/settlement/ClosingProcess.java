package jp.tenohira.payments.settlement;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.Taking;
import jp.tenohira.payments.TakingsSource;
import jp.tenohira.payments.Till;
import jp.tenohira.payments.settlement.SettlementConfiguration.Settlement;
import jp.tenohira.payments.settlement.days.TillDay;
import jp.tenohira.records.DatabaseAddress;
import jp.tenohira.testing.Cities;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Closes one day with many accounts in a process of its own, so that a test can kill it. */
public final class ClosingProcess {

    static final int FEES = 250;
    private static final long YEN = 100;

    private ClosingProcess() {}

    static String fee(String facility, int number) {
        return facility + "-" + number;
    }

    static long total() {
        return FEES * YEN;
    }

    /** Takings of a day that are the same whoever asks. */
    record ManyFees(TillDay till) implements TakingsSource {

        @Override
        public String code() {
            return "many";
        }

        @Override
        public List<Taking> within(LocalDate from, LocalDate to) {
            var day = till.day();
            return !day.isBefore(from) && !day.isAfter(to)
                    ? IntStream.range(0, FEES)
                            .mapToObj(number -> TillsOfTest.cash(
                                    till.section(), till.facility(), day, fee(till.facility(), number), YEN))
                            .toList()
                    : List.of();
        }

        @Override
        public Missing missing(LocalDate from, LocalDate to) {
            return new Missing() {
                @Override
                public boolean complete(String facility, LocalDate day) {
                    return true;
                }

                @Override
                public Set<Till> silent(LocalDate day) {
                    return Set.of();
                }
            };
        }
    }

    static Settlement settlement(TillDay till, JdbcClient jdbc, TransactionTemplate transaction) {
        return Settlement.of(List.of(new ManyFees(till)), jdbc, transaction, Clock.systemUTC());
    }

    /** {@code URL PASSWORD SECTION FACILITY DAY}. */
    public static void main(String[] args) throws SQLException {
        var records = new SingleConnectionDataSource(args[0], DatabaseAddress.APP_ROLE, args[1], true);
        var jdbc = JdbcClient.create(records);
        jdbc.sql("select set_config('tenohira.municipality', ?, false)")
                .param(Cities.KORIYAMA.code())
                .query(String.class)
                .single();
        var till = new TillDay(args[2], args[3], LocalDate.parse(args[4]));
        var settlement = settlement(till, jdbc, new TransactionTemplate(new JdbcTransactionManager(records)));
        var by = new Staff(UUID.randomUUID(), "試験", Role.CLERK, till.section());
        var outcome = CurrentMunicipality.call(
                Cities.KORIYAMA, () -> settlement.closings().close(till, by));
        System.out.println(outcome instanceof Outcome.Accepted ? "closed" : outcome.toString());
    }
}
