package jp.tenohira.procedures.forms.rules;

import java.util.HashSet;
import java.util.Set;

/**
 * What an expression may refer to where it stands: {@code otherAdults}, {@code children}, {@code child}, {@code
 * child.school}. Only what was asked before, so the rules of a form have no circles.
 *
 * @param asking the question or page that the expression decides about; empty for all other expressions
 */
public record Known(Set<String> names, String asking) {

    public Known {
        names = Set.copyOf(names);
    }

    public Known(Set<String> names) {
        this(names, "");
    }

    /** The same for an expression that decides whether or what this name asks. */
    public Known asking(String name) {
        return new Known(names, name);
    }

    public Known and(String name) {
        var more = new HashSet<>(names);
        more.add(name);
        return new Known(more, asking);
    }

    /** The same without an item's variable and what it holds. */
    public Known withoutItem(String item) {
        var fewer = new HashSet<>(names);
        fewer.removeIf(name -> name.equals(item) || name.startsWith(item + ".") || name.equals("number"));
        return new Known(fewer, asking);
    }

    public boolean has(String name) {
        return names.contains(name);
    }
}
