package jp.tenohira.applications.checks.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.fields.Field;
import org.jspecify.annotations.Nullable;

/**
 * A check to be written or changed.
 *
 * @param code of the check; null for a new one, whose code is a field
 * @param marked where the expression cannot be read; null when it can
 * @param trial what it would find; null before it was tried
 * @param words what expressions can refer to
 * @param versions earlier versions; empty for a new check
 */
public record CheckPage(
        Frame frame,
        ErrorSummary errors,
        String heading,
        String back,
        String action,
        @Nullable String code,
        List<Field> fields,
        @Nullable Marked marked,
        @Nullable Notice trial,
        Table examples,
        List<Words> words,
        Table versions) {

    /** The expression around the place that cannot be read. */
    public record Marked(String before, String at, String after) {}

    /** Names an expression can use, with what they are. */
    public record Words(String title, List<Word> words) {}

    public record Word(String name, String label) {}
}
