package jp.tenohira.applications.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.identity.StaffAccounts;
import org.springframework.stereotype.Component;

/** The people of a section: to whom cases can be assigned, and whose names stand beside them. */
@Component
public class Colleagues {

    private final StaffAccounts accounts;

    Colleagues(StaffAccounts accounts) {
        this.accounts = accounts;
    }

    /** The active clerks and heads of the desk's section, by name. */
    public Map<UUID, String> of(Desk desk) {
        var names = new LinkedHashMap<UUID, String>();
        accounts.all().stream()
                .filter(account -> account.active() && account.staff().sees(desk.section()))
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .forEach(account -> names.put(account.id(), account.name()));
        return names;
    }

    /** The name of whoever has a case, also when the account is closed by now. */
    public String name(UUID staff) {
        return accounts.find(staff).map(StaffAccounts.Account::name).orElse("?");
    }
}
