package jp.tenohira.ui.fields;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A slot to book; sent as {@code name.facility} (not when there is only one), {@code name.year}, {@code name.month}, {@code name.day} and
 * {@code name.start}. Its button sends {@code fill} with the name, and a day's button with {@code |} and the day.
 *
 * @param starts the times to choose from while no place and day is chosen
 * @param free what is still free of the place and day chosen; null while none is chosen or nobody counts
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
        String start,
        @Nullable Free free)
        implements Field {

    public SlotField {
        facilities = List.copyOf(facilities);
        starts = List.copyOf(starts);
    }

    public SlotField(
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
            String start) {
        this(id, name, label, hint, error, required, facilities, facility, year, month, day, starts, start, null);
    }

    /** The same with what is free. */
    public SlotField with(Free newFree) {
        return new SlotField(
                id, name, label, hint, error, required, facilities, facility, year, month, day, starts, start, newFree);
    }

    public boolean choosesFacility() {
        return facilities.size() > 1;
    }

    /** The place that is chosen, or the only one there is. */
    public String chosenFacility() {
        return choosesFacility() || facilities.isEmpty()
                ? facility
                : facilities.getFirst().value();
    }

    /**
     * What is free of a place on a day.
     *
     * @param title whose times these are, such as 6月10日(月)の空き
     * @param times the slots of the day; empty when it is not open
     * @param otherTitle what stands above the other days
     * @param otherDays days near by with a free slot
     */
    public record Free(String title, List<Time> times, String otherTitle, List<Option> otherDays) {
        public Free {
            times = List.copyOf(times);
            otherDays = List.copyOf(otherDays);
        }
    }

    /**
     * A time to choose.
     *
     * @param start the value to send
     * @param said the time and how many places are left, in words
     * @param full whether it cannot be chosen
     */
    public record Time(String start, String said, String left, boolean full) {}
}
