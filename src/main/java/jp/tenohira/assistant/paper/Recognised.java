package jp.tenohira.assistant.paper;

import java.util.Comparator;
import java.util.List;

/**
 * A page of paper as text.
 *
 * @param doubts places to compare with the paper, in order
 */
public record Recognised(String text, List<Doubt> doubts) {

    public Recognised {
        doubts = doubts.stream().sorted(Comparator.comparingInt(Doubt::start)).toList();
    }

    /** Why a place is doubtful. */
    public enum Why {
        /** The characters were hard to tell. */
        HARD_TO_TELL,
        /** Twelve digits that are neither a My Number nor a driving licence by their check digit. */
        CHECK_DIGIT,
        /** A postal code that the city's table does not know. */
        POSTAL_UNKNOWN,
        /** A postal code whose town does not stand beside it. */
        POSTAL_ELSEWHERE
    }

    /**
     * A doubtful place.
     *
     * @param start first UTF-16 unit of the text
     * @param end after the last
     * @param known what the postal table has instead; empty for none
     */
    public record Doubt(int start, int end, Why why, String known) {}
}
