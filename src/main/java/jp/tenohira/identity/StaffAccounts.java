package jp.tenohira.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.core.Outcome;
import org.jspecify.annotations.Nullable;

/** The accounts of the staff of the current municipality. Passwords are kept as Argon2id hashes only. */
public interface StaffAccounts {

    /** The fewest characters a password may have. */
    int SHORTEST_PASSWORD = 10;

    /** An account as administrators see it. */
    record Account(
            UUID id,
            String login,
            String name,
            Role role,
            @Nullable String section,
            boolean active) {

        public Staff staff() {
            return new Staff(id, name, role, section);
        }
    }

    /** What a new account needs. The password must be changed by nobody but its owner or an administrator. */
    record NewAccount(
            String login, String name, Role role, @Nullable String section, String password) {

        @Override
        public String toString() {
            return "NewAccount[" + role + "]";
        }
    }

    /** Why an account was not made or changed. */
    enum AccountRefused {
        LOGIN_TAKEN,
        LOGIN_INVALID,
        NAME_MISSING,
        SECTION_MISSING,
        SECTION_UNKNOWN,
        PASSWORD_TOO_SHORT,
        PASSWORD_TOO_LONG
    }

    Outcome<Account, AccountRefused> create(NewAccount account);

    Outcome<Account, AccountRefused> setPassword(UUID id, String password);

    /** Closes the account: no sign-in any more, and its open sessions end with their next request. */
    void deactivate(UUID id);

    void activate(UUID id);

    Optional<Account> find(UUID id);

    Optional<Account> findByLogin(String login);

    /** Every account, active ones first, by login. */
    List<Account> all();
}
