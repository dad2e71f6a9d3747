package jp.tenohira.ui.fields;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A slot to book; sent as {@code name.facility} (not when there is only one), {@code name.year}, {@code name.month}, {@code name.day} and
 * {@code name.start}.
 */
public record SlotField(
        String id,
        String name,
        String label,
        @Nullable String hint,
        @Nullable String error,
        boolean required,
        List<Option> facilities,
        String facility,
        String year,
        String month,
        String day,
        List<Option> starts,
        String start)
        implements Field {

    public SlotField {
        facilities = List.copyOf(facilities);
        starts = List.copyOf(starts);
    }

    public boolean choosesFacility() {
        return facilities.size() > 1;
    }
}
