package jp.tenohira.ui.fields;

import org.jspecify.annotations.Nullable;

/** A place; sent as {@code name.latitude}, {@code name.longitude}, {@code name.description}. Where scripts run, the device can tell where it is. */
public record MapPointField(
        String id,
        String name,
        String label,
        @Nullable String hint,
        @Nullable String error,
        boolean required,
        String latitude,
        String longitude,
        String description)
        implements Field {}
