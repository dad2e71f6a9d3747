package jp.tenohira.applications.path;

import java.util.UUID;
import jp.tenohira.procedures.forms.definition.handling.DecisionPath;

/**
 * Somebody of the case's section, or named in a path.
 *
 * @param role {@link DecisionPath#CLERK} or {@link DecisionPath#HEAD} of the section; empty for a person of another
 */
public record Person(UUID id, String login, String name, String role, boolean absent) {

    /** Whether this person is the one, or one of those, that a definition names. */
    boolean is(String who) {
        return who.equals(role) || who.equals(login);
    }

    String actor() {
        return "staff:" + id;
    }
}
