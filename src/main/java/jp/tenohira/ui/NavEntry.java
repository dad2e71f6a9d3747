package jp.tenohira.ui;

import java.util.Set;

/**
 * A place in the staff navigation, contributed by a module as a bean.
 *
 * @param order smaller comes first; it also tells the group it stands in: cases below 20, forms and procedures below 40, the
 *     headquarters below 60, the AI desk below 80, administration below 900, then one's own
 * @param messageKey the key of its label
 * @param roles who sees it, by role name; empty for every signed-in person
 */
public record NavEntry(int order, String messageKey, String href, Set<String> roles) {

    public NavEntry {
        roles = Set.copyOf(roles);
    }
}
