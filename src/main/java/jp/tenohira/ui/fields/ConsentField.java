package jp.tenohira.ui.fields;

import org.jspecify.annotations.Nullable;

/** A text to agree to, and the checkbox that says so; sends {@code yes} when ticked. The label stands beside the checkbox. */
public record ConsentField(
        String id,
        String name,
        String label,
        @Nullable String hint,
        @Nullable String error,
        boolean required,
        String text,
        boolean checked)
        implements Field {}
