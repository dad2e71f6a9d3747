package jp.tenohira.applications.desk;

import java.util.UUID;
import jp.tenohira.applications.Actor;
import jp.tenohira.applications.Party;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import org.springframework.security.access.AccessDeniedException;

/**
 * A clerk or head at work on the cases of the own section. Whoever holds one has passed the question of role; the
 * section in it bounds every query.
 */
public final class Desk {

    private final Staff staff;
    private final String section;

    private Desk(Staff staff, String section) {
        this.staff = staff;
        this.section = section;
    }

    /** The desk of a member of staff; administrators and headquarters have none and are refused. */
    public static Desk of(Staff staff) {
        var section = staff.section();
        if (!staff.role().ofSection() || section == null) {
            throw new AccessDeniedException("Case contents are for the clerks and heads of the section");
        }
        return new Desk(staff, section);
    }

    public Staff staff() {
        return staff;
    }

    public UUID id() {
        return staff.id();
    }

    public String section() {
        return section;
    }

    public boolean head() {
        return staff.role() == Role.HEAD;
    }

    public Party party() {
        return head() ? Party.HEAD : Party.CLERK;
    }

    public Actor actor() {
        return head() ? Actor.head(staff.id(), staff.name()) : Actor.clerk(staff.id(), staff.name());
    }
}
