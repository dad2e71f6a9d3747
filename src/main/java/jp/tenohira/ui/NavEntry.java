package jp.tenohira.ui;

import java.util.Set;
import java.util.stream.Stream;

/**
 * A place in the staff navigation, contributed by a module as a bean.
 *
 * @param order smaller comes first; it also tells the group it stands in: cases below 20, forms and procedures below 40, the
 *     headquarters below 60, the AI desk below 80, administration below 900, then one's own
 * @param messageKey the key of its label
 * @param besides further addresses whose pages belong to it
 * @param roles who sees it, by role name; empty for every signed-in person
 */
public record NavEntry(int order, String messageKey, String href, Set<String> besides, Set<String> roles) {

    public NavEntry {
        besides = Set.copyOf(besides);
        roles = Set.copyOf(roles);
    }

    public NavEntry(int order, String messageKey, String href, Set<String> roles) {
        this(order, messageKey, href, Set.of(), roles);
    }

    /** How much of an address is this entry's: the letters of the longest of its addresses at or above it; 0 for none. */
    int nearTo(String uri) {
        return Stream.concat(Stream.of(href), besides.stream())
                .filter(address -> uri.equals(address) || uri.startsWith(address + "/"))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }
}
