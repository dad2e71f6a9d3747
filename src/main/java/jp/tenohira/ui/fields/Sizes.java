package jp.tenohira.ui.fields;

import java.util.Locale;

/** Sizes of files as people read them. */
public final class Sizes {

    private static final long KIBI = 1024;

    private Sizes() {}

    public static String text(long bytes) {
        if (bytes < KIBI * KIBI) {
            return Math.max(1, Math.round((double) bytes / KIBI)) + " KB";
        }
        var mega = (double) bytes / (KIBI * KIBI);
        return bytes % (KIBI * KIBI) == 0 ? bytes / (KIBI * KIBI) + " MB" : String.format(Locale.ROOT, "%.1f MB", mega);
    }
}
