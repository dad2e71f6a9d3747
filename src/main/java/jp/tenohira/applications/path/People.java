package jp.tenohira.applications.path;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.identity.StaffAccounts;
import jp.tenohira.procedures.forms.definition.handling.DecisionPath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people who matter to the paths of a section's cases, and who of them is away. */
@Component
public class People {

    private final StaffAccounts accounts;
    private final JdbcClient jdbc;
    private final Clock clock;

    People(StaffAccounts accounts, JdbcClient jdbc, Clock clock) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The active clerks and heads of a section, by name, and active people elsewhere whom a path may name. */
    public List<Person> of(String section) {
        var away = away();
        return accounts.all().stream()
                .filter(StaffAccounts.Account::active)
                .filter(account -> account.role().ofSection())
                .map(account -> new Person(
                        account.id(),
                        account.login(),
                        account.name(),
                        account.staff().sees(section) ? account.role().word() : "",
                        away.contains(account.id())))
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .toList();
    }

    private Set<UUID> away() {
        var today = LocalDate.ofInstant(clock.instant(), JapaneseDates.JST);
        return new HashSet<>(
                jdbc.sql("""
                select distinct staff from absence
                 where ended_at is null and from_day <= :today and until_day >= :today
                """).param("today", today).query(UUID.class).list());
    }

    /** Whether the person belongs to the section the people were asked for. */
    public static boolean ofSection(Person person) {
        return person.role().equals(DecisionPath.CLERK) || person.role().equals(DecisionPath.HEAD);
    }
}
