package jp.tenohira.ui.fields;

import org.jspecify.annotations.Nullable;

/**
 * A postal address; sent as {@code name.postalCode}, {@code name.prefecture}, {@code name.city}, {@code name.street}, {@code name.building}.
 *
 * @param own whether it is the address of who is typing
 */
public record AddressField(
        String id,
        String name,
        String label,
        @Nullable String hint,
        @Nullable String error,
        boolean required,
        String postalCode,
        String prefecture,
        String city,
        String street,
        String building,
        boolean own)
        implements Field {}
