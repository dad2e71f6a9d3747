package jp.tenohira.procedures.forms;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * A page of a form; of a repeated group's pages also which item, counted from 0. The overview of a group carries the
 * group's name and no item.
 */
public record PageRef(String page, OptionalInt item) {

    private static final Pattern WRITTEN = Pattern.compile("([a-z][A-Za-z0-9-]{0,39})(?:/([0-9]{1,3}))?");

    public static PageRef of(String page) {
        return new PageRef(page, OptionalInt.empty());
    }

    public static PageRef of(String page, int item) {
        return new PageRef(page, OptionalInt.of(item));
    }

    /** Reads the form used in addresses: {@code guardian} or {@code child/0}; empty when it is none. */
    public static Optional<PageRef> parse(String written) {
        var match = WRITTEN.matcher(written);
        if (!match.matches()) {
            return Optional.empty();
        }
        var item = match.group(2);
        return Optional.of(item == null ? of(match.group(1)) : of(match.group(1), Integer.parseInt(item)));
    }

    @Override
    public String toString() {
        return item.isPresent() ? page + "/" + item.getAsInt() : page;
    }
}
