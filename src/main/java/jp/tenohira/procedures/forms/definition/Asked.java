package jp.tenohira.procedures.forms.definition;

import java.time.LocalDate;
import jp.tenohira.core.Text;

/**
 * A question as it is asked now: its label, the day, and where complaints about the answer go.
 *
 * @param fromClient whether the answer comes straight from a client of the API, which sends files by content
 */
public record Asked(Text label, LocalDate today, boolean fromClient, Complaints complaints) {

    /** Where complaints go. */
    @FunctionalInterface
    public interface Complaints {
        /** @param part the part of the answer, or empty for the whole */
        void add(String part, Text message);
    }

    /** Complains of the whole answer. The first %s of both wordings is the question's label; Text arguments follow the language. */
    public void complain(String ja, String en, Object... values) {
        complainOf("", ja, en, values);
    }

    /** Complains of one part of the answer. */
    public void complainOf(String part, String ja, String en, Object... values) {
        var all = new Object[values.length + 1];
        all[0] = label;
        System.arraycopy(values, 0, all, 1, values.length);
        complaints.add(part, Text.of(ja, en).formatted(all));
    }
}
