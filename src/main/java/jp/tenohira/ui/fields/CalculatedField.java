package jp.tenohira.ui.fields;

import org.jspecify.annotations.Nullable;

/** A value that follows from the other answers; nothing is typed. */
public record CalculatedField(
        String id,
        String name,
        String label,
        @Nullable String hint,
        @Nullable String error,
        String value) implements Field {

    @Override
    public boolean required() {
        return false;
    }
}
