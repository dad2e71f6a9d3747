package jp.tenohira.ui.fields;

import org.jspecify.annotations.Nullable;

/** A time of day, kept as typed; a browser sends "HH:MM". */
public record TimeField(
        String id,
        String name,
        String label,
        @Nullable String hint,
        @Nullable String error,
        boolean required,
        String value)
        implements Field {}
