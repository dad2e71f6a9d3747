package jp.tenohira.ui.components;

/** How far a journey has come: this is step {@code step} of {@code of}, both counted from 1. */
public record Progress(int step, int of, String label) {

    public Progress {
        if (of < 1 || step < 0 || step > of) {
            throw new IllegalArgumentException("Step " + step + " of " + of);
        }
    }

    public int percent() {
        return 100 * step / of;
    }
}
