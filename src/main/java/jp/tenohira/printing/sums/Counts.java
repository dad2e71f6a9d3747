package jp.tenohira.printing.sums;

/** How much was printed. */
public record Counts(long jobs, long faces, long sheets) {

    public Counts plus(Counts other) {
        return new Counts(jobs + other.jobs, faces + other.faces, sheets + other.sheets);
    }
}
