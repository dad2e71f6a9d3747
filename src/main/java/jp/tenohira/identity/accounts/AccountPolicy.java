package jp.tenohira.identity.accounts;

import java.util.Optional;
import java.util.regex.Pattern;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.StaffAccounts;
import jp.tenohira.identity.StaffAccounts.AccountRefused;
import jp.tenohira.identity.StaffAccounts.NewAccount;

/** What an account must be like. Length counts for a password, not a mixture of kinds (NIST SP 800-63B). */
final class AccountPolicy {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,99}");
    private static final int LONGEST_PASSWORD = 200;
    private static final int LONGEST_NAME = 100;

    private AccountPolicy() {}

    static Optional<AccountRefused> refusal(NewAccount account, Organisation organisation) {
        if (!LOGIN.matcher(account.login()).matches()) {
            return Optional.of(AccountRefused.LOGIN_INVALID);
        }
        if (account.name().isBlank()
                || account.name().codePointCount(0, account.name().length()) > LONGEST_NAME) {
            return Optional.of(AccountRefused.NAME_MISSING);
        }
        return sectionRefusal(account, organisation).or(() -> refusal(account.password()));
    }

    private static Optional<AccountRefused> sectionRefusal(NewAccount account, Organisation organisation) {
        var section = account.section();
        if (!account.role().ofSection()) {
            return Optional.empty();
        }
        if (section == null) {
            return Optional.of(AccountRefused.SECTION_MISSING);
        }
        return organisation.section(section).isEmpty() ? Optional.of(AccountRefused.SECTION_UNKNOWN) : Optional.empty();
    }

    static Optional<AccountRefused> refusal(String password) {
        if (password.codePointCount(0, password.length()) < StaffAccounts.SHORTEST_PASSWORD) {
            return Optional.of(AccountRefused.PASSWORD_TOO_SHORT);
        }
        return password.length() > LONGEST_PASSWORD ? Optional.of(AccountRefused.PASSWORD_TOO_LONG) : Optional.empty();
    }
}
