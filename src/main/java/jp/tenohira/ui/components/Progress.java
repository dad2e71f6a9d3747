package jp.tenohira.ui.components;

/**
 * How far a journey or a job has come.
 *
 * @param step the page of a journey, counted from 1, or how many are done
 * @param ofPages whether pages of a journey are counted, not what a job works through
 */
public record Progress(int step, int of, String label, boolean ofPages) {

    /** Which page of a journey this is. */
    public Progress(int step, int of, String label) {
        this(step, of, label, true);
    }

    /** How many of many are done. */
    public static Progress done(int done, int of, String label) {
        return new Progress(done, of, label, false);
    }

    public Progress {
        if (of < 1 || step < 0 || step > of) {
            throw new IllegalArgumentException("Step " + step + " of " + of);
        }
    }

    public int percent() {
        return 100 * step / of;
    }
}
