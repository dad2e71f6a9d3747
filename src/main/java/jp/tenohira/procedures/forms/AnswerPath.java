package jp.tenohira.procedures.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where an answer stands in the document: {@code children/0/school}. Parts are names of the definition or numbers of a
 * list, counted from 0.
 */
public record AnswerPath(List<String> parts) {

    public static final AnswerPath ROOT = new AnswerPath(List.of());

    public AnswerPath {
        parts = List.copyOf(parts);
    }

    public static AnswerPath of(String... parts) {
        return new AnswerPath(List.of(parts));
    }

    /** Whether a text could be the path of an answer. */
    public static boolean isWritten(String text) {
        return text.matches("[A-Za-z0-9]{1,40}(/[A-Za-z0-9]{1,40}){0,7}");
    }

    /** Reads the written form; refuses what could not be a path of any form. */
    public static AnswerPath parse(String written) {
        if (!isWritten(written)) {
            throw new IllegalArgumentException("A path of an answer looks like children/0/school, not: " + written);
        }
        return new AnswerPath(List.of(written.split("/", -1)));
    }

    public AnswerPath then(String part) {
        if (part.isEmpty()) {
            return this;
        }
        var longer = new ArrayList<String>(parts.size() + 1);
        longer.addAll(parts);
        longer.add(part);
        return new AnswerPath(longer);
    }

    public AnswerPath then(int index) {
        return then(Integer.toString(index));
    }

    /** The answer of that name beside this one. */
    public AnswerPath sibling(String name) {
        return new AnswerPath(parts.subList(0, parts.size() - 1)).then(name);
    }

    /** Whether the other path is this one or lies below it. */
    public boolean holds(AnswerPath other) {
        return other.parts.size() >= parts.size()
                && other.parts.subList(0, parts.size()).equals(parts);
    }

    /**
     * Where this answer stands once an item of a list is removed: the items behind it move up by one. Empty when it stood in that
     * item.
     */
    public Optional<AnswerPath> without(AnswerPath item) {
        if (item.holds(this)) {
            return Optional.empty();
        }
        var last = item.parts.size() - 1;
        var list = new AnswerPath(item.parts.subList(0, last));
        if (!list.holds(this) || parts.size() == last) {
            return Optional.of(this);
        }
        var index = Integer.parseInt(parts.get(last));
        if (index < Integer.parseInt(item.parts.get(last))) {
            return Optional.of(this);
        }
        var moved = new ArrayList<>(parts);
        moved.set(last, Integer.toString(index - 1));
        return Optional.of(new AnswerPath(moved));
    }

    /** The name of the form field and, with it, its id in a page: {@code children-0-school}. */
    public String htmlId() {
        return String.join("-", parts);
    }

    @Override
    public String toString() {
        return String.join("/", parts);
    }
}
