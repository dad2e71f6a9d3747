package jp.tenohira.testing;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Municipality;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.Text;
import jp.tenohira.identity.Department;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Scope;
import jp.tenohira.identity.Section;
import jp.tenohira.identity.Staff;
import jp.tenohira.identity.StaffAccounts;
import jp.tenohira.identity.StaffAccounts.Account;
import jp.tenohira.identity.StaffAccounts.NewAccount;
import jp.tenohira.identity.tokens.ApiTokens;
import jp.tenohira.identity.tokens.ApiTokens.NewToken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes staff, sections and tokens for tests, each new and of its own. */
@Component
public class StaffOfTest {

    public static final String PASSWORD = "correct horse battery";

    private final StaffAccounts accounts;
    private final Organisation organisation;
    private final ApiTokens tokens;

    StaffOfTest(StaffAccounts accounts, Organisation organisation, ApiTokens tokens) {
        this.accounts = accounts;
        this.organisation = organisation;
        this.tokens = tokens;
    }

    /** A new section of the city; its code is also part of its name. */
    public String section(Municipality city) {
        var code = "test-" + UUID.randomUUID().toString().substring(0, 8);
        CurrentMunicipality.run(city, () -> {
            organisation.putDepartments(List.of(new Department("test", Text.of("試験部", "Test department"), 999)));
            organisation.putSections(List.of(new Section(code, "test", Text.plain(code + "課"), 1)));
        });
        return code;
    }

    /** A new account whose password is {@link #PASSWORD}; clerks and heads get a section of their own. */
    public Account account(Municipality city, Role role) {
        return account(city, role, role.ofSection() ? section(city) : null);
    }

    public Account account(Municipality city, Role role, @Nullable String section) {
        var login = role.word() + "-" + UUID.randomUUID().toString().substring(0, 8);
        var wanted = new NewAccount(login, "試験 " + login, role, section, PASSWORD);
        return switch (CurrentMunicipality.call(city, () -> accounts.create(wanted))) {
            case Outcome.Accepted<Account, ?>(var account) -> account;
            case Outcome.Refused<Account, ?>(var why) -> throw new AssertionError("Account refused: " + why);
        };
    }

    /** Somebody new of Koriyama in this role, signed in to the city hall at the port. */
    public HttpVisitor signedIn(int port, Role role) {
        return HttpVisitor.at(port).signedIn(account(Cities.KORIYAMA, role).login());
    }

    /** A new token; clerks and heads get a section of their own. */
    public String token(Municipality city, Role role, Scope... scopes) {
        var section = role.ofSection() ? section(city) : null;
        var by = new Staff(UUID.randomUUID(), "試験", Role.ADMINISTRATOR, null);
        return CurrentMunicipality.call(
                city,
                () -> tokens.make(by, new NewToken("試験", role, section, Set.of(scopes), ApiTokens.USUAL_LIFE))
                        .secret());
    }
}
