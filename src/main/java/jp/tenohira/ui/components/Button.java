package jp.tenohira.ui.components;

import org.jspecify.annotations.Nullable;

/**
 * A button, or a link that looks like one when it has an address.
 *
 * @param name and value: what the form sends when this button sent it
 */
public record Button(
        String text,
        Kind kind,
        @Nullable String name,
        @Nullable String value,
        @Nullable String href) {

    public enum Kind {
        PRIMARY,
        SECONDARY,
        TERTIARY,
        DANGER
    }

    public Button(String text, Kind kind) {
        this(text, kind, null, null, null);
    }

    public static Button primary(String text) {
        return new Button(text, Kind.PRIMARY);
    }

    public static Button secondary(String text) {
        return new Button(text, Kind.SECONDARY);
    }

    public static Button tertiary(String text) {
        return new Button(text, Kind.TERTIARY);
    }

    public static Button danger(String text) {
        return new Button(text, Kind.DANGER);
    }

    /** The same button, sending a value of its own with the form. */
    public Button sending(String ownName, String ownValue) {
        return new Button(text, kind, ownName, ownValue, null);
    }

    /** The same look for a link. */
    public Button to(String address) {
        return new Button(text, kind, null, null, address);
    }

    public String cssClass() {
        return "button button--"
                + switch (kind) {
                    case PRIMARY -> "primary";
                    case SECONDARY -> "secondary";
                    case TERTIARY -> "tertiary";
                    case DANGER -> "danger";
                };
    }
}
