package jp.tenohira.procedures.builder.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where something stands in a definition, written as its problems name it: {@code pages[2].questions[0].label.ja}. Parts are
 * keys, or places of a list counted from 0.
 */
public record DocumentPath(List<String> parts) {

    public static final DocumentPath ROOT = new DocumentPath(List.of());
    private static final Pattern WRITTEN =
            Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,63}(?:\\[\\d{1,4}]|\\.[A-Za-z][A-Za-z0-9-]{0,63}){0,9}");
    private static final Pattern PART = Pattern.compile("[A-Za-z][A-Za-z0-9-]*|\\d+");

    public DocumentPath {
        parts = List.copyOf(parts);
    }

    /** Reads the written form; empty when it is none. The empty text is the document itself. */
    public static Optional<DocumentPath> parse(String written) {
        if (written.isEmpty()) {
            return Optional.of(ROOT);
        }
        return WRITTEN.matcher(written).matches()
                ? Optional.of(new DocumentPath(PART.matcher(written)
                        .results()
                        .map(part -> part.group())
                        .toList()))
                : Optional.empty();
    }

    public static DocumentPath page(int page) {
        return ROOT.then("pages").then(page);
    }

    public static DocumentPath question(int page, int question) {
        return page(page).then("questions").then(question);
    }

    public DocumentPath then(String key) {
        var longer = new ArrayList<>(parts);
        longer.add(key);
        return new DocumentPath(longer);
    }

    public DocumentPath then(int index) {
        return then(Integer.toString(index));
    }

    public DocumentPath parent() {
        return new DocumentPath(parts.subList(0, Math.max(0, parts.size() - 1)));
    }

    public String last() {
        return parts.isEmpty() ? "" : parts.getLast();
    }

    /** The place in its list, counted from 0. */
    public int index() {
        return Integer.parseInt(last());
    }

    public boolean isRoot() {
        return parts.isEmpty();
    }

    /** Whether the other path is this one or lies below it. */
    public boolean holds(DocumentPath other) {
        return other.parts.size() >= parts.size()
                && other.parts.subList(0, parts.size()).equals(parts);
    }

    /** The rest of a path that lies below this one. */
    public DocumentPath below(DocumentPath other) {
        return new DocumentPath(other.parts.subList(parts.size(), other.parts.size()));
    }

    /** What the path means in a definition. */
    public Kind kind() {
        var last = parts.size() - 1;
        return switch (parts.size()) {
            case 0 -> Kind.FORM;
            case 2 ->
                switch (parts.getFirst()) {
                    case "pages" -> counts(1) ? Kind.PAGE : Kind.OTHER;
                    case "checks" -> counts(1) ? Kind.CHECK : Kind.OTHER;
                    case "groups" -> Kind.GROUP;
                    case "tables" -> Kind.TABLE;
                    default -> Kind.OTHER;
                };
            case 4 ->
                parts.getFirst().equals("pages") && counts(1) && parts.get(2).equals("questions") && counts(last)
                        ? Kind.QUESTION
                        : Kind.OTHER;
            default -> Kind.OTHER;
        };
    }

    private boolean counts(int part) {
        return Character.isDigit(parts.get(part).charAt(0));
    }

    /** What has an editor of its own, and what has none. */
    public enum Kind {
        FORM,
        PAGE,
        GROUP,
        QUESTION,
        TABLE,
        CHECK,
        OTHER
    }

    @Override
    public String toString() {
        var written = new StringBuilder();
        for (var part : parts) {
            if (Character.isDigit(part.charAt(0))) {
                written.append('[').append(part).append(']');
            } else {
                written.append(written.isEmpty() ? "" : ".").append(part);
            }
        }
        return written.toString();
    }
}
