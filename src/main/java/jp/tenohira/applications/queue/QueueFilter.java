package jp.tenohira.applications.queue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.tenohira.applications.CaseOutcome;
import jp.tenohira.applications.CaseState;
import org.jspecify.annotations.Nullable;

/**
 * Which cases of the queue are meant, and in which order. Read from an address and written to one; what an address says
 * wrongly is left out.
 *
 * @param state a {@link CaseState}, or {@code OPEN} for what waits for the section; empty for all
 * @param assignee {@code mine}, {@code none}, the id of an account, or empty for all
 * @param hours {@code outside} or {@code inside} counter hours, or empty for both
 * @param findings {@code any}, {@code none}, {@code unchecked}, {@code check:CODE}, {@code set:CODE+CODE}, or empty
 * @param due {@code overdue}, {@code week}, or empty
 * @param step a step of the decision path; empty for all
 * @param words what is searched: a receipt number or parts of names
 */
public record QueueFilter(
        String procedure,
        String state,
        String outcome,
        String assignee,
        String hours,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String findings,
        String language,
        String due,
        String step,
        String words,
        Sort sort,
        boolean descending) {

    public static final String OPEN = "OPEN";
    private static final int LONGEST = 100;

    public static final QueueFilter ALL = of(Map.of());

    public static QueueFilter of(Map<String, String> asked) {
        return new QueueFilter(
                brief(asked, "procedure"),
                state(brief(asked, "state")),
                oneOf(brief(asked, "outcome"), CaseOutcome.values()),
                assignee(brief(asked, "assignee")),
                word(brief(asked, "hours"), "outside|inside"),
                date(brief(asked, "from")),
                date(brief(asked, "to")),
                word(
                        asked.getOrDefault("findings", ""),
                        "any|none|unchecked|check:[a-z0-9-]{1,60}|set:[a-z0-9+-]{1,1000}"),
                word(brief(asked, "language"), "[A-Za-z-]{2,12}"),
                word(brief(asked, "due"), "overdue|week"),
                word(brief(asked, "step"), "[a-z][a-z0-9-]{0,39}"),
                brief(asked, "q").strip(),
                Sort.of(brief(asked, "sort")),
                !"asc".equals(asked.get("dir")));
    }

    /** The query of an address that means this filter; only what differs from the whole queue. */
    public String query() {
        return parameters().entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    public Map<String, String> parameters() {
        var all = new LinkedHashMap<String, String>();
        all.put("procedure", procedure);
        all.put("state", state);
        all.put("outcome", outcome);
        all.put("assignee", assignee);
        all.put("hours", hours);
        all.put("from", from == null ? "" : from.toString());
        all.put("to", to == null ? "" : to.toString());
        all.put("findings", findings);
        all.put("language", language);
        all.put("due", due);
        all.put("step", step);
        all.put("q", words);
        all.put("sort", sort == Sort.SUBMITTED ? "" : sort.word());
        all.put("dir", descending ? "" : "asc");
        all.values().removeIf(String::isEmpty);
        return all;
    }

    /** Whether cases are left out, whatever the order. */
    public boolean narrows() {
        return parameters().keySet().stream().anyMatch(key -> !key.equals("sort") && !key.equals("dir"));
    }

    public QueueFilter sortedBy(Sort other) {
        var turned = other == sort && !descending;
        var first = other != sort && other == Sort.SUBMITTED;
        return new QueueFilter(
                procedure,
                state,
                outcome,
                assignee,
                hours,
                from,
                to,
                findings,
                language,
                due,
                step,
                words,
                other,
                turned || first);
    }

    private static String brief(Map<String, String> asked, String key) {
        var value = asked.getOrDefault(key, "");
        return value.length() > LONGEST ? value.substring(0, LONGEST) : value;
    }

    private static String word(String value, String pattern) {
        return value.matches(pattern) ? value : "";
    }

    private static String state(String value) {
        return value.equals(OPEN) ? OPEN : oneOf(value, CaseState.values());
    }

    private static String oneOf(String value, Enum<?>[] allowed) {
        for (var one : allowed) {
            if (one.name().equals(value)) {
                return value;
            }
        }
        return "";
    }

    private static String assignee(String value) {
        if (value.equals("mine") || value.equals("none")) {
            return value;
        }
        try {
            return value.isEmpty() ? "" : UUID.fromString(value).toString();
        } catch (IllegalArgumentException _) {
            return "";
        }
    }

    private static @Nullable LocalDate date(String value) {
        try {
            return value.isEmpty() ? null : LocalDate.parse(value);
        } catch (DateTimeParseException _) {
            return null;
        }
    }
}
