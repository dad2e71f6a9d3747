package jp.tenohira.assistant;

/**
 * A place in a text that the guideline has a rule for.
 *
 * @param start first UTF-16 unit of the text as it was given
 * @param end after the last unit
 * @param confidence from 0 to 1; a right check digit raises it and never decides alone
 */
public record Finding(FindingKind kind, int start, int end, double confidence) {

    /** From here on a finding keeps the text back. */
    public static final double BLOCKING = 0.5;

    public Finding {
        if (start < 0 || end <= start || confidence < 0 || confidence > 1) {
            throw new IllegalArgumentException("No finding: %d to %d, %f".formatted(start, end, confidence));
        }
    }

    public boolean blocks() {
        return confidence >= BLOCKING;
    }

    /** The place of both, as sure as the surer. */
    Finding joined(Finding other) {
        return new Finding(
                kind, Math.min(start, other.start), Math.max(end, other.end), Math.max(confidence, other.confidence));
    }

    Finding surerOf(Finding other) {
        return other.confidence > confidence ? other : this;
    }

    boolean overlaps(Finding other) {
        return start < other.end && other.start < end;
    }
}
