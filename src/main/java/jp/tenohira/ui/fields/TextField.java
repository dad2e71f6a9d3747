package jp.tenohira.ui.fields;

import org.jspecify.annotations.Nullable;

/**
 * One line or several lines of text.
 *
 * @param autocomplete the HTML autofill token, such as "email"
 * @param unit shown after the input, such as 時間
 * @param maxLength in UTF-16 code units, as browsers count
 */
public record TextField(
        String id,
        String name,
        String label,
        @Nullable String hint,
        @Nullable String error,
        boolean required,
        Kind kind,
        String value,
        @Nullable String autocomplete,
        @Nullable String unit,
        @Nullable Integer maxLength)
        implements Field {

    public enum Kind {
        TEXT,
        LONG,
        EMAIL,
        TEL,
        NUMBER,
        PASSWORD
    }

    public boolean multiline() {
        return kind == Kind.LONG;
    }

    public String type() {
        return switch (kind) {
            case EMAIL -> "email";
            case TEL -> "tel";
            case PASSWORD -> "password";
            case TEXT, LONG, NUMBER -> "text";
        };
    }

    public @Nullable String inputMode() {
        return kind == Kind.NUMBER ? "numeric" : null;
    }

    public String inputClass() {
        return switch (kind) {
            case NUMBER -> "input input--number";
            case TEL -> "input input--tel";
            case TEXT, LONG, EMAIL, PASSWORD -> "input";
        };
    }
}
