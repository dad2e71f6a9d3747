package jp.tenohira.payments.settlement.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.core.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The chart of accounts and the accounts of fees in PostgreSQL; nothing is overwritten. */
@Component
public class RevenueAccounts {

    private final JdbcClient jdbc;
    private final Clock clock;

    public RevenueAccounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The accounts of a fiscal year by code. */
    public Map<String, Account> of(FiscalYear year) {
        var accounts = new LinkedHashMap<String, Account>();
        jdbc.sql("""
                        select distinct on (code) fiscal_year, code, kan, kou, moku, setsu
                          from revenue_account where fiscal_year = :year
                         order by code, number desc
                        """)
                .param("year", year.year())
                .query(Account.class)
                .list()
                .forEach(account -> accounts.put(account.code(), account));
        return accounts;
    }

    public List<Integer> years() {
        return jdbc.sql("select distinct fiscal_year from revenue_account order by fiscal_year desc")
                .query(Integer.class)
                .list();
    }

    /** In the order they were entered. */
    public List<FeeAccount> ofFees() {
        return jdbc.sql("select fee_kind, since, account from fee_account order by number")
                .query(FeeAccount.class)
                .list();
    }

    /** The first day from which any kind of fee has an account; days before it are not settled here. Empty before anything is defined. */
    public Optional<LocalDate> begins() {
        return jdbc.sql("select min(since) from fee_account")
                .query(LocalDate.class)
                .optional();
    }

    /** What held when, for a whole computation: charts are read once a fiscal year. */
    public final class Known {

        private final List<FeeAccount> fees = ofFees();
        private final Map<FiscalYear, Map<String, Account>> charts = new HashMap<>();
        private final Map<LocalDate, Map<String, String>> accountsOfFees = new HashMap<>();

        public Map<String, Account> chart(LocalDate day) {
            return charts.computeIfAbsent(FiscalYear.of(day), RevenueAccounts.this::of);
        }

        /** The account of each kind of fee on a day; only accounts that the fiscal year of the day has. */
        public Map<String, String> on(LocalDate day) {
            return accountsOfFees.computeIfAbsent(day, this::assigned);
        }

        private Map<String, String> assigned(LocalDate day) {
            var newest = new HashMap<String, FeeAccount>();
            for (var fee : fees) {
                var before = newest.get(fee.feeKind());
                if (!fee.since().isAfter(day) && (before == null || !fee.since().isBefore(before.since()))) {
                    newest.put(fee.feeKind(), fee);
                }
            }
            var found = new HashMap<String, String>();
            newest.forEach((kind, fee) -> Optional.ofNullable(chart(day).get(fee.account()))
                    .ifPresent(account -> found.put(kind, account.code())));
            return found;
        }
    }

    public Known known() {
        return new Known();
    }

    @Transactional
    public void add(List<Account> accounts, String by) {
        accounts.forEach(account -> jdbc.sql("""
                        insert into revenue_account
                          (fiscal_year, code, kan, kou, moku, setsu, changed_at, changed_by)
                        values (:year, :code, :kan, :kou, :moku, :setsu, :at, :by)
                        """)
                .param("year", account.fiscalYear())
                .param("code", account.code())
                .param("kan", account.kan())
                .param("kou", account.kou())
                .param("moku", account.moku())
                .param("setsu", account.setsu())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update());
    }

    @Transactional
    public void assign(List<FeeAccount> fees, String by) {
        fees.forEach(fee -> jdbc.sql("""
                        insert into fee_account (fee_kind, since, account, changed_at, changed_by)
                        values (:kind, :since, :account, :at, :by)
                        """)
                .param("kind", fee.feeKind())
                .param("since", fee.since())
                .param("account", fee.account())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update());
    }
}
