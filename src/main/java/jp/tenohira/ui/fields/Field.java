package jp.tenohira.ui.fields;

import org.jspecify.annotations.Nullable;

/** A question on a page. All texts are in the page's language already. */
public sealed interface Field
        permits TextField,
                DateField,
                TimeField,
                NameField,
                AddressField,
                YesNoField,
                ChoiceField,
                ChoicesField,
                RankedField,
                FileField,
                ConsentField,
                CalculatedField,
                BankAccountField,
                MapPointField,
                SlotField,
                Explanation {

    /** The id of the element an error summary leads to. */
    String id();

    /** The name under which the form sends the answer; parts of an answer add ".part". */
    String name();

    String label();

    @Nullable
    String hint();

    @Nullable
    String error();

    boolean required();

    default boolean invalid() {
        return error() != null;
    }

    /** The value of aria-invalid; null leaves the attribute out. */
    default @Nullable String ariaInvalid() {
        return invalid() ? "true" : null;
    }

    /** The ids of what explains the field: its hint and its error; null when there is neither. */
    default @Nullable String describedBy() {
        var hint = hint() == null ? "" : id() + "-hint";
        var error = error() == null ? "" : id() + "-error";
        var both = (hint + " " + error).strip();
        return both.isEmpty() ? null : both;
    }

    default String cssClass() {
        return invalid() ? "field field--invalid" : "field";
    }
}
