package jp.tenohira.ui.fields;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of several; radio buttons for up to seven options, a list to pick from for more. */
public record ChoiceField(
        String id,
        String name,
        String label,
        @Nullable String hint,
        @Nullable String error,
        boolean required,
        List<Option> options,
        String value)
        implements Field {

    private static final int MOST_RADIO_BUTTONS = 7;

    public ChoiceField {
        options = List.copyOf(options);
    }

    public boolean asList() {
        return options.size() > MOST_RADIO_BUTTONS;
    }

    public String idOf(int index) {
        return index == 0 ? id : id + "-" + (index + 1);
    }
}
