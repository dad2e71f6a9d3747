package jp.tenohira.payments.settlement.accounts;

import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;

/** Who may do what in settlement. A section's clerks close its days; its heads approve what somebody else closed. */
public final class Offices {

    private Offices() {}

    public static boolean closes(Staff staff, String section) {
        return staff.sees(section);
    }

    public static boolean approves(Staff staff, String section) {
        return staff.role() == Role.HEAD && staff.sees(section);
    }

    /** Defines accounts, providers and columns. */
    public static boolean defines(Staff staff) {
        return staff.role() == Role.ADMINISTRATOR;
    }
}
