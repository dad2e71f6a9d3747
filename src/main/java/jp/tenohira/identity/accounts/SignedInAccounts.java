package jp.tenohira.identity.accounts;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks at each request whether a session may go on: a closed account or a new password ends it at once. */
@Component
public class SignedInAccounts {

    /** However busy a session is, it ends after a working day. */
    public static final Duration LONGEST_SESSION = Duration.ofHours(8);

    private final JdbcClient jdbc;
    private final Clock clock;

    SignedInAccounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The sign-in with role and section as they are now; empty when it is over. */
    public Optional<StaffAuthentication> current(StaffAuthentication signIn) {
        if (clock.instant().isAfter(signIn.signedInAt().plus(LONGEST_SESSION))) {
            return Optional.empty();
        }
        return jdbc.sql("""
                select id, name, role, section from staff
                 where id = :id and active and password_at <= :since
                """)
                .param("id", signIn.getPrincipal().id())
                .param("since", Timestamp.from(signIn.signedInAt()))
                .query((row, _) -> new Staff(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        Role.valueOf(row.getString("role")),
                        row.getString("section")))
                .optional()
                .map(staff -> staff.equals(signIn.getPrincipal())
                        ? signIn
                        : new StaffAuthentication(staff, signIn.method(), signIn.signedInAt()));
    }
}
