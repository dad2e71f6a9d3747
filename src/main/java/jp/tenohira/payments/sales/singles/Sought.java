package jp.tenohira.payments.sales.singles;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.tenohira.payments.sales.receipts.Receipt.Kind;

/**
 * Which receipts are looked for.
 *
 * @param facility code; empty for all that the reader sees
 * @param hour of the clock in Japan; empty for all
 * @param kind word of the kind; empty for all
 * @param words of a receipt's number, product or group of goods; empty for all
 */
record Sought(String facility, LocalDate from, LocalDate to, String hour, String kind, String words) {

    static final int MOST_DAYS = 366;
    static final int MOST_DAYS_OF_ALL = 31;
    private static final int LONGEST_WORDS = 100;

    /** What is asked for; of what is not a day or a kind of receipt, the usual: yesterday, all kinds. */
    static Sought of(Map<String, String> asked, LocalDate yesterday) {
        var from = day(asked.getOrDefault("from", "")).orElse(yesterday);
        var words = asked.getOrDefault("q", "").strip();
        return new Sought(
                asked.getOrDefault("facility", ""),
                from,
                day(asked.getOrDefault("to", "")).orElse(from),
                hour(asked.getOrDefault("hour", "")),
                kinds().contains(asked.getOrDefault("kind", "")) ? asked.getOrDefault("kind", "") : "",
                words.substring(0, Math.min(words.length(), LONGEST_WORDS)));
    }

    static List<String> kinds() {
        return Arrays.stream(Kind.values()).map(Kind::word).toList();
    }

    private static String hour(String asked) {
        return asked.matches("[01]?[0-9]|2[0-3]") ? asked : "";
    }

    private static Optional<LocalDate> day(String asked) {
        try {
            return Optional.of(LocalDate.parse(asked.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    int mostDays() {
        return facility.isEmpty() ? MOST_DAYS_OF_ALL : MOST_DAYS;
    }

    boolean tooLong() {
        return to.isBefore(from) || from.plusDays(mostDays()).compareTo(to) <= 0;
    }

    /** The address of the same search, of another page of it. */
    String query() {
        var asked = new ArrayList<String>();
        Map.of("facility", facility, "hour", hour, "kind", kind, "q", words).entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .sorted(Map.Entry.comparingByKey())
                .forEach(one ->
                        asked.add(one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8)));
        asked.add("from=" + from);
        asked.add("to=" + to);
        return asked.stream().collect(Collectors.joining("&"));
    }
}
