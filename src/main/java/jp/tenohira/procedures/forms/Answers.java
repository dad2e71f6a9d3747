package jp.tenohira.procedures.forms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The answers to a form: one JSON document, never changed once made. Values are String, Long, Boolean, List and Map;
 * an unanswered question has no entry. A null or a fraction that a client sent is kept as {@link Unreadable}, so that the
 * check names it.
 */
public record Answers(Map<String, Object> values) {

    public static final Answers EMPTY = new Answers(Map.of());

    /** A value no question can have. */
    public record Unreadable(String written) {}

    public Answers {
        values = frozen(values);
    }

    public Optional<Object> at(AnswerPath path) {
        @Nullable Object here = values;
        for (var part : path.parts()) {
            here = switch (here) {
                case Map<?, ?> map -> map.get(part);
                case List<?> list -> element(list, part);
                case null, default -> null;
            };
        }
        return Optional.ofNullable(here);
    }

    /** The items of a group or the entries of a list; empty when there are none. */
    public List<?> listAt(AnswerPath path) {
        return at(path).orElse(List.of()) instanceof List<?> list ? list : List.of();
    }

    /** The same answers with this one set; maps on the way are made, a list grows by one at its end only. */
    public Answers with(AnswerPath path, Object value) {
        return new Answers(asMap(changed(values, path.parts(), old -> value)));
    }

    /** The same answers without this one; the items after a removed item of a list move up. */
    public Answers without(AnswerPath path) {
        return at(path).isEmpty() ? this : new Answers(asMap(changed(values, path.parts(), old -> null)));
    }

    public String toJson() {
        return AnswersJson.write(values);
    }

    /** The bytes a digest and a signature cover: keys sorted, no white space, UTF-8. */
    public byte[] canonicalBytes() {
        return AnswersJson.bytes(values);
    }

    /**
     * Reads a JSON object.
     *
     * @throws MalformedAnswers when it is none, has a key twice, or is nested beyond what any form needs
     */
    public static Answers fromJson(String json) {
        return new Answers(AnswersJson.read(json));
    }

    private static @Nullable Object changed(
            @Nullable Object here, List<String> path, UnaryOperator<@Nullable Object> change) {
        if (path.isEmpty()) {
            return change.apply(here);
        }
        var part = path.getFirst();
        var rest = path.subList(1, path.size());
        if (here instanceof List<?> || (here == null && part.equals("0"))) {
            return changedList(here instanceof List<?> list ? list : List.of(), part, rest, change);
        }
        var map = here instanceof Map<?, ?> old ? new TreeMap<>(asMap(old)) : new TreeMap<String, Object>();
        var value = changed(map.get(part), rest, change);
        if (value == null) {
            map.remove(part);
        } else {
            map.put(part, value);
        }
        return map;
    }

    private static List<Object> changedList(
            List<?> old, String part, List<String> rest, UnaryOperator<@Nullable Object> change) {
        var list = new ArrayList<Object>(old);
        var index = index(part);
        if (index < 0 || index > list.size()) {
            throw new IllegalArgumentException("No place " + part + " in a list of " + list.size());
        }
        var value = changed(index < list.size() ? list.get(index) : null, rest, change);
        if (value == null) {
            list.remove(index);
        } else if (index < list.size()) {
            list.set(index, value);
        } else {
            list.add(value);
        }
        return list;
    }

    private static @Nullable Object element(List<?> list, String part) {
        var index = index(part);
        return index >= 0 && index < list.size() ? list.get(index) : null;
    }

    private static int index(String part) {
        return part.matches("[0-9]{1,4}") ? Integer.parseInt(part) : -1;
    }

    @SuppressWarnings("unchecked") // every map of an answer document has names as keys: frozen() saw to it
    public static Map<String, Object> asMap(@Nullable Object map) {
        return map == null ? Map.of() : (Map<String, Object>) map;
    }

    /** Sorted by name, so that the canonical document needs no sorting of its own. */
    private static SortedMap<String, Object> frozen(Map<?, ?> map) {
        var copy = new TreeMap<String, Object>();
        map.forEach((key, value) -> copy.put(String.valueOf(key), frozenValue(value)));
        return Collections.unmodifiableSortedMap(copy);
    }

    private static Object frozenValue(@Nullable Object value) {
        return switch (value) {
            case null -> new Unreadable("null");
            case Map<?, ?> map -> frozen(map);
            case List<?> list -> list.stream().map(Answers::frozenValue).toList();
            case Integer number -> number.longValue();
            case String text -> text;
            case Long number -> number;
            case Boolean flag -> flag;
            case Unreadable unreadable -> unreadable;
            default -> new Unreadable(value.toString());
        };
    }
}
