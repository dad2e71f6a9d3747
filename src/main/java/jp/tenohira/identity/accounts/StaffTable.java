package jp.tenohira.identity.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.StaffAccounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StaffTable implements StaffAccounts {

    private static final String ACCOUNTS = "select id, login, name, role, section, active from staff ";

    private final JdbcClient jdbc;
    private final Passwords passwords;
    private final Organisation organisation;
    private final Clock clock;

    StaffTable(JdbcClient jdbc, Passwords passwords, Organisation organisation, Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.organisation = organisation;
        this.clock = clock;
    }

    @Override
    public Outcome<Account, AccountRefused> create(NewAccount wanted) {
        var account = tidied(wanted);
        var refusal = AccountPolicy.refusal(account, organisation);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        var id = UUID.randomUUID();
        var inserted = jdbc.sql("""
                insert into staff (id, login, name, role, section, password_hash, created_at, password_at)
                values (:id, :login, :name, :role, :section, :hash, :now, :now)
                on conflict (municipality, login) do nothing
                """)
                .param("id", id)
                .param("login", account.login())
                .param("name", account.name())
                .param("role", account.role().name())
                .param("section", account.section())
                .param("hash", passwords.hash(account.password()))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return inserted == 0
                ? Outcome.refused(AccountRefused.LOGIN_TAKEN)
                : Outcome.accepted(
                        new Account(id, account.login(), account.name(), account.role(), account.section(), true));
    }

    @Override
    public Outcome<Account, AccountRefused> setPassword(UUID id, String password) {
        var refusal = AccountPolicy.refusal(password);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        jdbc.sql("update staff set password_hash = :hash, password_at = :now where id = :id")
                .param("hash", passwords.hash(password))
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
        return Outcome.accepted(find(id).orElseThrow(() -> new IllegalArgumentException("No account " + id)));
    }

    @Override
    public void deactivate(UUID id) {
        setActive(id, false);
    }

    @Override
    public void activate(UUID id) {
        setActive(id, true);
    }

    @Override
    public Optional<Account> find(UUID id) {
        return jdbc.sql(ACCOUNTS + "where id = :id")
                .param("id", id)
                .query((row, _) -> account(row))
                .optional();
    }

    @Override
    public Optional<Account> findByLogin(String login) {
        return jdbc.sql(ACCOUNTS + "where login = :login")
                .param("login", folded(login))
                .query((row, _) -> account(row))
                .optional();
    }

    @Override
    public List<Account> all() {
        return jdbc.sql(ACCOUNTS + "order by active desc, login")
                .query((row, _) -> account(row))
                .list();
    }

    /** The active account of this login and password; takes equally long whatever is wrong. */
    Optional<Account> authenticated(String login, String password) {
        record Found(Account account, String hash) {}
        var found = jdbc.sql(
                        "select id, login, name, role, section, active, password_hash from staff where login = :login")
                .param("login", folded(login))
                .query((row, _) -> new Found(account(row), row.getString("password_hash")))
                .optional();
        if (found.isEmpty()) {
            passwords.matchNobody(password);
            return Optional.empty();
        }
        var right = passwords.matches(password, found.get().hash());
        return found.map(Found::account).filter(account -> right && account.active());
    }

    private void setActive(UUID id, boolean active) {
        jdbc.sql("update staff set active = :active where id = :id")
                .param("active", active)
                .param("id", id)
                .update();
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("login"),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                row.getString("section"),
                row.getBoolean("active"));
    }

    private static NewAccount tidied(NewAccount account) {
        return new NewAccount(
                folded(account.login()),
                account.name().strip(),
                account.role(),
                account.role().ofSection() ? account.section() : null,
                account.password());
    }

    private static String folded(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }
}
