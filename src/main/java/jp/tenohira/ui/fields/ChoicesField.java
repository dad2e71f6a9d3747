package jp.tenohira.ui.fields;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Any of several, as checkboxes; the name is sent once for each one chosen. */
public record ChoicesField(
        String id,
        String name,
        String label,
        @Nullable String hint,
        @Nullable String error,
        boolean required,
        List<Option> options,
        List<String> values)
        implements Field {

    public ChoicesField {
        options = List.copyOf(options);
        values = List.copyOf(values);
    }

    public String idOf(int index) {
        return index == 0 ? id : id + "-" + (index + 1);
    }
}
