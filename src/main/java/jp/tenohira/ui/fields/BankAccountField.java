package jp.tenohira.ui.fields;

import org.jspecify.annotations.Nullable;

/**
 * A bank account; sent as {@code name.bank}, {@code name.branch}, {@code name.kind} ({@code ordinary}, {@code current} or {@code
 * savings}), {@code name.number} and {@code name.holder}.
 */
public record BankAccountField(
        String id,
        String name,
        String label,
        @Nullable String hint,
        @Nullable String error,
        boolean required,
        String bank,
        String branch,
        String kind,
        String number,
        String holder)
        implements Field {}
