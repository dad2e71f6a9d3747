package jp.tenohira.identity;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The member of staff a request comes from, by session or by API token. A controller takes it as an argument.
 *
 * @param id the account's id; for an API token the token's id
 * @param name as colleagues read it; for an API token its label
 * @param section code of the own section; only clerks and heads have one
 */
public record Staff(
        UUID id, String name, Role role, @Nullable String section) implements Serializable {

    /** Whether the cases of a section are this person's to see. */
    public boolean sees(String caseSection) {
        return role.ofSection() && caseSection.equals(section);
    }
}
