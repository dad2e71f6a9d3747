package jp.tenohira.ui.fields;

import org.jspecify.annotations.Nullable;

/** Something to choose: the value that is sent, its label and, beside a radio button or checkbox, a hint. */
public record Option(String value, String label, @Nullable String hint) {

    public Option(String value, String label) {
        this(value, label, null);
    }
}
