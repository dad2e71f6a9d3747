package jp.tenohira.ui.fields;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A postal address; sent as {@code name.postalCode}, {@code name.prefecture}, {@code name.city}, {@code name.street}, {@code name.building}.
 * Its button sends {@code fill} with the field's name, and with {@code |n} for the n-th of the towns.
 *
 * @param own whether it is the address of who is typing
 * @param fills whether the postal code can fill in the rest
 * @param towns what the postal code stands for, when that is more than one place
 * @param told what the postal code did; empty when nothing is to be said
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
        boolean own,
        boolean fills,
        List<String> towns,
        String told)
        implements Field {

    public AddressField {
        towns = List.copyOf(towns);
    }

    public AddressField(
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
            boolean own) {
        this(
                id,
                name,
                label,
                hint,
                error,
                required,
                postalCode,
                prefecture,
                city,
                street,
                building,
                own,
                false,
                List.of(),
                "");
    }

    /** The same with help from the postal table. */
    public AddressField filling(List<String> newTowns, String newTold) {
        return new AddressField(
                id,
                name,
                label,
                hint,
                error,
                required,
                postalCode,
                prefecture,
                city,
                street,
                building,
                own,
                true,
                newTowns,
                newTold);
    }
}
