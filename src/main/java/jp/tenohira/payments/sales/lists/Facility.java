package jp.tenohira.payments.sales.lists;

import java.time.LocalDate;
import java.util.Map;
import jp.tenohira.core.Text;
import jp.tenohira.facts.History;

/**
 * A facility as it is from a day on.
 *
 * @param section that answers for its money
 * @param group facilities that can be compared with each other; empty for none in particular
 * @param feeKind what sales are that no product assigns; empty where nobody said
 * @param dayStarts hour at which a business day starts: what is sold before it belongs to the day before
 * @param shut when nothing is expected of it, as a rule
 * @param until the first day it is closed for good
 */
public record Facility(
        String code,
        Text name,
        String section,
        String group,
        String feeKind,
        int dayStarts,
        ShutRegularly shut,
        LocalDate since,
        LocalDate until) {

    static Facility of(Map<String, String> entry) {
        return new Facility(
                entry.getOrDefault("code", ""),
                name(entry),
                entry.getOrDefault("section", ""),
                entry.getOrDefault("group", ""),
                entry.getOrDefault("fee_kind", ""),
                Integer.parseInt(orElse(entry, "day_starts", "0")),
                shut(entry),
                LocalDate.parse(entry.getOrDefault("since", "")),
                until(entry));
    }

    /** A facility whose list entry begins later: nobody answers for it yet. */
    public static Facility unknown(String code, LocalDate day) {
        return new Facility(code, Text.plain(code), "", "", "", 0, ShutRegularly.NEVER, day, day);
    }

    private static ShutRegularly shut(Map<String, String> entry) {
        var words = entry.getOrDefault("shut_on", "");
        return words.isEmpty() ? ShutRegularly.NEVER : ShutRegularly.read(words).orElseThrow();
    }

    static Text name(Map<String, String> entry) {
        var ja = entry.getOrDefault("name", "");
        return Text.of(ja, orElse(entry, "name_en", ja));
    }

    static LocalDate until(Map<String, String> entry) {
        var until = entry.getOrDefault("until", "");
        return until.isEmpty() ? History.FOR_EVER : LocalDate.parse(until);
    }

    private static String orElse(Map<String, String> entry, String column, String otherwise) {
        var value = entry.getOrDefault(column, "");
        return value.isEmpty() ? otherwise : value;
    }
}
