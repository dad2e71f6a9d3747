package jp.tenohira.applications;

import java.util.UUID;

/**
 * Who acts on a case.
 *
 * @param id {@code resident} or {@code staff:<uuid>}, as the history keeps it
 * @param name the name shown in the history; empty for the resident
 */
public record Actor(Party party, String id, String name) {

    public static final Actor RESIDENT = new Actor(Party.RESIDENT, "resident", "");

    public static Actor clerk(UUID id, String name) {
        return new Actor(Party.CLERK, "staff:" + id, name);
    }

    public static Actor head(UUID id, String name) {
        return new Actor(Party.HEAD, "staff:" + id, name);
    }
}
