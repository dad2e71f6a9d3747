package jp.tenohira.savings;

/** Two measures that may claim the same minutes. */
public record Overlap(Measure one, Measure other, Reason reason) {

    public enum Reason {
        /** By different means, but for work of the same name. */
        SAME_WORK,
        /** Both count the records of the same figure. */
        SAME_FIGURE
    }
}
