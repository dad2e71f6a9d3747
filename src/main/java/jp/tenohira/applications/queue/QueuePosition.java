package jp.tenohira.applications.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.tenohira.applications.casefile.Casefile;

/**
 * A place between two cases of the queue: pages begin after one and end before another, so that the thousandth page is
 * as quick as the first and nothing is skipped when cases arrive meanwhile.
 */
public record QueuePosition(
        String receipt, String state, String procedure, Instant submittedAt, UUID id, LocalDate dueOn) {

    private static final String NONE = "-";

    private static LocalDate day(String text) {
        return text.equals(NONE) ? LocalDate.MAX : LocalDate.parse(text);
    }

    static QueuePosition of(Casefile at) {
        return new QueuePosition(
                at.receipt().value(),
                at.state().name(),
                at.procedure(),
                at.submittedAt(),
                at.id().value(),
                at.dueOn());
    }

    /** The position in an address; empty for a hand-made one that is none. */
    public static Optional<QueuePosition> parse(String typed) {
        var parts = typed.split("~", -1);
        if (parts.length != 6 || typed.length() > 300) {
            return Optional.empty();
        }
        try {
            return Optional.of(new QueuePosition(
                    parts[0], parts[1], parts[2], Instant.parse(parts[3]), UUID.fromString(parts[4]), day(parts[5])));
        } catch (RuntimeException _) {
            return Optional.empty();
        }
    }

    public String text() {
        return String.join(
                "~",
                receipt,
                state,
                procedure,
                submittedAt.toString(),
                id.toString(),
                dueOn.equals(LocalDate.MAX) ? NONE : dueOn.toString());
    }

    /** The condition that a case comes after this place (or before it) in the given order. */
    String beyond(Sort sort, boolean ascending, Map<String, Object> params) {
        var names = new ArrayList<String>();
        for (var column : sort.columns()) {
            var name = "at_" + column.substring(2);
            names.add(":" + name);
            params.put(name, value(column));
        }
        return "(" + String.join(", ", sort.columns()) + ")" + (ascending ? " > " : " < ") + "("
                + String.join(", ", names) + ")";
    }

    static String order(Sort sort, boolean ascending) {
        return sort.columns().stream()
                .map(column -> column + (ascending ? " asc" : " desc"))
                .collect(Collectors.joining(", "));
    }

    private Object value(String column) {
        return switch (column) {
            case "c.receipt" -> receipt;
            case "c.state" -> state;
            case "c.procedure" -> procedure;
            case "c.submitted_at" -> submittedAt.atOffset(ZoneOffset.UTC);
            case "c.id" -> id;
            case "c.due_on" -> dueOn;
            default -> throw new IllegalArgumentException(column);
        };
    }
}
