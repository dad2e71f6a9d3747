package jp.tenohira.ui.fields;

import org.jspecify.annotations.Nullable;

/** A question with yes and no; sends {@code yes} or {@code no}. The value is what was sent, empty for neither. */
public record YesNoField(
        String id,
        String name,
        String label,
        @Nullable String hint,
        @Nullable String error,
        boolean required,
        String value)
        implements Field {}
